package dev.unrepeat.api;

import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.service.Patterns;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The patterns, with how often each occurs in what one may see.
record PatternJson(List<Summary> patterns) {
  /// @param name as in the address, for example `silent-failure`
  /// @param measures what usually helps
  /// @param incidents how many it occurs in; where it lies across incidents, summed over subjects
  /// @param subjects what two or more incidents share; only of patterns across incidents
  record Summary(
      String name,
      String title,
      String definition,
      List<String> measures,
      int incidents,
      List<Subject> subjects) {}

  record Subject(String subject, int incidents) {}

  static PatternJson of(List<Patterns.Summary> all) {
    return new PatternJson(
        all.stream()
            .map(one ->
                new Summary(
                    one.pattern().slug(),
                    one.pattern().title(),
                    one.pattern().definition(),
                    one.pattern().measures(),
                    one.incidents(),
                    one.subjects().stream()
                        .map(count -> new Subject(count.subject(), count.incidents()))
                        .toList()))
            .toList());
  }

  /// A place on which a pattern rests.
  ///
  /// @param part what it is called within the record, for example `F2`, `E7` or `SUMMARY`
  record Evidence(String part, String heading, String quote) {}

  static List<Evidence> evidence(FoundPattern found) {
    return found.evidence().stream()
        .map(one -> new Evidence(one.key(), one.heading(), one.quote()))
        .toList();
  }

  /// An action that an incident promised.
  record Promise(String action, String what, String state) {
    static List<Promise> of(List<PromisedAction> all) {
      return all.stream()
          .map(one ->
              new Promise("A" + one.number(), one.what(), one.state().toLowerCase(Locale.ROOT)))
          .toList();
    }
  }

  /// An incident in which a pattern occurs.
  record Occurrence(
      String incident,
      String title,
      Optional<Instant> countsAt,
      String reason,
      List<Evidence> evidence,
      List<Promise> promised) {
    static Occurrence of(PatternOccurrence one, Patterns.Page page) {
      return new Occurrence(
          one.id().value(),
          one.title(),
          Optional.of(one.countsAt()).filter(CountingDay::isKnown),
          one.found().reason(),
          PatternJson.evidence(one.found()),
          Promise.of(page.promised().getOrDefault(one.id(), List.of())));
    }
  }
}
