package dev.unrepeat.store;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What figures ask of an incident, as it stands in the incident's own row: milestones without
/// anything between them, such as `22026-01-14T22:03:11.000000000ZC` for one that was detected and
/// confirmed, and names of services in one text.
///
/// A month of a large organisation is read from as many rows as it has incidents, not from eight
/// times as many of three tables.
final class Reached {
  private static final List<MilestoneKind> KINDS =
      List.of(
          MilestoneKind.IMPACT_STARTED,
          MilestoneKind.DETECTED,
          MilestoneKind.ACKNOWLEDGED,
          MilestoneKind.DECLARED,
          MilestoneKind.DIAGNOSED,
          MilestoneKind.MITIGATION_STARTED,
          MilestoneKind.MITIGATED,
          MilestoneKind.RESOLVED);

  private static final int LENGTH = Instants.LENGTH + 2;
  private static final int DATE = "2026-01-14".length();

  /// The unit separator of ASCII; nobody types it.
  private static final char UNIT = '\u001f';

  private Reached() {}

  static String write(Milestones milestones) {
    return milestones.all().stream()
        .map(one ->
            (char) ('1' + KINDS.indexOf(one.kind()))
                + Instants.write(one.at())
                + letter(one.certainty()))
        .collect(Collectors.joining());
  }

  /// Without what figures do not ask: from which event, and why.
  static Milestones milestones(String written) {
    List<Milestone> all = new ArrayList<>();
    long day = 0;
    for (int at = 0; at < written.length(); at += LENGTH) {
      // Most lie within one day, and to count its days is half the work.
      if (at == 0 || !written.regionMatches(at + 1, written, at + 1 - LENGTH, DATE)) {
        day = Instants.day(written, at + 1);
      }
      all.add(
          new Milestone(
              KINDS.get(written.charAt(at) - '1'),
              Instants.read(written, at + 1, day),
              certainty(written.charAt(at + LENGTH - 1)),
              Optional.empty(),
              ""));
    }
    return new Milestones(all);
  }

  private static char letter(Certainty certainty) {
    return switch (certainty) {
      case PROPOSED -> 'P';
      case ESTIMATED -> 'E';
      case CONFIRMED -> 'C';
    };
  }

  private static Certainty certainty(char letter) {
    return switch (letter) {
      case 'P' -> Certainty.PROPOSED;
      case 'E' -> Certainty.ESTIMATED;
      case 'C' -> Certainty.CONFIRMED;
      default -> throw new IllegalStateException("no certainty: " + letter);
    };
  }

  static String write(List<ServiceName> services) {
    return services.stream()
        .map(ServiceName::value)
        .collect(Collectors.joining(String.valueOf(UNIT)));
  }

  static List<ServiceName> services(String written) {
    List<ServiceName> services = new ArrayList<>();
    int from = 0;
    while (from < written.length()) {
      int found = written.indexOf(UNIT, from);
      int to = found < 0 ? written.length() : found;
      services.add(new ServiceName(written.substring(from, to)));
      from = to + 1;
    }
    return services;
  }
}
