package dev.unrepeat.course;

import dev.unrepeat.lint.configuration.YamlNodes;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;

/// The fields `zone`, `week` and `holidays`, of the whole policy or of one team.
final class CalendarFields {
  static final List<String> FIELDS = List.of("zone", "week", "holidays");

  private final YamlNodes yaml;
  private final String above;

  /// @param above the field they stand under; empty at the top of the file
  private CalendarFields(YamlNodes yaml, String above) {
    this.yaml = yaml;
    this.above = above;
  }

  /// What is not said is as in the other calendar.
  static WorkCalendar read(
      YamlNodes yaml, Map<String, Node> said, String above, WorkCalendar standard) {
    CalendarFields fields = new CalendarFields(yaml, above);
    return new WorkCalendar(
        Optional.ofNullable(said.get("zone")).flatMap(fields::zone).orElse(standard.zone()),
        Optional.ofNullable(said.get("week")).map(fields::week).orElse(standard.week()),
        Optional.ofNullable(said.get("holidays"))
            .map(fields::holidays)
            .orElse(standard.holidays()));
  }

  private Optional<ZoneId> zone(Node node) {
    String field = YamlNodes.under(above, "zone");
    Optional<String> written = yaml.text(node, field);
    try {
      return written.map(ZoneId::of);
    } catch (DateTimeException e) {
      yaml.complain(
          node,
          field,
          "\"%s\" is no zone. Write one such as Europe/Paris.".formatted(written.orElse("")));
      return Optional.empty();
    }
  }

  private Set<DayOfWeek> week(Node node) {
    String field = YamlNodes.under(above, "week");
    Set<DayOfWeek> week = new LinkedHashSet<>();
    for (String written : yaml.texts(node, field)) {
      day(yaml, node, field, written).ifPresent(week::add);
    }
    if (week.isEmpty()) {
      yaml.complain(node, field, "at least one day of work is needed.");
      week.add(DayOfWeek.MONDAY);
    }
    return week;
  }

  static Optional<DayOfWeek> day(YamlNodes yaml, Node node, String field, String written) {
    Optional<DayOfWeek> found =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().equalsIgnoreCase(written))
            .findFirst();
    if (found.isEmpty()) {
      yaml.complain(
          node,
          field,
          "\"%s\" is no day of the week. Write one such as monday.".formatted(written));
    }
    return found;
  }

  private Map<LocalDate, String> holidays(Node node) {
    String above = YamlNodes.under(this.above, "holidays");
    Map<LocalDate, String> days = new TreeMap<>();
    yaml.fields(node, above)
        .forEach((day, name) -> {
          String field = YamlNodes.under(above, day);
          try {
            days.put(LocalDate.parse(day), yaml.text(name, field).orElse(""));
          } catch (DateTimeException e) {
            yaml.complain(
                name, field, "a day is written as 2026-12-25, with its name behind a colon.");
          }
        });
    return days;
  }
}
