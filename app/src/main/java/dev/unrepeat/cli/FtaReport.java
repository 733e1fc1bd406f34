package dev.unrepeat.cli;

import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.analysis.CutSet;
import dev.unrepeat.faulttree.analysis.Importance;
import dev.unrepeat.faulttree.analysis.Realised;
import dev.unrepeat.faulttree.analysis.Result;
import java.util.List;
import java.util.Optional;

/// What is told about a fault tree, computed once for all forms.
///
/// @param sets the listed cut sets, smallest first
/// @param importances present when asked for
/// @param realised present when it is known what was there
record FtaReport(
    Analysis analysis,
    Optional<Analysis> whatIf,
    Result<List<CutSet>> sets,
    Optional<Result<List<Importance>>> importances,
    Optional<Result<Realised>> realised,
    FtaOptions options) {
  private static final int REALISED = 20;

  static FtaReport of(
      Analysis analysis, Optional<Analysis> whatIf, List<String> happened, FtaOptions options) {
    Result<List<CutSet>> sets =
        whatIf
            .orElse(analysis)
            .cutSets()
            .then(all ->
                Result.known(
                    all.smallestFirst()
                        .takeWhile(set -> set.order() <= options.order)
                        .limit(options.cutSets)
                        .toList()));
    Optional<Result<List<Importance>>> importances =
        options.importance ? Optional.of(whatIf.orElse(analysis).importances()) : Optional.empty();
    Optional<Result<Realised>> realised =
        happened.isEmpty()
            ? Optional.empty()
            : Optional.of(
                analysis.cutSets().then(all -> Result.known(Realised.of(all, happened, REALISED))));
    return new FtaReport(analysis, whatIf, sets, importances, realised, options);
  }

  /// What the listed sets and importances are of.
  Analysis told() {
    return whatIf.orElse(analysis);
  }

  /// Whether nothing failed for want of time or room. That events have no probability is no
  /// failure.
  boolean complete() {
    return analysis.cutSets().value().isPresent()
        && told().cutSets().value().isPresent()
        && importances.stream().allMatch(asked -> asked.value().isPresent());
  }
}
