package dev.unrepeat.cli;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.faulttree.analysis.SmallSets;
import dev.unrepeat.text.Counted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A report on a fault tree as people read it on a terminal, within 80 columns.
final class FtaText {
  private static final int NAME = 22;
  private static final int NUMBER = 9;
  private static final int MOST_IMPORTANT = 50;
  private static final List<String> MEASURES = List.of("MIF", "CIF", "FV", "RAW", "RRW", "DIF");

  private final FtaReport report;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Page page;

  FtaText(FtaReport report, boolean colours) {
    this.report = report;
    this.page = new Page(new PrintStream(bytes, false, StandardCharsets.UTF_8), colours);
  }

  String print() {
    head();
    report
        .whatIf()
        .ifPresent(after -> {
          page.heading("What if: " + changes());
          page.entry(Answers.change(report.analysis(), after));
        });
    report.told().cutSets().value().ifPresentOrElse(this::sets, this::smallSets);
    report.realised().flatMap(Result::value).ifPresent(this::realised);
    report.importances().ifPresent(this::importances);
    page.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void head() {
    Analysis analysis = report.analysis();
    FaultTree tree = analysis.tree();
    String top = tree.top().label().isEmpty() ? "" : ": " + tree.top().label();
    page.line(
        "%s, top %s%s: %s, %s"
            .formatted(
                tree.name(),
                tree.top().name(),
                top,
                count(tree.gates().size(), "gate"),
                count(tree.events().size(), "event")));
    page.heading("The top");
    page.row(
        "P(top)       ",
        switch (analysis.probability()) {
          case Result.Known<Double> known ->
              Answers.number(known.found()) + ", exact when the events are independent";
          case Result.Unknown<Double> unknown -> "not known. " + unknown.why();
        });
    switch (analysis.cutSets()) {
      case Result.Known<CutSets> known -> counts(known.found());
      case Result.Unknown<CutSets> unknown ->
          page.row("cut sets     ", "not known. " + unknown.why());
    }
    if (!analysis.coherent()) {
      page.row(
          "mind         ",
          "the tree has NOT or XOR: the sets name what must be there, not what must be absent.");
    }
    if (!tree.unused().isEmpty()) {
      page.row(
          "unused       ",
          "%s: under no gate that leads to the top.".formatted(FaultTree.some(tree.unused())));
    }
    analysis
        .cutSets()
        .value()
        .ifPresent(sets -> {
          page.heading("In words");
          Answers.enough(sets).forEach(page::entry);
        });
  }

  private void counts(CutSets sets) {
    page.row("cut sets     ", "%,d minimal".formatted(sets.count()));
    StringBuilder orders = new StringBuilder();
    List<BigInteger> byOrder = sets.byOrder();
    for (int order = 0; order < byOrder.size(); order++) {
      if (byOrder.get(order).signum() > 0) {
        orders.append(orders.isEmpty() ? "" : ", ");
        orders.append(String.format(Locale.ROOT, "%d: %,d", order, byOrder.get(order)));
      }
    }
    if (!orders.isEmpty()) {
      page.row("by order     ", orders.toString());
    }
  }

  private static String count(int number, String noun) {
    return Counted.of(number, noun);
  }

  private String changes() {
    FtaOptions options = report.options();
    String without =
        options.without.isEmpty() ? "" : "without " + String.join(", ", options.without);
    String given = options.given.isEmpty() ? "" : "given " + String.join(", ", options.given);
    return without + (without.isEmpty() || given.isEmpty() ? "" : ", ") + given;
  }

  private void sets(CutSets all) {
    List<CutSet> listed = report.sets().value().orElse(List.of());
    if (listed.isEmpty() || listed.getFirst().order() == 0) {
      return;
    }
    page.heading(
        "Minimal cut sets, smallest first: %,d of %,d".formatted(listed.size(), all.count()));
    boolean labels =
        listed.stream().flatMap(set -> set.events().stream()).anyMatch(e -> !e.label().isEmpty());
    for (CutSet set : listed) {
      page.row(chance(set.probability()), labels ? told(set) : String.join("  ", set.names()));
    }
  }

  /// What is known of a tree that was too hard for the rest.
  private void smallSets() {
    SmallSets known = report.told().smallSets();
    page.heading("Known all the same");
    if (known.order() == 0) {
      page.entry("Nothing: the tree is too large to try its events one by one.");
      return;
    }
    long single = known.sets().stream().filter(set -> set.order() == 1).count();
    long pairs = known.sets().stream().filter(set -> set.order() == 2).count();
    page.entry("%,d conditions are enough alone.".formatted(single));
    page.entry(
        known.order() == 2
            ? "%,d pairs are enough together; larger sets are not known.".formatted(pairs)
            : "Larger sets are not known.");
    known.sets().stream()
        .limit(report.options().cutSets)
        .forEach(set -> page.row(chance(set.probability()), told(set)));
  }

  private static String chance(OptionalDouble p) {
    return p.isPresent() ? Page.padded(Answers.number(p.getAsDouble()), 14) : "- ";
  }

  private static String told(CutSet set) {
    return set.events().stream().map(FtaText::told).collect(Collectors.joining(" + "));
  }

  private static String told(TreeNode event) {
    return event.label().isEmpty() ? event.name() : event.name() + " " + event.label();
  }

  private void realised(Realised found) {
    page.heading("What happened");
    if (found.happened().isEmpty()) {
      page.entry("No cut set is whole: the events that were there do not explain the top.");
    }
    found.happened().forEach(set -> page.row("- ", told(set)));
    if (!found.oneAway().isEmpty()) {
      page.heading("One event away");
      found
          .oneAway()
          .forEach(near ->
              page.row(
                  "- ", "%s was missing in: %s".formatted(told(near.missing()), told(near.set()))));
    }
    if (found.more()) {
      page.entry("… and more.");
    }
  }

  private void importances(Result<List<Importance>> asked) {
    page.heading("Importance of the events, greatest first");
    switch (asked) {
      case Result.Unknown<List<Importance>> unknown -> page.entry("Not known. " + unknown.why());
      case Result.Known<List<Importance>> known -> importances(known.found());
    }
  }

  private void importances(List<Importance> all) {
    boolean measured = report.told().probability().value().isPresent();
    page.row(Page.padded("event", NAME) + (measured ? row(MEASURES) : "structural"), "");
    all.stream()
        .limit(MOST_IMPORTANT)
        .forEach(one -> {
          String name = Page.padded(Page.cut(one.event().name(), NAME - 1), NAME);
          String numbers =
              measured
                  ? row(
                      List.of(
                          digits(one.birnbaum()),
                          digits(one.criticality()),
                          digits(one.fussellVesely()),
                          digits(one.riskAchievement()),
                          digits(one.riskReduction()),
                          digits(one.diagnostic())))
                  : Answers.number(one.structural());
          page.row(name + numbers, "");
        });
    if (all.size() > MOST_IMPORTANT) {
      page.entry("… and %,d more; --json has all.".formatted(all.size() - MOST_IMPORTANT));
    }
    page.entry("");
    if (!measured) {
      page.entry("structural = MIF with every probability 0.5");
      return;
    }
    page.entry("MIF = P(top | x) - P(top | not x), CIF = p MIF / P(top)");
    page.entry("FV = P(union of the cut sets with x) / P(top), not with NOT or XOR");
    page.entry("RAW = P(top | x) / P(top), RRW = P(top) / P(top | not x)");
    page.entry("DIF = P(x | top) = p RAW; \"ends it\": without x the top cannot happen");
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> " ".repeat(Math.max(1, NUMBER - cell.length())) + cell)
        .collect(Collectors.joining());
  }

  private static String digits(OptionalDouble number) {
    if (number.isEmpty()) {
      return "-";
    }
    double value = number.getAsDouble();
    if (Double.isInfinite(value)) {
      return "ends it";
    }
    double size = Math.abs(value);
    return value == 0 || (size >= 1e-3 && size < 1e4)
        ? String.format(Locale.ROOT, "%.4f", value)
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
