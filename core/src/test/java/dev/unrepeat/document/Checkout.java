package dev.unrepeat.document;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Overruling;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.ReviewQuestion;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.model.Workaround;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The checkout outage at Tidewater Goods as a small record.
final class Checkout {
  private Checkout() {}

  static Postmortem postmortem() {
    Incident incident =
        Incident.named(
                new IncidentId("INC-2026-042"), "Checkout outage", at("2026-10-15T09:00:00Z"))
            .mark(milestone(MilestoneKind.IMPACT_STARTED, "2026-10-14T14:31:00Z", 2))
            .mark(milestone(MilestoneKind.DETECTED, "2026-10-14T14:47:10Z", 3));
    Timeline timeline =
        new Timeline(
            List.of(
                event(
                    1,
                    "2026-10-14T14:23:07Z",
                    EventKind.CHANGE,
                    "Deployment of v2.3.1 completed",
                    Standing.SHOWN),
                event(
                    2,
                    "2026-10-14T14:31:00Z",
                    EventKind.SYMPTOM,
                    "First 500s | in the log",
                    Standing.SHOWN),
                event(
                    3,
                    "2026-10-14T14:47:10Z",
                    EventKind.ALERT,
                    "CheckoutErrorRateHigh fires",
                    Standing.KEY),
                event(
                    4,
                    "2026-10-14T14:48:00Z",
                    EventKind.COMMUNICATION,
                    "Notified by push",
                    Standing.FOLDED)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Postmortem(
        incident,
        List.of(),
        PostmortemState.DRAFT,
        Edition.PRELIMINARY,
        People.NOBODY,
        Optional.empty(),
        "",
        List.of(
            new Link(LinkKind.TICKET, "SHOP-812", "https://tracker.tidewater.example/SHOP-812")),
        List.of(
            new Evidence(
                new EvidenceId(1), "slack.zip", "slack", 4711, "ab12", at("2026-10-15T09:00:00Z"))),
        timeline,
        Impact.NOT_MEASURED,
        new CauseGraph(
            Optional.of(new Trigger("Deployment of v2.3.1", Optional.of(new EventId(1)))),
            List.of(
                ContributingFactor.stated(
                    new FactorId(1),
                    "The pool ran dry",
                    FactorCategory.TECHNICAL,
                    FactorKind.PROXIMATE),
                ContributingFactor.stated(
                    new FactorId(2),
                    "Connections were not given back",
                    FactorCategory.TECHNICAL,
                    FactorKind.CONTRIBUTING)),
            List.of(new Because(new FactorId(1), new FactorId(2))),
            List.of(),
            ""),
        List.of(new Lesson(new LessonId(1), LessonKind.WENT_WELL, "The rollback was practised")),
        List.of(
            ActionItem.proposed(new ActionItemId(1), "Alert on waiting connections"),
            ActionItem.proposed(new ActionItemId(2), "Test the retry path")),
        List.of(
            new Workaround(
                "Pool limit at 400",
                LocalDate.parse("2026-11-15"),
                Optional.of(new ActionItemId(2)))),
        new Review(
            List.of(
                new Overruling(
                    Criterion.IMPACT,
                    new BigDecimal("4.5"),
                    "The revenue stands in the annex.",
                    "Priya Natarajan",
                    at("2026-10-16T10:00:00Z"))),
            List.of(
                new ReviewAnswer(
                    ReviewQuestion.SHARED,
                    Optional.of(true),
                    "",
                    "Priya Natarajan",
                    at("2026-10-16T10:05:00Z")))),
        List.of(
            new BodySection.Known(Section.SUMMARY, "Nobody could pay for 52 minutes."),
            new BodySection.Foreign(2, "Thanks", "To support.\n\n### Most of all\n\nYuki.")));
  }

  private static Milestone milestone(MilestoneKind kind, String at, int event) {
    return new Milestone(
        kind, at(at), Certainty.PROPOSED, Optional.of(new EventId(event)), "the first symptom");
  }

  private static TimelineEvent event(
      int id, String at, EventKind kind, String text, Standing standing) {
    return new TimelineEvent(
        new EventId(id),
        new EventTime.At(
            at(at),
            Optional.empty(),
            Precision.SECOND,
            false,
            new RawTime(at.replace("Z", "+00:00"), "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT)),
        kind,
        "its words",
        Optional.of(new Actor(ActorKind.AUTOMATION, "deployment pipeline", "bot")),
        text,
        "slack",
        "key-" + id,
        List.of(new EvidenceLink.InFile(new EvidenceId(1), "inc.json", id)),
        "critical",
        Optional.empty(),
        1,
        standing,
        List.of());
  }

  static Instant at(String text) {
    return Instant.parse(text);
  }

  static ActionState done() {
    return new ActionState.Done(Optional.of(at("2026-10-20T00:00:00Z")), "Marta Lindqvist");
  }
}
