package dev.unrepeat.web.event;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.SourceName;
import dev.unrepeat.service.EventEdit;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Conflict;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One event of a timeline as a form: its time, kind, words and standing.
public final class EventPage {
  private static final String TEMPLATE = "event/EventPage";

  private final Pages pages;
  private final Incidents incidents;
  private final Timelines timelines;
  private final TextFindings findings;

  public EventPage(Pages pages, Incidents incidents, Timelines timelines, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.timelines = timelines;
    this.findings = findings;
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    TimelineEvent event = event(request, record);
    TypedTime.Shown shown = TypedTime.Shown.of(event.time());
    return pages.show(
        TEMPLATE,
        view(
            request,
            record,
            event,
            List.of(),
            List.of(),
            new Fields(
                Field.of("time", shown.clock()),
                Field.of("date", shown.date()),
                Field.of("zone", shown.zone()),
                Places.word(event.kind()),
                Field.of("text", event.text()),
                Field.of("role", event.actor().map(Actor::role).orElse("")),
                event.standing())));
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    StoredRecord record = incidents.get(Visitor.of(request), id);
    TimelineEvent event = event(request, record);
    Form form = Form.of(request);
    TypedEvent typed = TypedEvent.read(form, event);
    if (form.refused()) {
      return again(request, record, HttpStatus.UNPROCESSABLE_CONTENT, form, typed, List.of());
    }
    try {
      timelines.edit(Visitor.of(request), id, form.version(), event.id(), typed.edit());
      if (typed.standing() != event.standing()) {
        timelines.stand(Visitor.of(request), id, event.id(), typed.standing());
      }
    } catch (Refused refused) {
      return switch (refused.reason()) {
        case CONFLICT ->
            again(
                request, record, HttpStatus.CONFLICT, form, typed, conflicts(event, typed.edit()));
        case INVALID, ANSWER_NEEDED, UNAVAILABLE -> {
          form.refuse("time", refused.sentence());
          yield again(request, record, RefusedStatus.of(refused), form, typed, List.of());
        }
        default -> throw refused;
      };
    }
    return pages.go(Places.row(id, event.id()), Said.of(Deed.EVENT_SAVED));
  }

  private static List<Conflict> conflicts(TimelineEvent now, EventEdit typed) {
    EventEdit shown = EventEdit.of(now);
    return Conflict.between(
        List.of(
            new Conflict("Time", shown.time(), typed.time()),
            new Conflict("Kind", shown.kind().words(), typed.kind().words()),
            new Conflict("Text", shown.text(), typed.text()),
            new Conflict(
                "Role",
                shown.actor().map(Actor::role).orElse(""),
                typed.actor().map(Actor::role).orElse(""))));
  }

  private ServerResponse again(
      ServerRequest request,
      StoredRecord record,
      HttpStatus status,
      Form form,
      TypedEvent typed,
      List<Conflict> conflicts) {
    return pages.show(
        status,
        TEMPLATE,
        view(
            request,
            record,
            event(request, record),
            conflicts,
            form.refusals(),
            new Fields(
                form.field("time"),
                form.field("date"),
                form.field("zone"),
                Places.word(typed.edit().kind()),
                form.field("text"),
                form.field("role"),
                typed.standing())));
  }

  /// What the fields of the form hold.
  private record Fields(
      Field time, Field date, Field zone, String kind, Field text, Field role, Standing standing) {}

  private static TimelineEvent event(ServerRequest request, StoredRecord record) {
    EventId id = Asked.event(request);
    return record
        .postmortem()
        .timeline()
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "The timeline has no event " + id + "."));
  }

  private EventView view(
      ServerRequest request,
      StoredRecord record,
      TimelineEvent event,
      List<Conflict> conflicts,
      List<Field> refusals,
      Fields fields) {
    IncidentId id = record.postmortem().incident().id();
    EventRow row = new EventRows(record.postmortem(), List.of()).row(event);
    return new EventView(
        pages.frame(request, "Edit event " + event.id()).narrow(),
        Crumb.below(id, "Event " + event.id()),
        Places.event(id, event.id()),
        Places.row(id, event.id()),
        Places.comments(id) + "?part=event-" + event.id(),
        record.versions().record(),
        conflicts,
        refusals,
        fields.time(),
        fields.date(),
        fields.zone(),
        fields.kind(),
        Arrays.stream(EventKind.values()).map(KindMark::of).toList(),
        fields.text(),
        fields.role(),
        Choices.of(Standing.class, EventPage::words, Optional.of(fields.standing()), ""),
        SourceName.of(event.source())
            + (event.repeats() > 1 ? ", " + Printing.count(event.repeats(), "time") : ""),
        EventRows.facts(event),
        row.places(),
        row.earlier(),
        FindingList.ofField(
            findings.in("", TextSort.FIELD, fields.text().value()), fields.text().name()),
        Telling.of(record.postmortem(), event.id()),
        TakenApart.of(record.postmortem(), event.id()),
        GroupFold.with(id, record.postmortem().timeline(), event.id()));
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case KEY -> "key moment";
      case SHOWN -> "shown";
      case FOLDED -> "folded away";
    };
  }
}
