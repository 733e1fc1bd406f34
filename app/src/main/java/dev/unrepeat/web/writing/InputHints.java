package dev.unrepeat.web.writing;

import dev.unrepeat.model.ImpactInput;

/// How an input of computed figures is typed, by example.
final class InputHints {
  private InputHints() {}

  static String of(ImpactInput input) {
    return switch (input) {
      case ZONE -> "Whose months and hours count: Europe/Berlin. UTC where nothing is said.";
      case SLO -> "99.9 %";
      case WINDOW -> "Days that end with the incident; 28 where nothing is said.";
      case VALID_REQUESTS -> "All of the window, the bad ones among them.";
      case BAD_REQUESTS -> "Those of the incident.";
      case ERROR_RATE -> "1 %; the mean degree of the intervals where nothing is said.";
      case UPTIME_BEFORE -> "Of the same full month without this incident: 99.95 %.";
      case COUNTING -> "weighted, or by the clock where a contract says so.";
      case MAINTENANCE -> "In UTC, one on each line: 2026-10-14 09:00 to 09:30.";
      case TIERS -> "One on each line: ≥ 99.99: none, 99.0 to 99.99: 10 %, < 99.0: 30 %.";
      case CHARGE -> "Of the service that was hit: 4,000 USD.";
      case CAP -> "30 % of the charge, or a sum.";
      case HOURLY_REVENUE ->
          "Mon-Fri 08-20: 2,400 USD, then all: 600 USD; the first that holds counts.";
      case YEARLY_REVENUE -> "Where no hourly revenue is known: 12,000,000 USD.";
      case BUSINESS_HOURS -> "Mon-Fri 08-18; all where nothing is said.";
      case LOST_SHARE -> "In place of the degrees: 20 % to 60 %, likely 40 %.";
      case RATES ->
          "working: 80 USD, late: 120 USD, night: 160 USD, each on a line; or all: 100 USD.";
      case RESPONDER_ZONES -> "Ines Okafor: Europe/Lisbon, one on each line.";
      case TYPED_HOURS -> "They win over the timeline. Ines Okafor: 2.5 working, 1 night.";
      case FOLLOW_UP -> "Hours, all together: 40.";
      case SEGMENTS -> "Europe: 1,200 of 8,000, one on each line.";
      case SERIES -> "Evidence, name and unit: V3: failed requests, per min.";
    };
  }
}
