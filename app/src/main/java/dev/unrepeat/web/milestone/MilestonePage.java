package dev.unrepeat.web.milestone;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One milestone: accept what is proposed, set it from an event or a time, or take it away.
public final class MilestonePage {
  private static final int EVENTS_OFFERED = 400;
  private static final int TEXT_SHOWN = 90;

  private final Pages pages;
  private final Incidents incidents;
  private final Insights insights;

  public MilestonePage(Pages pages, Incidents incidents, Insights insights) {
    this.pages = pages;
    this.incidents = incidents;
    this.insights = insights;
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    MilestoneKind kind = kind(request, record);
    return pages.show("milestone/MilestonePage", new Showing(request, record, kind).fresh());
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    StoredRecord record = incidents.get(Visitor.of(request), id);
    MilestoneKind kind = kind(request, record);
    Form form = Form.of(request);
    Optional<Milestone> milestone = read(form, kind, record.postmortem().timeline());
    if (milestone.isEmpty()) {
      return pages.show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "milestone/MilestonePage",
          new Showing(request, record, kind).again(form, ""));
    }
    try {
      incidents.mark(Visitor.of(request), id, form.version(), milestone.get());
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.CONFLICT) {
        throw refused;
      }
      return pages.show(
          HttpStatus.CONFLICT,
          "milestone/MilestonePage",
          new Showing(request, record, kind).again(form, now(record, kind)));
    }
    return pages.go(Places.incident(id), Said.of(Deed.MILESTONE_SET));
  }

  /// Stands for the proposed time.
  public ServerResponse accept(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    StoredRecord record = incidents.get(Visitor.of(request), id);
    MilestoneKind kind = kind(request, record);
    Form form = Form.of(request);
    Optional<Milestone> taken =
        form.has("end")
            ? end(form.text("end"), record, kind)
            : MilestoneStrip.standing(record.postmortem().incident(), proposals(record), kind)
                .map(Milestone::confirm);
    Milestone milestone =
        taken.orElseThrow(() ->
            new Refused(
                Refused.Reason.STATE,
                "Nothing is proposed for this milestone. Set its time yourself."));
    incidents.mark(Visitor.of(request), id, record.versions().record(), milestone);
    return pages.go(Places.incident(id), Said.of(Deed.MILESTONE_SET));
  }

  /// One end of the window in which the impact must have begun: an estimate, with its reason.
  private Optional<Milestone> end(String end, StoredRecord record, MilestoneKind kind) {
    boolean first = end.equals(WindowOffer.EARLIEST);
    if (kind != MilestoneKind.IMPACT_STARTED || !(first || end.equals(WindowOffer.LATEST))) {
      return Optional.empty();
    }
    return insights
        .of(record)
        .startWindow(record.postmortem().incident())
        .map(window ->
            new Milestone(
                kind,
                first ? window.from() : window.to(),
                Certainty.ESTIMATED,
                first ? window.change() : Optional.of(window.detection()),
                (first ? "The earliest it can have begun. " : "The latest it can have begun. ")
                    + window.sentence()));
  }

  /// Stands for all proposed times at once.
  public ServerResponse acceptAll(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    StoredRecord record = incidents.get(Visitor.of(request), id);
    Incident incident = record.postmortem().incident();
    Proposals proposals = proposals(record);
    int accepted = 0;
    for (MilestoneKind kind : MilestoneKind.values()) {
      Optional<Milestone> proposed =
          incident.kind().has(kind)
              ? MilestoneStrip.standing(incident, proposals, kind)
                  .filter(m -> m.certainty() == Certainty.PROPOSED)
              : Optional.empty();
      if (proposed.isPresent()) {
        incidents.mark(
            Visitor.of(request), id, record.versions().record(), proposed.get().confirm());
        accepted++;
      }
    }
    return pages.go(Places.incident(id), Said.of(Deed.MILESTONES_ACCEPTED, accepted));
  }

  public ServerResponse remove(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    StoredRecord record = incidents.get(Visitor.of(request), id);
    incidents.unmark(Visitor.of(request), id, record.versions().record(), kind(request, record));
    return pages.go(Places.incident(id), Said.of(Deed.MILESTONE_REMOVED));
  }

  private static MilestoneKind kind(ServerRequest request, StoredRecord record) {
    MilestoneKind kind = Asked.milestone(request);
    Incident incident = record.postmortem().incident();
    if (!incident.kind().has(kind)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "A %s has no milestone \"%s\": it does not apply."
              .formatted(incident.kind().words(), kind.words()));
    }
    return kind;
  }

  private Proposals proposals(StoredRecord record) {
    return insights.of(record).proposals();
  }

  /// Where only one of both is filled in, that is meant, whichever was ticked.
  private static boolean byTime(Form form) {
    boolean ticked = form.text("from").equals("time");
    return form.has("time") == form.has("event") ? ticked : form.has("time");
  }

  private static Optional<Milestone> read(Form form, MilestoneKind kind, Timeline timeline) {
    Certainty certainty =
        form.text("certainty").equals("estimated") ? Certainty.ESTIMATED : Certainty.CONFIRMED;
    if (byTime(form)) {
      return TypedTime.read(form)
          .map(at ->
              new Milestone(kind, at.instant(), certainty, Optional.empty(), form.text("reason")));
    }
    Optional<TimelineEvent> event =
        form.read(
            "event",
            Optional.empty(),
            () ->
                form.has("event")
                    ? timeline.find(EventId.parse(form.text("event")))
                    : Optional.empty());
    Optional<Milestone> milestone =
        event.flatMap(e ->
            e.time()
                .known()
                .map(at ->
                    new Milestone(kind, at, certainty, Optional.of(e.id()), form.text("reason"))));
    if (milestone.isEmpty()) {
      form.refuse("event", "Choose an event that has a time, or enter a time.");
    }
    return milestone;
  }

  private static String now(StoredRecord record, MilestoneKind kind) {
    return record
        .postmortem()
        .incident()
        .milestones()
        .find(kind)
        .map(m -> m.at() + (m.reason().isEmpty() ? "" : " (" + m.reason() + ")"))
        .orElse("not set");
  }

  /// The view of one request.
  private final class Showing {
    private final ServerRequest request;
    private final StoredRecord record;
    private final MilestoneKind kind;
    private final Optional<Milestone> standing;

    Showing(ServerRequest request, StoredRecord record, MilestoneKind kind) {
      this.request = request;
      this.record = record;
      this.kind = kind;
      this.standing =
          MilestoneStrip.standing(record.postmortem().incident(), proposals(record), kind);
    }

    MilestoneView fresh() {
      boolean byTime =
          window().isPresent() || (standing.isPresent() && standing.get().event().isEmpty());
      TypedTime.Shown shown =
          standing
              .flatMap(m -> m.event().flatMap(e -> record.postmortem().timeline().find(e)))
              .map(e -> TypedTime.Shown.of(e.time()))
              .orElseGet(this::entered);
      return view(
          List.of(),
          "",
          byTime,
          standing.flatMap(Milestone::event).map(EventId::toString).orElse(""),
          Field.of("event", ""),
          Field.of("time", shown.clock()),
          Field.of("date", shown.date()),
          Field.of("zone", "UTC"),
          standing.filter(m -> m.certainty() == Certainty.ESTIMATED).isPresent(),
          Field.of("reason", standing.map(Milestone::reason).orElse("")));
    }

    private TypedTime.Shown entered() {
      return standing
          .or(() -> record.postmortem().incident().milestones().all().stream().findFirst())
          .map(m -> TypedTime.Shown.of(m.at()))
          .map(s -> standing.isPresent() ? s : new TypedTime.Shown("", s.date(), s.zone()))
          .orElse(new TypedTime.Shown("", "", "UTC"));
    }

    private Optional<WindowOffer> window() {
      return kind == MilestoneKind.IMPACT_STARTED
          ? insights.of(record).startWindow(record.postmortem().incident()).map(WindowOffer::of)
          : Optional.empty();
    }

    MilestoneView again(Form form, String conflict) {
      return view(
          form.refusals(),
          conflict,
          form.text("from").equals("time"),
          form.text("event"),
          form.field("event"),
          form.field("time"),
          form.field("date"),
          form.field("zone"),
          form.text("certainty").equals("estimated"),
          form.field("reason"));
    }

    private MilestoneView view(
        List<Field> refusals,
        String conflict,
        boolean byTime,
        String chosen,
        Field event,
        Field time,
        Field date,
        Field zone,
        boolean estimated,
        Field reason) {
      Incident incident = record.postmortem().incident();
      String name = Printing.capital(incident.kind().nameOf(kind));
      boolean proposed = standing.filter(m -> m.certainty() == Certainty.PROPOSED).isPresent();
      String at =
          standing
              .map(m -> "%s %s UTC".formatted(Printing.day(m.at()), Printing.clock(m.at())))
              .orElse("");
      return new MilestoneView(
          pages.frame(request, name).narrow(),
          Crumb.below(incident.id(), name),
          name,
          MilestoneMeaning.of(kind),
          Places.milestone(incident.id(), kind),
          Places.incident(incident.id()),
          record.versions().record(),
          conflict,
          refusals,
          proposed ? at : "",
          proposed ? "" : at,
          window(),
          standing.map(Milestone::reason).orElse(""),
          byTime,
          event,
          events(chosen),
          time,
          date,
          zone,
          estimated,
          reason);
    }

    /// The curated events and, whatever it is, the chosen one.
    private List<Choice> events(String chosen) {
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice("", "choose an event", chosen.isEmpty()));
      for (TimelineEvent event : record.postmortem().timeline().dated()) {
        boolean here = event.id().toString().equals(chosen);
        boolean offered = event.standing() != Standing.FOLDED && choices.size() < EVENTS_OFFERED;
        if (here || offered) {
          choices.add(new Choice(event.id().toString(), label(event), here));
        }
      }
      return choices;
    }

    private static String label(TimelineEvent event) {
      String clock = event.time() instanceof EventTime.At at ? Printing.clock(at) : "";
      String text = event.text().replace('\n', ' ');
      return clock
          + " "
          + Printing.capital(event.kind().words())
          + ": "
          + (text.length() > TEXT_SHOWN ? text.substring(0, TEXT_SHOWN) + "…" : text);
    }
  }
}
