package dev.unrepeat.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is asked about a fault tree.
final class FtaOptions {
  @Option(
      names = "--cut-sets",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "1000",
      description = "List up to N minimal cut sets, smallest first. Default: 10; alone: 1000")
  int cutSets = 10;

  @Option(
      names = "--order",
      paramLabel = "K",
      description = "List cut sets of at most K events only.")
  int order = Integer.MAX_VALUE;

  @Option(names = "--importance", description = "Tell how much the top owes to each event.")
  boolean importance;

  @Option(
      names = "--without",
      paramLabel = "EVENT",
      split = ",",
      description = "What if this condition could not be? Several with commas.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--given",
      paramLabel = "EVENT",
      split = ",",
      description = "What if this condition were certain? Several with commas.")
  List<String> given = new ArrayList<>();

  @Option(
      names = "--happened",
      paramLabel = "EVENT",
      split = ",",
      description =
          "What was there: tells which sets happened, and which were one event away. A postmortem's"
              + " confirmed factors are known.")
  List<String> happened = new ArrayList<>();

  @Option(
      names = "--top",
      paramLabel = "GATE",
      description = "Which gate is the top, when several could be.")
  @Nullable String top;

  @Option(
      names = "--mission-time",
      paramLabel = "HOURS",
      defaultValue = "8760",
      description = "For events that give a rate. Default: 8760, a year")
  double missionTime = 8760;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "How long it may take; then it says what is known. Default: 60")
  int seconds = 60;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Nodes a diagram may have. Default: what the memory allows")
  int nodes;
}
