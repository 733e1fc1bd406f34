package dev.unrepeat.service;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.secret.SecretMask;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.timeline.Clocks;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What people do with a timeline: correct and add events, fold and unfold, judge links, set clocks
/// and answer what a source left open.
public final class Timelines {
  /// The source of an event that a person added.
  public static final String BY_HAND = "by-hand";

  private final Ledger ledger;
  private final DayInNotes days;

  /// @param evidence the kept copies, in which notes say their day
  public Timelines(Ledger ledger, EvidenceContent evidence) {
    this.ledger = ledger;
    this.days = new DayInNotes(evidence);
  }

  /// Corrects an event; what it said first stays readable.
  ///
  /// @param seen the version of the record the person had before them
  public StoredRecord edit(Viewer viewer, IncidentId id, long seen, EventId event, EventEdit edit) {
    return ledger.change(
        viewer,
        id,
        "edited event " + event,
        before -> {
          Timeline timeline = before.postmortem().timeline();
          TimelineEvent old = get(timeline, event);
          Revision revision =
              new Revision(old.text(), Optional.of(ledger.now()), "edited by " + viewer.name());
          TimelineEvent now =
              old.correct(time(old, edit), edit.kind(), edit.actor(), edit.text(), revision);
          ledger.unchanged(
              id, before.versions().of(event), seen, TimelineDifferences.between(old, now));
          return Reproposed.of(before.postmortem().withTimeline(timeline.change(event, e -> now)));
        });
  }

  /// Adds an event that no tool told.
  public StoredRecord add(Viewer viewer, IncidentId id, EventEdit typed) {
    return change(
        viewer,
        id,
        "added an event",
        timeline -> {
          EventId next = timeline.nextId();
          return timeline.add(
              new TimelineEvent(
                  next,
                  typed(typed.time(), typed.zone()),
                  typed.kind(),
                  "",
                  typed.actor(),
                  typed.text(),
                  BY_HAND,
                  BY_HAND + "/" + next,
                  List.of(),
                  "",
                  Optional.empty(),
                  1,
                  Standing.SHOWN,
                  List.of()));
        });
  }

  /// An event that a source told, as it stands on the timeline now.
  ///
  /// @param fresh whether it was not there before
  public record Taken(EventId event, boolean fresh) {}

  /// Takes one event of a source in, as a person chose it; the same once more adds nothing.
  ///
  /// @param by the person who chose its kind
  public Taken take(Viewer by, IncidentId id, SourceEvent told, EventKind kind) {
    List<Taken> taken = new ArrayList<>();
    change(
        by,
        id,
        "added an event from " + told.source(),
        timeline -> {
          taken.clear();
          Optional<TimelineEvent> known =
              timeline.events().stream()
                  .filter(one -> one.source().equals(told.source()) && one.key().equals(told.key()))
                  .findFirst();
          taken.add(
              new Taken(known.map(TimelineEvent::id).orElse(timeline.nextId()), known.isEmpty()));
          return known.isPresent() ? timeline : timeline.add(event(timeline.nextId(), told, kind));
        });
    return taken.getFirst();
  }

  private static TimelineEvent event(EventId id, SourceEvent told, EventKind kind) {
    return new TimelineEvent(
        id,
        told.time(),
        kind,
        "",
        told.actor(),
        SecretMask.mask(told.text()).text(),
        told.source(),
        told.key(),
        told.address().isBlank() ? List.of() : List.of(new EvidenceLink.AtAddress(told.address())),
        told.severity(),
        told.measurement(),
        told.repeats(),
        Standing.SHOWN,
        told.earlier());
  }

  /// Marks an event as key, shows it, or folds it away; nothing is lost.
  public StoredRecord stand(Viewer viewer, IncidentId id, EventId event, Standing standing) {
    return change(
        viewer,
        id,
        switch (standing) {
          case KEY -> "marked " + event + " as key";
          case SHOWN -> "showed " + event;
          case FOLDED -> "folded " + event;
        },
        timeline -> {
          get(timeline, event);
          return timeline.change(event, e -> e.stand(standing));
        });
  }

  /// Shows or folds all events of one group, which is named by its first event; a key moment stays
  /// one.
  public StoredRecord standTogether(
      Viewer viewer, IncidentId id, EventId first, Standing standing) {
    return change(
        viewer,
        id,
        (standing == Standing.FOLDED ? "folded the group of " : "unfolded the group of ") + first,
        timeline -> {
          EventGroup group =
              timeline.groups().stream()
                  .filter(one -> one.members().getFirst().equals(first))
                  .findFirst()
                  .orElseThrow(() -> gone("a group that begins with " + first));
          Set<EventId> members = Set.copyOf(group.members());
          return timeline.withEvents(
              timeline.events().stream()
                  .map(event ->
                      members.contains(event.id()) && event.standing() != Standing.KEY
                          ? event.stand(standing)
                          : event)
                  .toList());
        });
  }

  /// A person agrees that two events tell the same happening; what was taken apart is linked again.
  public StoredRecord confirmLink(Viewer viewer, IncidentId id, EventId told, EventId alsoTold) {
    return change(
        viewer,
        id,
        "confirmed that %s and %s are the same".formatted(told, alsoTold),
        timeline -> {
          Optional<DeniedLink> denied = timeline.denied(told, alsoTold);
          if (denied.isPresent() && timeline.link(told, alsoTold).isEmpty()) {
            return timeline.linkAgain(denied.get());
          }
          EventLink link = link(timeline, told, alsoTold);
          EventLink confirmed = new EventLink(told, alsoTold, link.reason(), Certainty.CONFIRMED);
          return timeline.withLinks(
              timeline.links().stream().map(l -> l.equals(link) ? confirmed : l).toList());
        });
  }

