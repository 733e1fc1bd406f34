package dev.unrepeat.api;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.EventEdit;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.OpenTime;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The timeline of an incident: its events, the clocks of its sources, and what they left open.
public final class EventResource implements Resource {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_ROLE = 200;

  private final Incidents incidents;
  private final Timelines timelines;

  public EventResource(Incidents incidents, Timelines timelines) {
    this.incidents = incidents;
    this.timelines = timelines;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    return List.of(
        ApiRoute.list(
                base + "/events",
                "listEvents",
                "The events in the order of time, those without one at the end.",
                EventJson.class,
                this::list)
            .with("standing", "only these", Standing.class)
            .with("kind", "only these", EventKind.class)
            .with("source", "only those that this source told"),
        ApiRoute.post(
                base + "/events",
                "addEvent",
                "Adds an event that no tool told.",
                EventJson.Typed.class,
                EventJson.class,
                this::add)
            .making(),
        ApiRoute.get(
            base + "/events/{event}",
            "getEvent",
            "One event.",
            EventJson.class,
            call -> view(get(call), event(call))),
        ApiRoute.put(
            base + "/events/{event}",
            "putEvent",
            "Corrects an event, or folds it away; what it said before stays readable.",
            EventJson.Typed.class,
            EventJson.class,
            this::edit),
        ApiRoute.list(
                base + "/questions",
                "listQuestions",
                "What must be answered before all events have a time.",
                Question.class,
                this::questions)
            .from(Role.AUTHOR),
        ApiRoute.post(
            base + "/answers",
            "answerTimes",
            "Answers for a source what its times do not say, and dates the events that waited for it.",
            Answer.class,
            Answered.class,
            this::answer),
        ApiRoute.list(
            base + "/clocks",
            "listClocks",
            "Clocks of sources that run apart from the others.",
            Clock.class,
            call ->
                Reply.of(
                    Listing.of(
                        get(call).postmortem().timeline().clocks().stream().map(Clock::of).toList(),
                        Clock::source,
                        call))),
        ApiRoute.post(
            base + "/clocks/{source}",
            "setClock",
            "Accepts the measured offset of a clock, which moves the events of its source.",
            Clock.class,
            this::setClock),
        ApiRoute.delete(
            base + "/clocks/{source}",
            "unsetClock",
            "Takes a corrected clock back; the events of its source have their old times again.",
            call -> {
              timelines.unsetClock(
                  call.viewer(), call.incident(), call.named("source", word -> word));
              return Reply.nothing();
            }));
  }

  /// A question about the times of one source.
  ///
  /// @param missing what helps first; `parts` is all that some of them lack
  record Question(
      String source,
      MissingPart missing,
      List<MissingPart> parts,
      int count,
      List<String> examples) {
    static Question of(OpenTime open) {
      return new Question(
          open.source(),
          open.missing(),
          open.parts().stream().sorted().toList(),
          open.count(),
          open.examples());
    }
  }

  /// @param source that is answered for
  /// @param order whether 03/04 is day or month first, or 26/11/28 year first
  record Answer(
      String source,
      Optional<String> zone,
      Optional<LocalDate> date,
      Optional<Integer> year,
      Optional<DateOrder> order) {
    Answers answers() {
      return new Answers(
          zone.map(SentEvidence::zone),
          date,
          year.map(Year::of),
          order,
          Optional.empty(),
          Optional.empty());
    }
  }

  /// How many events joined the timeline, and how many still wait.
  record Answered(int dated, int undated) {}

  /// @param aheadSeconds by which it runs ahead
  /// @param pairs happenings told twice by which it was measured
  /// @param set whether somebody has accepted it
  record Clock(String source, long aheadSeconds, int pairs, boolean set) {
    static Clock of(SourceClock clock) {
      return new Clock(clock.source(), clock.ahead().toSeconds(), clock.pairs(), clock.set());
    }
  }

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private static EventId event(Call call) {
    return call.named("event", EventId::parse);
  }

  private Reply<Listing<EventJson>> list(Call call) {
    var timeline = get(call).postmortem().timeline();
    Optional<Standing> standing = call.query("standing", Standing.class);
    Optional<EventKind> kind = call.query("kind", EventKind.class);
    Optional<String> source = call.query("source");
    List<TimelineEvent> all =
        Stream.concat(timeline.dated().stream(), timeline.undated().stream())
            .filter(one -> standing.isEmpty() || one.standing() == standing.get())
            .filter(one -> kind.isEmpty() || one.kind() == kind.get())
            .filter(one -> source.isEmpty() || one.source().equals(source.get()))
            .toList();
    return Reply.of(Listing.of(all, one -> one.id().toString(), call).map(EventJson::of));
  }

