package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The evidence on the command line. A `--source` holds for all evidence behind it; given behind
/// all of it, for all.
final class EvidenceOptions {
  private final List<HandedIn> handedIn = new ArrayList<>();
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = {
        "Format of the evidence that follows; otherwise it is known by its content.",
        "One of: ${COMPLETION-CANDIDATES}."
      },
      completionCandidates = SourceNames.class)
  void source(@Nullable List<String> said) {
    if (said != null && !said.isEmpty()) {
      source = Optional.of(said.get(said.size() - 1));
    }
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "EVIDENCE",
      description = "Files, folders or zip archives; - reads standard input.")
  void evidence(@Nullable List<String> named) {
    if (named != null) {
      for (String name : named.subList(Math.min(handedIn.size(), named.size()), named.size())) {
        handedIn.add(new HandedIn(name, source));
      }
    }
  }

  /// @throws Refused when one that is named is not there
  List<HandedIn> all() {
    handedIn.forEach(HandedIn::mustBeThere);
    boolean saidBehindAll =
        source.isPresent() && handedIn.stream().allMatch(h -> h.source().isEmpty());
    return saidBehindAll
        ? handedIn.stream().map(h -> new HandedIn(h.name(), source)).toList()
        : List.copyOf(handedIn);
  }
}
