package dev.unrepeat.store;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What figures ask of an incident, as it stands in the incident's own row: milestones as lines
/// such as `DETECTED 2026-01-14T22:03:11.000000000Z CONFIRMED`, names of services in one text.
///
/// A month of a large organisation is read from as many rows as it has incidents, not from eight
/// times as many of three tables.
final class Reached {
  private static final char LINE = '\n';

  /// The unit separator of ASCII; nobody types it.
  private static final char UNIT = '\u001f';

  private Reached() {}

  static String write(Milestones milestones) {
    return milestones.all().stream()
        .map(one -> one.kind().name() + " " + Instants.write(one.at()) + " " + one.certainty().name())
        .collect(Collectors.joining(String.valueOf(LINE)));
  }

  /// Without what figures do not ask: from which event, and why.
  static Milestones milestones(String written) {
    List<Milestone> all = new ArrayList<>();
    for (String line : parts(written, LINE)) {
      int first = line.indexOf(' ');
      int last = line.lastIndexOf(' ');
      all.add(
          new Milestone(
              MilestoneKind.valueOf(line.substring(0, first)),
              Instants.read(line.substring(first + 1, last)),
              Certainty.valueOf(line.substring(last + 1)),
              Optional.<EventId>empty(),
              ""));
    }
    return new Milestones(all);
  }

  static String write(List<ServiceName> services) {
    return services.stream()
        .map(ServiceName::value)
        .collect(Collectors.joining(String.valueOf(UNIT)));
  }

  static List<ServiceName> services(String written) {
    return parts(written, UNIT).stream().map(ServiceName::new).toList();
  }

  private static List<String> parts(String written, char between) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < written.length()) {
      int found = written.indexOf(between, from);
      int to = found < 0 ? written.length() : found;
      parts.add(written.substring(from, to));
      from = to + 1;
    }
    return parts;
  }
}
