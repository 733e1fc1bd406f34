package dev.unrepeat.web.event;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.SourceName;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes the row of each event of one incident; what rows refer to is looked up once.
public final class EventRows {
  private static final int SHOWN_CHARACTERS = 300;

  private final Incident incident;
  private final Map<EvidenceId, Evidence> evidence = new HashMap<>();
  private final Map<EventId, TimelineEvent> events = new HashMap<>();
  private final Map<EventId, List<EventLink>> alsoTold = new HashMap<>();
  private final Map<EventId, List<Milestone>> milestones = new HashMap<>();

  /// @param proposed milestones that nobody has accepted yet
  public EventRows(Postmortem postmortem, List<Milestone> proposed) {
    incident = postmortem.incident();
    postmortem.evidence().forEach(piece -> evidence.put(piece.id(), piece));
    postmortem.timeline().events().forEach(event -> events.put(event.id(), event));
    postmortem
        .timeline()
        .links()
        .forEach(link -> alsoTold.computeIfAbsent(link.told(), e -> new ArrayList<>()).add(link));
    incident.milestones().all().forEach(this::attach);
    proposed.forEach(this::attach);
  }

  private void attach(Milestone milestone) {
    milestone
        .event()
        .ifPresent(id -> milestones.computeIfAbsent(id, e -> new ArrayList<>()).add(milestone));
  }

  public EventRow row(TimelineEvent event) {
    return new EventRow(
        event.id().toString(),
        KindMark.of(event.kind()),
        clock(event.time()),
        event.time().known().map(Object::toString).orElse(""),
        facts(event),
        names(event, false),
        names(event, true),
        event.standing() == Standing.KEY,
        cut(event.text()),
        measure(event),
        event.repeats() > 1 ? Printing.count(event.repeats()) + " times" : "",
        also(event),
        event.earlier().stream().map(r -> new EventRow.Earlier(cut(r.text()), r.reason())).toList(),
        event.actor().map(Actor::role).map(Printing::capital).orElse(""),
        SourceName.of(event.source()),
        places(event),
        Places.event(incident.id(), event.id()));
  }

  private static String clock(EventTime time) {
    return switch (time) {
      case EventTime.At at -> Printing.clock(at);
      case EventTime.Undated undated ->
          undated.raw().text().isBlank() ? "no time" : undated.raw().text();
    };
  }

  private static String cut(String text) {
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN_CHARACTERS)))
            + " …";
  }

  private List<String> names(TimelineEvent event, boolean proposed) {
    return milestones.getOrDefault(event.id(), List.of()).stream()
        .filter(m -> (m.certainty() == Certainty.PROPOSED) == proposed)
        .map(m -> Printing.capital(incident.kind().nameOf(m.kind())))
        .distinct()
        .toList();
  }

  private static String measure(TimelineEvent event) {
    String told =
        event
            .measurement()
            .map(m -> m.metric() + " " + m.value().toPlainString() + " " + m.unit())
            .orElse("");
    return (told + (event.severity().isEmpty() ? "" : "  severity " + event.severity())).strip();
  }

  private List<EventRow.Also> also(TimelineEvent event) {
    List<EventRow.Also> also = new ArrayList<>();
    for (EventLink link : alsoTold.getOrDefault(event.id(), List.of())) {
      Optional.ofNullable(events.get(link.alsoTold()))
          .ifPresent(other ->
              also.add(
                  new EventRow.Also(
                      SourceName.of(other.source()) + " " + clock(other.time()),
                      place(other)
                          .map(EventRow.Place::address)
                          .orElse(Places.event(incident.id(), other.id())),
                      link.reason())));
    }
    return also;
  }

  private Optional<EventRow.Place> place(TimelineEvent event) {
    return places(event).stream().findFirst();
  }

  private List<EventRow.Place> places(TimelineEvent event) {
    List<EventRow.Place> places = new ArrayList<>();
    for (EvidenceLink link : event.evidence()) {
      switch (link) {
        case EvidenceLink.InFile file when evidence.containsKey(file.evidence()) ->
            places.add(
                new EventRow.Place(
                    file.line() > 0 ? "line " + Printing.count(file.line()) : "file",
                    Places.line(incident.id(), file)));
        case EvidenceLink.InFile file -> {} // of evidence that is not kept here
        case EvidenceLink.AtAddress(var address) when address.matches("https?://.*") ->
            places.add(new EventRow.Place("page", address));
        case EvidenceLink.AtAddress other ->
            places.add(
                new EventRow.Place(other.address(), Places.event(incident.id(), event.id())));
      }
    }
    return places;
  }

  /// How its time is known: the instant, what was written, and where the zone came from.
  public static List<EventRow.Fact> facts(TimelineEvent event) {
    List<EventRow.Fact> facts = new ArrayList<>();
    RawTime raw = event.time().raw();
    switch (event.time()) {
      case EventTime.At at -> {
        facts.add(new EventRow.Fact("Instant", at.instant().toString()));
        at.until().ifPresent(until -> facts.add(new EventRow.Fact("Until", until.toString())));
        facts.add(
            new EventRow.Fact(
                "Precision",
                (at.about() ? "about, to the " : "to the ")
                    + at.precision().name().toLowerCase(Locale.ROOT)));
      }
      case EventTime.Undated undated ->
          facts.add(new EventRow.Fact("Undated", "it " + undated.missing().words()));
    }
    if (!raw.text().isEmpty()) {
      facts.add(new EventRow.Fact("As written", raw.text()));
    }
    facts.add(
        new EventRow.Fact(
            "Zone", (raw.zone().isEmpty() ? "" : raw.zone() + ", ") + raw.zoneKnown().words()));
    if (raw.dateKnown() != Provenance.IN_TEXT && raw.dateKnown() != Provenance.BY_FORMAT) {
      facts.add(new EventRow.Fact("Date", raw.dateKnown().words()));
    }
    if (!event.kindReason().isEmpty()) {
      facts.add(new EventRow.Fact("Kind", event.kindReason()));
    }
    return facts;
  }
}
