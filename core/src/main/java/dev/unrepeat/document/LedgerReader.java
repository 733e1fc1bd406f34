package dev.unrepeat.document;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.model.Workaround;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the ledger line by line; a line that cannot be read is noted and the others are kept.
final class LedgerReader {
  private static final Set<String> NUMBERED =
      Set.of("evidence", "event", "factor", "lesson", "action", "overruling", "answer");

  private final Notes notes;
  private final Set<String> ids = new HashSet<>();
  private Optional<Row> incident = Optional.empty();
  private final List<Responder> responders = new ArrayList<>();
  private Milestones milestones = Milestones.NONE;
  private final List<Link> links = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<TimelineEvent> events = new ArrayList<>();
  private final List<EventGroup> groups = new ArrayList<>();
  private final List<EventLink> told = new ArrayList<>();
  private final List<DeniedLink> denied = new ArrayList<>();
  private final List<SourceClock> clocks = new ArrayList<>();
  private final List<ImpactInterval> intervals = new ArrayList<>();
  private final List<ImpactFigure> figures = new ArrayList<>();
  private final List<MetricComparison> metrics = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
  private Optional<Trigger> trigger = Optional.empty();
  private final List<ContributingFactor> factors = new ArrayList<>();
  private final List<Because> whys = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private String topGate = "";
  private final List<Lesson> lessons = new ArrayList<>();
  private final List<dev.unrepeat.model.ActionItem> actions = new ArrayList<>();
  private final List<Workaround> workarounds = new ArrayList<>();
  private final List<Overruling> overrulings = new ArrayList<>();
  private final List<ReviewAnswer> answers = new ArrayList<>();
  private final List<Row> body = new ArrayList<>();

  LedgerReader(Notes notes) {
    this.notes = notes;
  }

  void read(List<String> lines, int first) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        try {
          read(Row.parse(line), first + i + 1);
        } catch (Refused | DateTimeException | IllegalArgumentException | ArithmeticException e) {
          notes.unreadable(
              first + i + 1,
              "This line of the record could not be read (%s); what the document shows was taken instead."
                  .formatted(e.getMessage()));
        }
      }
    }
  }

  private void read(Row row, int line) {
    String noun = row.noun();
    if (NUMBERED.contains(noun) && !ids.add(row.text(noun))) {
      notes.contradiction(
          line, "The record has %s twice; the first was taken.".formatted(row.text(noun)));
      return;
    }
    switch (noun) {
      case "incident" -> incident = Optional.of(checked(row));
      case "responder" -> responders.add(IncidentRows.responder(row));
      case "milestone" -> add(IncidentRows.milestone(row));
      case "link" -> links.add(IncidentRows.link(row));
      case "evidence" -> evidence.add(IncidentRows.evidence(row));
      case "event" -> events.add(TimelineRows.event(row));
      case "group" -> groups.add(TimelineRows.group(row));
      case "told" -> told.add(TimelineRows.link(row));
      case "denied" -> denied.add(TimelineRows.denied(row));
      case "clock" -> clocks.add(TimelineRows.clock(row));
      case "interval" -> intervals.add(ImpactRows.interval(row));
      case "figure" -> figures.add(ImpactRows.figure(row));
      case "metric" -> metrics.add(ImpactRows.metric(row));
      case "input" -> {
        Map.Entry<ImpactInput, String> input = ImpactRows.input(row);
        inputs.put(input.getKey(), input.getValue());
      }
      case "region" -> regions.add(row.text("region"));
      case "trigger" -> trigger = Optional.of(CauseRows.trigger(row));
      case "factor" -> factors.add(CauseRows.factor(row));
      case "why" -> whys.add(CauseRows.why(row));
      case "gate" -> gates.add(CauseRows.gate(row));
      case "topGate" -> topGate = row.text("topGate");
      case "lesson" -> lessons.add(ActionRows.lesson(row));
      case "action" -> actions.add(ActionRows.action(row));
      case "workaround" -> workarounds.add(ActionRows.workaround(row));
      case "overruling" -> overrulings.add(ReviewRows.overruling(row));
      case "answer" -> answers.add(ReviewRows.answer(row));
      case "section", "heading", "absent", "field" -> body.add(row);
      default ->
          notes.unreadable(
              line, "The record has a line on \"%s\", which means nothing here.".formatted(noun));
    }
  }

  /// Builds the incident once, so that a wrong value is noted on its own line.
  private static Row checked(Row row) {
    IncidentRows.incident(row, List.of(), List.of());
    IncidentRows.state(row, "state");
    IncidentRows.edition(row);
    Rows.date(row, "reviewed");
    IncidentRows.alsoCovers(row);
    return row;
  }

  private void add(Milestone milestone) {
    List<Milestone> longer = new ArrayList<>(milestones.all());
    longer.add(milestone);
    milestones = new Milestones(longer);
  }

  /// Whether the line on the incident itself was there and could be read.
  boolean hasIncident() {
    return incident.isPresent();
  }

  Optional<String> id() {
    return incident.map(row -> row.text("incident"));
  }

  /// The lines on the sections of the body.
  List<Row> body() {
    return body;
  }

  /// Puts what was read into the draft.
  void fill(Draft draft) {
    incident.ifPresent(row -> fill(draft, row));
    draft.responders = List.copyOf(responders);
    draft.milestones = milestones;
    draft.links = List.copyOf(links);
    draft.evidence = List.copyOf(evidence);
    draft.timeline = new Timeline(events, groups, told, denied, clocks);
    draft.impact = new Impact(intervals, figures, metrics, regions, inputs);
    draft.trigger = trigger;
    draft.factors = List.copyOf(factors);
    Set<FactorId> known = factors.stream().map(ContributingFactor::id).collect(Collectors.toSet());
    draft.whys =
        whys.stream().filter(w -> known.contains(w.effect()) && known.contains(w.cause())).toList();
    draft.gates = List.copyOf(gates);
    draft.topGate = topGate;
    draft.lessons = List.copyOf(lessons);
    draft.actions = List.copyOf(actions);
    draft.workarounds = List.copyOf(workarounds);
    draft.review = new Review(overrulings, answers);
  }

  private static void fill(Draft draft, Row row) {
    var incident = IncidentRows.incident(row, List.of(), List.of());
    draft.id = incident.id();
    draft.title = incident.title();
    draft.kind = incident.kind();
    draft.severity = incident.severity();
    draft.services = incident.services();
    draft.tags = incident.tags();
    draft.detection = incident.detection();
    draft.visibility = incident.visibility();
    draft.createdAt = incident.createdAt();
    draft.alsoCovers = IncidentRows.alsoCovers(row);
    draft.state = IncidentRows.state(row, "state");
    draft.edition = IncidentRows.edition(row);
    draft.people = IncidentRows.people(row);
    draft.reviewedOn = Rows.date(row, "reviewed");
    draft.statedDuration = row.text("duration");
  }
}
