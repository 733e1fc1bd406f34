package dev.unrepeat.api;

import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.ActionItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A pattern that shows in the period of a review.
///
/// @param subject what the incidents share where it lies across several
/// @param incidents in how many of the period it shows, of which the first are listed
/// @param before in how many earlier ones, of which the latest are listed with what they promised
record SeenPatternJson(
    String pattern,
    Optional<String> subject,
    int incidents,
    List<Occurrence> occurrences,
    int before,
    List<Earlier> earlier) {
  /// @param quote the words it rests on, where it does not rest on times
  record Occurrence(
      String incident, String reason, Optional<String> place, Optional<String> quote) {}

  record Earlier(String incident, Instant countsAt, List<Promised> promised) {}

  record Promised(String action, String what, String state) {}

  static SeenPatternJson of(SeenPattern one) {
    return new SeenPatternJson(
        one.slug(),
        said(one.subject()),
        one.here(),
        one.occurrences().stream()
            .map(here ->
                new Occurrence(
                    here.incident().value(), here.reason(), said(here.place()), said(here.quote())))
            .toList(),
        one.before(),
        one.earlier().stream()
            .map(was ->
                new Earlier(
                    was.incident().value(),
                    was.at(),
                    was.promised().stream()
                        .map(action ->
                            new Promised(
                                new ActionItemId(action.number()).toString(),
                                action.what(),
                                action.stateWords()))
                        .toList()))
            .toList());
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
