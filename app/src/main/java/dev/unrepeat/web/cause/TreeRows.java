package dev.unrepeat.web.cause;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.faulttree.analysis.SmallSets;
import dev.unrepeat.service.TreeAnswers;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Puts the answers of a fault tree into rows.
final class TreeRows {
  private static final int IMPORTANT = 50;

  private final TreeAnswers answers;
  private final List<TreeNode.Event> events;

  /// @param events of the tree as it is, before anything was thought away
  TreeRows(TreeAnswers answers, List<TreeNode.Event> events) {
    this.answers = answers;
    this.events = events;
  }

  TreeView view(List<String> without) {
    Analysis analysis = answers.analysis();
    List<CutSet> sets = answers.sets().value().orElseGet(() -> analysis.smallSets().sets());
    boolean measured = analysis.probability().value().isPresent();
    return new TreeView(
        true,
        "",
        switch (analysis.probability()) {
          case Result.Known<Double> known -> top(known.found());
          case Result.Unknown<Double> unknown ->
              "not computed: " + unknown.why() + " It is given at \"All of\" each condition.";
        },
        analysis.cutSets().value().map(Answers::enough).orElseGet(() -> known(analysis)),
        sets.stream().filter(set -> set.order() > 0).limit(IMPORTANT).map(TreeRows::row).toList(),
        listed(sets),
        analysis.cutSets().reason(),
        analysis.coherent(),
        answers.realised().value().map(TreeRows::happened).orElse(List.of()),
        answers.realised().value().map(TreeRows::oneAway).orElse(List.of()),
        answers.change().orElse(""),
        events.stream()
            .map(event -> new Choice(event.name(), told(event), without.contains(event.name())))
            .toList(),
        measured,
        answers.importances().value().orElse(List.of()).stream()
            .limit(IMPORTANT)
            .map(one -> importance(one, measured))
            .toList());
  }

  private static String top(double probability) {
    return probability == 0
        ? "0: nothing leads to the incident"
        : probability == 1 ? "1: certain" : Answers.number(probability);
  }

  private String listed(List<CutSet> sets) {
    return answers
        .analysis()
        .cutSets()
        .value()
        .map(all ->
            all.count().longValueExact() > sets.size()
                ? "The %d smallest of %,d.".formatted(sets.size(), all.count())
                : "All of them, smallest first.")
        .orElse("Those of one and two conditions, found by trying; larger ones are not known.");
  }

  /// What is known of a tree that was too hard for the rest.
  private static List<String> known(Analysis analysis) {
    SmallSets small = analysis.smallSets();
    if (small.order() == 0) {
      return List.of("The tree is too large even to try its conditions one by one.");
    }
    long single = small.sets().stream().filter(set -> set.order() == 1).count();
    long pairs = small.sets().size() - single;
    List<String> sentences = new ArrayList<>();
    sentences.add(
        single == 0
            ? "No condition is enough alone: there is no single point of failure."
            : Printing.count(single, "condition") + " would be enough alone.");
    if (small.order() > 1) {
      sentences.add(Printing.count(pairs, "pair") + " would be enough together.");
    }
    return sentences;
  }

  private static String told(TreeNode event) {
    return event.label().isEmpty() ? event.name() : event.name() + " " + event.label();
  }

  private static List<String> told(CutSet set) {
    return set.events().stream().map(TreeRows::told).toList();
  }

  private static TreeView.SetRow row(CutSet set) {
    return new TreeView.SetRow(
        set.order() == 1 ? "1, alone enough" : "" + set.order(),
        told(set),
        set.probability().isPresent() ? Answers.number(set.probability().getAsDouble()) : "");
  }

  private static List<List<String>> happened(Realised realised) {
    return realised.happened().stream().map(TreeRows::told).toList();
  }

  private static List<TreeView.Near> oneAway(Realised realised) {
    return realised.oneAway().stream()
        .map(near ->
            new TreeView.Near(
                told(near.missing()),
                near.set().events().stream()
                    .filter(event -> !event.name().equals(near.missing().name()))
                    .map(TreeRows::told)
                    .toList()))
        .toList();
  }

  private static TreeView.ImportanceRow importance(Importance one, boolean measured) {
    List<String> numbers =
        measured
            ? List.of(
                digits(one.birnbaum()),
                digits(one.criticality()),
                digits(one.fussellVesely()),
                digits(one.riskAchievement()),
                digits(one.riskReduction()),
                digits(one.diagnostic()))
            : List.of(digits(OptionalDouble.of(one.structural())));
    return new TreeView.ImportanceRow(one.event().name(), one.event().label(), numbers);
  }

  private static String digits(OptionalDouble number) {
    if (number.isEmpty()) {
      return "no data";
    }
    double value = number.getAsDouble();
    if (Double.isInfinite(value)) {
      return "eliminates";
    }
    double size = Math.abs(value);
    return value == 0 || (size >= 1e-3 && size < 1e4)
        ? String.format(Locale.ROOT, "%.4f", value)
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
