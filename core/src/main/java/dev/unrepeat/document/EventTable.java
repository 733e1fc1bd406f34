package dev.unrepeat.document;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The curated timeline: a row for each event that is not folded; the id of a key moment is bold.
final class EventTable extends TablePiece<TimelineEvent> {
  static final int ID = 0;
  static final int TIME = 1;
  static final int KIND = 2;
  static final int WHO = 3;
  static final int WHAT = 4;
  static final int SOURCE = 5;

  private static final Pattern TIMES =
      Pattern.compile("(.*?) \\((\\d{1,18}) times\\)", Pattern.DOTALL);
  private static final Pattern LINKED =
      Pattern.compile("\\[(.+?)\\]\\(.*?\\)(?: · .*)?|(.+?)(?: · V\\d.*)?");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s()<>|\\\\\\[\\]]{1,500}");

  EventTable() {
    super(Section.TIMELINE, "events", "Id", "Time (UTC)", "Kind", "Who", "What happened", "Source");
  }

  @Override
  List<TimelineEvent> items(Draft record) {
    return record.timeline.shown();
  }

  @Override
  List<String> cells(TimelineEvent event) {
    String id = event.id().toString();
    return List.of(
        event.standing() == Standing.KEY ? "**" + id + "**" : id,
        TimeText.print(event.time()),
        event.kind().words(),
        event.actor().map(Actor::role).orElse(""),
        event.repeats() > 1 ? event.text() + " (" + event.repeats() + " times)" : event.text(),
        source(event));
  }

  private static String source(TimelineEvent event) {
    String source = event.source();
    String places = "";
    for (EvidenceLink link : event.evidence()) {
      switch (link) {
        case EvidenceLink.AtAddress at -> {
          if (!source.startsWith("[") && ADDRESS.matcher(at.address()).matches()) {
            source = "[" + source + "](" + at.address() + ")";
          }
        }
        case EvidenceLink.InFile file -> {
          if (places.isEmpty()) {
            places = " · " + file.evidence() + (file.line() > 0 ? ":" + file.line() : "");
          }
        }
      }
    }
    return source + places;
  }

  @Override
  Optional<TimelineEvent> named(Draft base, String id) {
    return base.timeline.events().stream()
        .filter(event -> event.id().toString().equals(id))
        .map(event -> event.stand(Standing.SHOWN))
        .findFirst();
  }

  @Override
  TimelineEvent change(TimelineEvent event, int column, String text, Context context) {
    return switch (column) {
      case ID -> event.stand(text.startsWith("*") ? Standing.KEY : Standing.SHOWN);
      case TIME -> text.isEmpty() ? event : event.retime(time(text, Optional.of(event), context));
      case KIND ->
          text.isEmpty()
              ? event
              : event.classify(Fact.getWord(text, EventKind.class, EventKind::words), "");
      case WHO -> who(event, text);
      case WHAT -> what(event, text);
      default -> text.isEmpty() ? event : source(event, text);
    };
  }

  private static TimelineEvent who(TimelineEvent event, String role) {
    return with(
        event,
        role.isEmpty() ? Optional.empty() : Optional.of(actor(event, role)),
        event.text(),
        event.source(),
        event.repeats());
  }

  private static Actor actor(TimelineEvent event, String role) {
    return event
        .actor()
        .map(before -> new Actor(before.kind(), role, before.name()))
        .orElseGet(() -> new Actor(ActorKind.PERSON, role, ""));
  }

  private static TimelineEvent what(TimelineEvent event, String text) {
    if (text.isEmpty()) {
      return event;
    }
    Matcher times = TIMES.matcher(text);
    boolean counted = times.matches() && !times.group(1).isBlank();
    return with(
        event,
        event.actor(),
        counted ? times.group(1) : text,
        event.source(),
        counted ? Math.max(1, Long.parseLong(times.group(2))) : 1);
  }

  private static TimelineEvent source(TimelineEvent event, String text) {
    Matcher linked = LINKED.matcher(text);
    String name =
        !linked.matches() ? text : linked.group(1) == null ? linked.group(2) : linked.group(1);
    return with(event, event.actor(), event.text(), name, event.repeats());
  }

  private static TimelineEvent with(
      TimelineEvent event, Optional<Actor> actor, String text, String source, long repeats) {
    return new TimelineEvent(
        event.id(),
        event.time(),
        event.kind(),
        event.kindReason(),
        actor,
        text,
        source,
        event.key(),
        event.evidence(),
        event.severity(),
        event.measurement(),
        repeats,
        event.standing(),
        event.earlier());
  }

  /// The written time, of the day of the event itself or of the row above when it has none.
  private static EventTime time(String text, Optional<TimelineEvent> event, Context context) {
    Optional<LocalDate> day = event.flatMap(EventTable::day);
    for (int i = context.before().size() - 1; i >= 0 && day.isEmpty(); i--) {
      day = context.before().get(i) instanceof TimelineEvent above ? day(above) : Optional.empty();
    }
    Optional<EventTime.At> read = TimeText.read(text, day);
    return read.orElseThrow(() ->
        new Refused(Refused.Reason.INVALID, "write a time in UTC as 2026-10-14 14:47 or 14:47:10"));
  }

  private static Optional<LocalDate> day(TimelineEvent event) {
    return event.time().known().map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  @Override
  Optional<TimelineEvent> create(List<String> cells, Context context) {
    Refused.unless(!cells.get(WHAT).isEmpty(), "say what happened");
    EventId id = freshId(plainId(cells.get(ID)), context);
    context.used().add(id.toString());
    EventTime time = EventTable.undated(cells.get(TIME));
    try {
      time = time(cells.get(TIME), Optional.empty(), context);
    } catch (Refused e) {
      context
          .notes()
          .unreadable(
              context.line(),
              "The time of the new row %s is not known: %s.".formatted(id, Sentences.clause(e)));
    }
    boolean known = Fact.word(cells.get(KIND), EventKind.class, EventKind::words).isPresent();
    TimelineEvent event =
        new TimelineEvent(
            id,
            time,
            known
                ? Fact.getWord(cells.get(KIND), EventKind.class, EventKind::words)
                : EventKind.OBSERVATION,
            known ? "" : "the document does not say what kind it is",
            cells.get(WHO).isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(ActorKind.PERSON, cells.get(WHO), "")),
            cells.get(WHAT),
            cells.get(SOURCE).isEmpty() ? "document" : cells.get(SOURCE),
            "document-" + id,
            List.of(),
            "",
            Optional.empty(),
            1,
            cells.get(ID).startsWith("*") ? Standing.KEY : Standing.SHOWN,
            List.of());
    context.notes().takenOver(context.line(), "The new row became event %s.".formatted(id));
    return Optional.of(event);
  }

  private static EventTime undated(String text) {
    return new EventTime.Undated(RawTime.unknown(text), MissingPart.TIME);
  }

  private static EventId freshId(String written, Context context) {
    boolean free =
        written.matches("E[1-9][0-9]{0,8}")
            && !context.used().contains(written)
            && context.base().timeline.find(EventId.parse(written)).isEmpty();
    if (free) {
      return EventId.parse(written);
    }
    int highest = context.base().timeline.nextId().number() - 1;
    for (String id : context.used()) {
      if (id.matches("E[1-9][0-9]{0,8}")) {
        highest = Math.max(highest, EventId.parse(id).number());
      }
    }
    return new EventId(highest + 1);
  }

  @Override
  void take(
      Draft base,
      Draft draft,
      List<TimelineEvent> items,
      List<TimelineEvent> removed,
      Context context) {
    Map<EventId, TimelineEvent> read =
        items.stream()
            .collect(Collectors.toMap(TimelineEvent::id, Function.identity(), (a, b) -> a));
    removed.forEach(event -> read.put(event.id(), event.stand(Standing.FOLDED)));
    List<TimelineEvent> events = new ArrayList<>();
    for (TimelineEvent event : base.timeline.events()) {
      TimelineEvent now = read.remove(event.id());
      events.add(now == null ? event : now);
    }
    items.stream().filter(event -> read.containsKey(event.id())).forEach(events::add);
    draft.timeline = base.timeline.withEvents(events);
    for (TimelineEvent event : removed) {
      context
          .notes()
          .kept(
              context.line(),
              "The row of %s was deleted: the event is folded now and stays in the record."
                  .formatted(event.id()));
    }
  }
}