  private static TimelineEvent find(StoredRecord record, EventId id) {
    return record
        .postmortem()
        .timeline()
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "The timeline has no event " + id + "."));
  }

  private static Reply<EventJson> view(StoredRecord record, EventId id) {
    return Reply.of(EventJson.of(find(record, id)), record.versions().of(id));
  }

  private Reply<EventJson> add(Call call, EventJson.Typed typed) {
    String time =
        typed
            .time()
            .orElseThrow(() ->
                HttpRefusal.field(
                    "time", "Say when it happened, for example 2026-10-14 14:02:00 UTC."));
    StoredRecord after =
        timelines.add(
            call.viewer(),
            call.incident(),
            new EventEdit(
                time,
                Optional.empty(),
                typed.kind().orElse(EventKind.OBSERVATION),
                actor(typed, Optional.empty()),
                text(typed)));
    EventId made =
        after.postmortem().timeline().events().stream()
            .map(TimelineEvent::id)
            .max(EventId::compareTo)
            .orElseThrow();
    if (typed.standing().isPresent()) {
      after = timelines.stand(call.viewer(), after.id(), made, typed.standing().get());
    }
    return Reply.made(
        IncidentResource.path(after.id()) + "/events/" + made, EventJson.of(find(after, made)));
  }

  private Reply<EventJson> edit(Call call, EventJson.Typed typed) {
    StoredRecord before = get(call);
    EventId id = event(call);
    TimelineEvent old = find(before, id);
    call.match(before.versions().of(id));
    StoredRecord after =
        timelines.edit(
            call.viewer(),
            before.id(),
            before.versions().record(),
            id,
            new EventEdit(
                typed.time().orElse(EventEdit.shown(old.time())),
                Optional.empty(),
                typed.kind().orElse(old.kind()),
                actor(typed, old.actor()),
                text(typed)));
    Standing wanted = typed.standing().orElse(old.standing());
    if (wanted != old.standing()) {
      after = timelines.stand(call.viewer(), before.id(), id, wanted);
    }
    return view(after, id);
  }

  private static String text(EventJson.Typed typed) {
    Refused.unless(!typed.text().isBlank(), "The text is empty. Write what happened.");
    Refused.unless(
        typed.text().length() <= LONGEST_TEXT,
        "The text has more than 20,000 characters. Shorten it; the evidence keeps the rest.");
    return typed.text().strip();
  }

  private static Optional<Actor> actor(EventJson.Typed typed, Optional<Actor> before) {
    return typed
        .role()
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .map(role -> {
          Refused.unless(
              role.length() <= LONGEST_ROLE,
              "The role has more than 200 characters. Name it in a few words.");
          return before
              .filter(actor -> actor.role().equals(role))
              .orElse(
                  new Actor(
                      before.map(Actor::kind).orElse(ActorKind.PERSON),
                      role,
                      before.map(Actor::name).orElse("")));
        });
  }

  private Reply<Listing<Question>> questions(Call call) {
    List<Question> all =
        timelines.questions(call.viewer(), call.incident()).stream().map(Question::of).toList();
    return Reply.of(Listing.of(all, one -> one.source() + "." + ApiJson.word(one.missing()), call));
  }

  private Reply<Answered> answer(Call call, Answer typed) {
    int before = get(call).postmortem().timeline().undated().size();
    int after =
        timelines
            .answer(call.viewer(), call.incident(), typed.source(), typed.answers())
            .postmortem()
            .timeline()
            .undated()
            .size();
    return Reply.of(new Answered(before - after, after));
  }

  private Reply<Clock> setClock(Call call) {
    String source = call.named("source", word -> word);
    SourceClock offered =
        get(call).postmortem().timeline().clocks().stream()
            .filter(clock -> clock.source().equals(source) && !clock.set())
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "No clock of \"%s\" waits to be set.".formatted(source)));
    timelines.setClock(call.viewer(), call.incident(), source, offered.ahead());
    return Reply.of(Clock.of(offered.accept()));
  }
}