  /// A person says that two events are different happenings; both are shown again, and no later
  /// evidence links them.
  public StoredRecord undoLink(Viewer viewer, IncidentId id, EventId told, EventId alsoTold) {
    return change(
        viewer,
        id,
        "took %s and %s apart".formatted(told, alsoTold),
        timeline -> timeline.takeApart(link(timeline, told, alsoTold)));
  }

  /// Says by how much the clock of a source runs ahead; its events move, their written times stay.
  public StoredRecord setClock(Viewer viewer, IncidentId id, String source, Duration ahead) {
    return change(
        viewer,
        id,
        "set the clock of " + source,
        timeline -> {
          Refused.unless(
              timeline.events().stream().anyMatch(event -> event.source().equals(source)),
              "No event of this timeline comes from \"" + source + "\".");
          int pairs =
              timeline.clocks().stream()
                  .filter(clock -> clock.source().equals(source) && clock.ahead().equals(ahead))
                  .mapToInt(SourceClock::pairs)
                  .findFirst()
                  .orElse(0);
          return Clocks.set(timeline, new SourceClock(source, ahead, pairs, true));
        });
  }

  /// Takes a corrected clock back; one that was measured is offered again.
  public StoredRecord unsetClock(Viewer viewer, IncidentId id, String source) {
    return change(
        viewer,
        id,
        "took the clock of " + source + " back",
        timeline -> {
          SourceClock corrected =
              timeline.clocks().stream()
                  .filter(clock -> clock.source().equals(source) && clock.set())
                  .findFirst()
                  .orElseThrow(() -> gone("a corrected clock of \"" + source + "\""));
          Timeline back = Clocks.unset(timeline, source);
          return corrected.pairs() > 0 ? offering(back, corrected) : back;
        });
  }

  private static Timeline offering(Timeline timeline, SourceClock measured) {
    List<SourceClock> clocks = new ArrayList<>(timeline.clocks());
    clocks.add(new SourceClock(measured.source(), measured.ahead(), measured.pairs(), false));
    return timeline.withClocks(clocks);
  }

  /// What must be answered before all events can be placed.
  public List<OpenTime> questions(Viewer viewer, IncidentId id) {
    return OpenTime.of(ledger.get(viewer, id).postmortem().timeline());
  }

  /// Answers for a source what its times do not say: the zone, the day, the year, the day order.
  ///
  /// @throws Refused ANSWER_NEEDED when the answers place none of its events
  public StoredRecord answer(Viewer viewer, IncidentId id, String source, Answers answers) {
    return ledger.change(
        viewer,
        id,
        "answered for " + source,
        before -> {
          Postmortem record = before.postmortem();
          Timeline timeline = record.timeline();
          Timeline after =
              Undated.answer(
                  timeline, source, answers, days.times(record, source, answers), event -> true);
          if (after.undated().size() == timeline.undated().size()) {
            throw new Refused(
                Refused.Reason.ANSWER_NEEDED,
                "These answers place none of the events of %s. %s"
                    .formatted(source, stillOpen(after, source)));
          }
          return Reproposed.of(record.withTimeline(after));
        });
  }

  /// Answers several questions in one change: all of them, or none.
  ///
  /// @throws Refused with a sentence by question for those whose answer places no event
  public StoredRecord answer(Viewer viewer, IncidentId id, List<TimeAnswer> answers) {
    TimeAnswers all = new TimeAnswers(answers, days);
    return ledger.change(
        viewer,
        id,
        "answered for " + all.sources(),
        before -> Reproposed.of(all.in(before.postmortem())));
  }

  private static String stillOpen(Timeline timeline, String source) {
    return OpenTime.of(timeline).stream()
        .filter(open -> open.source().equals(source))
        .findFirst()
        .map(open ->
            "For example \"%s\" %s."
                .formatted(open.examples().getFirst(), open.missing().ofTimes(1)))
        .orElse("None of them waits for an answer.");
  }

  private StoredRecord change(
      Viewer viewer, IncidentId id, String what, UnaryOperator<Timeline> change) {
    return ledger.change(
        viewer,
        id,
        what,
        before ->
            Reproposed.of(
                before.postmortem().withTimeline(change.apply(before.postmortem().timeline()))));
  }

  private static EventTime time(TimelineEvent old, EventEdit edit) {
    String typed = edit.time().strip();
    return typed.equals(EventEdit.shown(old.time()).strip()) && edit.zone().isEmpty()
        ? old.time()
        : typed(typed, edit.zone());
  }

  private static EventTime typed(String text, Optional<ZoneId> zone) {
    Answers answers = new Answers(zone, Optional.empty());
    EventTime time = new WrittenTimes(answers, TimeHints.NONE).read(text);
    if (time instanceof EventTime.Undated undated) {
      throw new Refused(
          Refused.Reason.ANSWER_NEEDED,
          "The time \"%s\" %s. Write it in full, for example 2026-01-31 14:02:00 UTC."
              .formatted(text, undated.missing().ofTimes(1)));
    }
    return time;
  }

  private static TimelineEvent get(Timeline timeline, EventId event) {
    return timeline.find(event).orElseThrow(() -> gone("an event " + event));
  }

  private static EventLink link(Timeline timeline, EventId told, EventId alsoTold) {
    return timeline
        .link(told, alsoTold)
        .orElseThrow(() -> gone("a link between %s and %s".formatted(told, alsoTold)));
  }

  private static Refused gone(String what) {
    return new Refused(
        Refused.Reason.NOT_FOUND, "This timeline no longer has " + what + ". Load the page again.");
  }
}
