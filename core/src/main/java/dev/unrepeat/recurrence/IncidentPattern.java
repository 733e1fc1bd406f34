package dev.unrepeat.recurrence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A way in which incidents resemble each other, with its definition and what usually helps.
public enum IncidentPattern {
  IT_WORKED_IN_STAGING(
      "It worked in staging",
      "A change passed where it was tried and failed in production, because the two differ in traffic, data or integrations.",
      "make the environments alike",
      "production-like load",
      "checks in production"),
  SILENT_FAILURE(
      "Silent failure",
      "Users found it; no alert did.",
      "monitoring of what users see",
      "health checks",
      "synthetic transactions"),
  THUNDERING_HERD(
      "Thundering herd",
      "Retries or clients that came back at once amplified the load.",
      "jitter",
      "back-off",
      "circuit breakers",
      "load shedding"),
  BROKEN_FOR_WEEKS(
      "Broken for weeks",
      "It began seven days or more before anybody detected it.",
      "proactive health checks",
      "alerts on slow drift"),
  SINGLE_POINT_OF_FAILURE(
      "Single point of failure",
      "One component was enough to take everything down: the record says so, or one technical condition alone suffices in the fault tree.",
      "redundancy",
      "graceful degradation",
      "architecture review"),
  CHANGE_INDUCED(
      "Change-induced",
      "A release or a change of configuration set it off.",
      "roll out in steps",
      "validate before applying",
      "automatic rollback"),
  LATE_DETECTION(
      "Late detection",
      "More than 30 minutes passed from the start of the impact to its detection, and that was at least half of the time until it was mitigated.",
      "alerts on symptoms that users feel",
      "synthetic transactions"),
  SAME_CLASS_AND_SERVICE(
      "Same class of cause in one service",
      "Two or more incidents of a service have a factor of the same class.",
      "look at the class, not at the single factor",
      "one action for all of them, with a person who owns it"),
  SAME_TRIGGER(
      "Same trigger in one service",
      "Two or more incidents of a service were set off by the same kind of trigger.",
      "a guard at the place where the trigger enters",
      "roll out in steps"),
  SAME_FAILURE_MODE(
      "Same way to fail",
      "Two or more incidents tell of the same way to fail as their cause, in whatever words.",
      "compare what was promised each time",
      "one guard for all services");

  private final String title;
  private final String definition;
  private final List<String> measures;

  IncidentPattern(String title, String definition, String... measures) {
    this.title = title;
    this.definition = definition;
    this.measures = List.of(measures);
  }

  public String title() {
    return title;
  }

  public String definition() {
    return definition;
  }

  /// What usually helps, in a few words each.
  public List<String> measures() {
    return measures;
  }

  /// Whether it takes two incidents that share a subject.
  public boolean across() {
    return compareTo(SAME_CLASS_AND_SERVICE) >= 0;
  }

  /// Its name in an address: `silent-failure`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<IncidentPattern> find(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
