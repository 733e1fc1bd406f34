package dev.unrepeat.api;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.timeline.StartWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The milestones of an incident: set, accepted as proposed, taken away.
public final class MilestoneResource implements Resource {
  private final Incidents incidents;
  private final Insights insights;

  public MilestoneResource(Incidents incidents, Insights insights) {
    this.incidents = incidents;
    this.insights = insights;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
            "/incidents/{id}/milestones",
            "listMilestones",
            "The milestones that are set, and those that the timeline proposes.",
            MilestoneJson.class,
            this::list),
        ApiRoute.get(
            "/incidents/{id}/milestones/{kind}",
            "getMilestone",
            "One milestone, set or proposed.",
            MilestoneJson.class,
            call -> view(call, get(call))),
        ApiRoute.put(
            "/incidents/{id}/milestones/{kind}",
            "putMilestone",
            "Sets a milestone, from an event or at a time.",
            MilestoneJson.Set.class,
            MilestoneJson.class,
            this::put),
        ApiRoute.delete(
            "/incidents/{id}/milestones/{kind}",
            "removeMilestone",
            "Takes a milestone away.",
            this::remove),
        ApiRoute.post(
            "/incidents/{id}/milestones/{kind}/acceptance",
            "acceptMilestone",
            "Stands for a proposed milestone, or for one end of the window in which the impact began.",
            MilestoneJson.End.class,
            MilestoneJson.class,
            this::accept),
        ApiRoute.post(
            "/incidents/{id}/milestones/acceptance",
            "acceptMilestones",
            "Stands for all milestones that are proposed.",
            MilestoneJson.Accepted.class,
            this::acceptAll));
  }

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private static MilestoneKind kind(Call call, StoredRecord record) {
    MilestoneKind kind = call.named("kind", MilestoneKind.class);
    Incident incident = record.postmortem().incident();
    if (!incident.kind().has(kind)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "A %s has no milestone \"%s\": it does not apply."
              .formatted(incident.kind().words(), kind.words()));
    }
    return kind;
  }

  private Optional<Milestone> standing(StoredRecord record, MilestoneKind kind) {
    return record
        .postmortem()
        .incident()
        .milestones()
        .find(kind)
        .or(() -> insights.of(record).proposals().find(kind));
  }

  private Reply<Listing<MilestoneJson>> list(Call call) {
    StoredRecord record = get(call);
    List<MilestoneJson> all =
        Arrays.stream(MilestoneKind.values())
            .filter(record.postmortem().incident().kind()::has)
            .flatMap(kind -> standing(record, kind).stream())
            .map(MilestoneJson::of)
            .toList();
    return Reply.of(Listing.of(all, one -> ApiJson.word(one.kind()), call));
  }

  private Reply<MilestoneJson> view(Call call, StoredRecord record) {
    MilestoneKind kind = kind(call, record);
    MilestoneJson found =
        standing(record, kind)
            .map(MilestoneJson::of)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "The milestone \"%s\" is not set, and nothing proposes it. Set it with If-Match: *."
                        .formatted(kind.words())));
    return Reply.of(found, record.versions().of(kind));
  }

  private Reply<MilestoneJson> put(Call call, MilestoneJson.Set typed) {
    StoredRecord before = get(call);
    MilestoneKind kind = kind(call, before);
    call.match(before.versions().of(kind));
    return view(
        call,
        incidents.mark(
            call.viewer(),
            before.id(),
            before.versions().record(),
            milestone(before, kind, typed)));
  }

  private static Milestone milestone(
      StoredRecord record, MilestoneKind kind, MilestoneJson.Set typed) {
    Certainty certainty =
        typed.estimated().orElse(false) ? Certainty.ESTIMATED : Certainty.CONFIRMED;
    String reason = typed.reason().orElse("").strip();
    if (typed.at().isPresent()) {
      return new Milestone(kind, typed.at().get(), certainty, Optional.empty(), reason);
    }
    TimelineEvent event =
        typed
            .event()
            .map(EventId::parse)
            .flatMap(record.postmortem().timeline()::find)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "Name an event of the timeline, or the time in \"at\"."));
    return event
        .time()
        .known()
        .map(at -> new Milestone(kind, at, certainty, Optional.of(event.id()), reason))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "%s has no time yet. Name another event, or the time in \"at\"."
                    .formatted(event.id())));
  }

  private Reply<Reply.Nothing> remove(Call call) {
    StoredRecord before = get(call);
    MilestoneKind kind = kind(call, before);
    call.match(before.versions().of(kind));
    incidents.unmark(call.viewer(), before.id(), before.versions().record(), kind);
    return Reply.nothing();
  }

  private Reply<MilestoneJson> accept(Call call, MilestoneJson.End typed) {
    StoredRecord before = get(call);
    MilestoneKind kind = kind(call, before);
    Optional<Milestone> taken =
        typed.end().isPresent()
            ? end(typed.end().get(), before, kind)
            : standing(before, kind).map(Milestone::confirm);
    Milestone milestone =
        taken.orElseThrow(
            () -> Refused.state("Nothing is proposed for this milestone. Set its time yourself."));
    return view(
        call, incidents.mark(call.viewer(), before.id(), before.versions().record(), milestone));
  }

  private Optional<Milestone> end(
      MilestoneJson.End.Which which, StoredRecord record, MilestoneKind kind) {
    if (kind != MilestoneKind.IMPACT_STARTED) {
      return Optional.empty();
    }
    return insights
        .of(record)
        .startWindow(record.postmortem().incident())
        .map(window -> milestone(which, window));
  }

  private static Milestone milestone(MilestoneJson.End.Which which, StartWindow window) {
    return switch (which) {
      case EARLIEST ->
          new Milestone(
              MilestoneKind.IMPACT_STARTED,
              window.from(),
              Certainty.ESTIMATED,
              window.change(),
              "The earliest it can have begun. " + window.sentence());
      case LATEST ->
          new Milestone(
              MilestoneKind.IMPACT_STARTED,
              window.to(),
              Certainty.ESTIMATED,
              Optional.of(window.detection()),
              "The latest it can have begun. " + window.sentence());
    };
  }

  private Reply<MilestoneJson.Accepted> acceptAll(Call call) {
    StoredRecord before = get(call);
    IncidentId id = before.id();
    List<Milestone> proposed =
        Arrays.stream(MilestoneKind.values())
            .filter(before.postmortem().incident().kind()::has)
            .flatMap(kind -> standing(before, kind).stream())
            .filter(one -> one.certainty() == Certainty.PROPOSED)
            .toList();
    proposed.forEach(
        one -> incidents.mark(call.viewer(), id, before.versions().record(), one.confirm()));
    return Reply.of(new MilestoneJson.Accepted(proposed.size()));
  }
}
