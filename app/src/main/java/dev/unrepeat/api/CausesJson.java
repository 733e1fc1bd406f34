package dev.unrepeat.api;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.cause.Proposal;
import dev.unrepeat.cause.Technique;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.Answers;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.CutSets;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.TreeAnswers;
import dev.unrepeat.writing.WhyStep;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the causes say, and what is open about them.
///
/// @param technique that fits them as they are known
/// @param open ends that no action answers and nobody has refused
/// @param stopsAtPeople ends that stop at what somebody did
/// @param tree what the fault tree answers; left out where there are no gates
record CausesJson(
    Technique technique,
    String reason,
    List<String> open,
    List<String> stopsAtPeople,
    Optional<TreeJson> tree,
    long version) {

  static CausesJson of(Postmortem record, Optional<Result<TreeAnswers>> tree, long version) {
    Proposal proposal = Proposal.of(record.causes());
    CauseCover cover = new CauseCover(record);
    return new CausesJson(
        proposal.technique(),
        proposal.reason(),
        ids(cover.uncovered()),
        ids(cover.stoppedAtPeople()),
        tree.map(TreeJson::of),
        version);
  }

  private static List<String> ids(List<ContributingFactor> factors) {
    return factors.stream().map(factor -> factor.id().toString()).toList();
  }

  /// @param unknown why something could not be computed; empty when all was
  /// @param probability of the top
  /// @param count of the minimal cut sets, as a number of any length
  /// @param sets the smallest of them
  /// @param happened those of which all conditions are confirmed
  /// @param oneAway those of which one condition alone is not
  /// @param change what the what-if changes
  record TreeJson(
      List<String> unknown,
      Optional<Double> probability,
      Optional<String> count,
      boolean coherent,
      List<String> answers,
      List<SetJson> sets,
      List<SetJson> happened,
      List<SetJson> oneAway,
      List<ImportanceJson> importances,
      Optional<String> change) {

    static TreeJson of(Result<TreeAnswers> asked) {
      return switch (asked) {
        case Result.Unknown<TreeAnswers> no ->
            new TreeJson(
                List.of(no.why()),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        case Result.Known<TreeAnswers> known -> of(known.found());
      };
    }

    private static TreeJson of(TreeAnswers tree) {
      Analysis analysis = tree.analysis();
      Optional<CutSets> sets = analysis.cutSets().value();
      Optional<Realised> realised = tree.realised().value();
      return new TreeJson(
          List.of(
                  analysis.probability().reason(),
                  analysis.cutSets().reason(),
                  tree.importances().reason())
              .stream()
              .filter(why -> !why.isEmpty())
              .distinct()
              .toList(),
          analysis.probability().value(),
          sets.map(all -> all.count().toString()),
          analysis.coherent(),
          sets.map(Answers::enough).orElse(List.of()),
          tree.sets().value().orElseGet(() -> analysis.smallSets().sets()).stream()
              .map(SetJson::of)
              .toList(),
          realised.stream().flatMap(all -> all.happened().stream()).map(SetJson::of).toList(),
          realised.stream()
              .flatMap(all -> all.oneAway().stream())
              .map(near -> SetJson.of(near.set(), Optional.of(near.missing())))
              .toList(),
          tree.importances().value().orElse(List.of()).stream().map(ImportanceJson::of).toList(),
          tree.change());
    }
  }

  /// @param missing the condition that was not there
  record SetJson(List<String> factors, Optional<Double> probability, Optional<String> missing) {
    static SetJson of(CutSet set) {
      return of(set, Optional.empty());
    }

    static SetJson of(CutSet set, Optional<TreeNode.Event> missing) {
      return new SetJson(set.names(), number(set.probability()), missing.map(TreeNode.Event::name));
    }
  }

  /// The measures of one condition; docs/guide/fault-trees.md has their formulas.
  ///
  /// @param eliminates whether the top cannot happen without it; then there is no riskReduction
  record ImportanceJson(
      String factor,
      Optional<Double> birnbaum,
      Optional<Double> criticality,
      Optional<Double> fussellVesely,
      Optional<Double> riskAchievement,
      Optional<Double> riskReduction,
      boolean eliminates,
      Optional<Double> diagnostic,
      double structural) {
    static ImportanceJson of(Importance one) {
      boolean eliminates = one.riskReduction().stream().anyMatch(Double::isInfinite);
      return new ImportanceJson(
          one.event().name(),
          number(one.birnbaum()),
          number(one.criticality()),
          number(one.fussellVesely()),
          number(one.riskAchievement()),
          eliminates ? Optional.empty() : number(one.riskReduction()),
          eliminates,
          number(one.diagnostic()),
          one.structural());
    }
  }

  private static Optional<Double> number(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  /// Hangs a factor elsewhere: a step, or directly to a place.
  ///
  /// @param below the factor whose why it answers in the place it is taken from; left out below the
  ///   incident
  /// @param step instead of a place
  /// @param to the factor whose why it answers from now on; left out for the incident
  /// @param before the answer it stands before; left out for the last place
  record Move(
      String factor,
      Optional<String> below,
      Optional<WhyStep> step,
      Optional<String> to,
      Optional<String> before) {}
}
