package dev.unrepeat.document;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.Workaround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A postmortem while it is being read: each part can be replaced until [#record] closes it.
final class Draft {
  IncidentId id;
  String title;
  IncidentKind kind;
  Optional<Severity> severity;
  List<ServiceName> services;
  List<Tag> tags;
  Detection detection;
  Visibility visibility;
  List<Responder> responders;
  Milestones milestones;
  Instant createdAt;
  List<IncidentId> alsoCovers;
  PostmortemState state;
  Edition edition;
  People people;
  Optional<LocalDate> reviewedOn;
  String statedDuration;
  List<Link> links;
  List<Evidence> evidence;
  Timeline timeline;
  Impact impact;
  Optional<Trigger> trigger;
  List<ContributingFactor> factors;
  List<Because> whys;
  List<Gate> gates;
  String topGate;
  List<Lesson> lessons;
  List<ActionItem> actions;
  List<Workaround> workarounds;
  Review review;
  List<BodySection> body;

  Draft(Postmortem from) {
    Incident incident = from.incident();
    id = incident.id();
    title = incident.title();
    kind = incident.kind();
    severity = incident.severity();
    services = incident.services();
    tags = incident.tags();
    detection = incident.detection();
    visibility = incident.visibility();
    responders = incident.responders();
    milestones = incident.milestones();
    createdAt = incident.createdAt();
    alsoCovers = from.alsoCovers();
    state = from.state();
    edition = from.edition();
    people = from.people();
    reviewedOn = from.reviewedOn();
    statedDuration = from.statedDuration();
    links = from.links();
    evidence = from.evidence();
    timeline = from.timeline();
    impact = from.impact();
    trigger = from.causes().trigger();
    factors = from.causes().factors();
    whys = from.causes().whys();
    gates = from.causes().gates();
    topGate = from.causes().topGate();
    lessons = from.lessons();
    actions = from.actions();
    workarounds = from.workarounds();
    review = from.review();
    body = from.body();
  }

  Incident incident() {
    return new Incident(
        id,
        title,
        kind,
        severity,
        services,
        tags,
        detection,
        visibility,
        responders,
        milestones,
        createdAt);
  }

  Postmortem record() {
    return new Postmortem(
        incident(),
        alsoCovers,
        state,
        edition,
        people,
        reviewedOn,
        statedDuration,
        links,
        evidence,
        timeline,
        impact,
        new CauseGraph(trigger, factors, whys, gates, topGate),
        lessons,
        actions,
        workarounds,
        review,
        body);
  }
}
