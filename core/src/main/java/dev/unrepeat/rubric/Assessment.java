package dev.unrepeat.rubric;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Overruling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What one criterion came to.
///
/// @param computed from 1 to 5 in halves; empty when the criterion does not apply or cannot be
///   known
/// @param reason why there is no level
/// @param signs what was found and what is missing, up to the level that was not reached
/// @param next what to do to climb
/// @param overruling what a person set in its place; the computed level is kept beside it
public record Assessment(
    Criterion criterion,
    Optional<BigDecimal> computed,
    String reason,
    List<Sign> signs,
    Optional<String> next,
    Optional<Overruling> overruling) {
  public Assessment {
    signs = List.copyOf(signs);
  }

  static Assessment none(Criterion criterion, String reason, String next) {
    return new Assessment(
        criterion, Optional.empty(), reason, List.of(), Optional.of(next), Optional.empty());
  }

  /// The level that counts.
  public Optional<BigDecimal> level() {
    return overruling.map(Overruling::level).or(() -> computed);
  }

  /// With a place for everything that is missing.
  Assessment placed(Optional<Span> section) {
    List<Sign> placed = signs.stream().map(sign -> sign.otherwiseAt(section)).toList();
    return new Assessment(criterion, computed, reason, placed, next, overruling);
  }

  Assessment overruled(Overruling by) {
    return new Assessment(criterion, computed, reason, signs, next, Optional.of(by));
  }
}
