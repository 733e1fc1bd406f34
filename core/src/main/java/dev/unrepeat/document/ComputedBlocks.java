package dev.unrepeat.document;

import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the program computes into a section, between marks; written anew each time.
final class ComputedBlocks {
  private ComputedBlocks() {}

  /// The blocks of a section by name.
  static Map<String, String> of(Draft record, Section section, List<RelatedIncident> relatives) {
    Map<String, String> blocks = new LinkedHashMap<>();
    switch (section) {
      case TIMELINE -> put(blocks, "folded", folded(record));
      case METRICS -> put(blocks, "metrics", metrics(record));
      case OBSERVATIONS -> put(blocks, "observations", observations(record));
      case RELATED -> put(blocks, "related-incidents", related(relatives));
      default -> {}
    }
    return blocks;
  }

  private static void put(Map<String, String> blocks, String name, String text) {
    if (!text.isEmpty()) {
      blocks.put(name, Content.COMPUTED + name + " -->\n\n" + text + "\n\n" + Content.COMPUTED_END);
    }
  }

  /// The durations with their formulas; nothing as long as no milestone is known.
  private static String metrics(Draft record) {
    if (record.milestones.all().isEmpty()) {
      return "";
    }
    boolean over = record.state instanceof PostmortemState.ClosedBefore;
    List<List<String>> rows = new ArrayList<>();
    for (NamedMeasure measure : IncidentDurations.of(record.incident()).all()) {
      rows.add(
          List.of(
              Cells.cell(measure.label()),
              Cells.cell((over ? measure.measure().whenOver() : measure.measure()).words()),
              Cells.cell(measure.formula())));
    }
    return MarkdownTable.print(List.of("Measure", "Value", "Formula"), rows);
  }

  private static String observations(Draft record) {
    List<String> lines = new ArrayList<>();
    for (TimelineFinding finding : TimelineFindings.of(record.timeline, record.incident())) {
      String events = String.join(", ", finding.events().stream().map(EventId::toString).toList());
      lines.add(
          "- **"
              + finding.kind().words()
              + "**: "
              + Cells.inline(finding.sentence())
              + (events.isEmpty() ? "" : " (" + events + ")"));
    }
    return String.join("\n", lines);
  }

  private static String related(List<RelatedIncident> relatives) {
    if (relatives.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (RelatedIncident one : relatives) {
      lines.add(
          "- [%s](%s) %s (%s): %s"
              .formatted(
                  one.id(),
                  one.address(),
                  Cells.inline(one.title()),
                  one.beganAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                  Cells.inline(one.reason())));
    }
    return "**Related incidents**\n\n" + String.join("\n", lines);
  }

  /// A line for each group of folded events, and one for those without a group.
  private static String folded(Draft record) {
    List<TimelineEvent> folded =
        record.timeline.events().stream().filter(e -> e.standing() == Standing.FOLDED).toList();
    Set<EventId> left = new HashSet<>();
    folded.forEach(event -> left.add(event.id()));
    List<String> lines = new ArrayList<>();
    for (EventGroup group : record.timeline.groups()) {
      List<EventId> members = group.members().stream().filter(left::remove).toList();
      if (!members.isEmpty()) {
        lines.add("- " + Cells.inline(group.label()) + ": " + members.size() + range(members));
      }
    }
    List<EventId> rest = folded.stream().map(TimelineEvent::id).filter(left::contains).toList();
    if (!rest.isEmpty()) {
      lines.add("- other events: " + rest.size() + range(rest));
    }
    return lines.isEmpty() ? "" : "Folded, and kept in the record:\n\n" + String.join("\n", lines);
  }

  private static String range(List<EventId> members) {
    return members.size() <= 3
        ? " (" + String.join(", ", members.stream().map(EventId::toString).toList()) + ")"
        : " (" + members.getFirst() + " … " + members.getLast() + ")";
  }
}
