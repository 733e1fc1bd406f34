package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.Comparator;
import java.util.Optional;

/// A place at which a rule found something.
///
/// @param rule id of the rule
/// @param message what is found and what to do, in whole sentences
/// @param text what stands there, as the rule read it; with the rule it makes the finding the same
///   one after lines have moved
public record Finding(
    String rule,
    Family family,
    Level level,
    Span span,
    String message,
    Optional<Proposal> proposal,
    String text) {
  /// In the order of the source, the heaviest first at one place.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::level)
          .thenComparing(Finding::rule);
}
