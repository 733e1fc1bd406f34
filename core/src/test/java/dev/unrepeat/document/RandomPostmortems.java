package dev.unrepeat.document;

import dev.unrepeat.model.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Postmortems with every field filled at random, as wrong-headed as the model allows.
final class RandomPostmortems {
  private final Random random;
  private final int size;

  RandomPostmortems(Random random, int size) {
    this.random = random;
    this.size = size;
  }

  Postmortem next() {
    Timeline timeline = timeline();
    return new Postmortem(
        incident(timeline),
        list(2, () -> new IncidentId("INC-" + random.nextInt(1000))),
        state(),
        pick(Edition.values()),
        new People(
            text(), text(), text(), list(3, this::text), list(2, this::text), list(2, this::text)),
        maybe(this::date),
        text(),
        list(4, () -> new Link(pick(LinkKind.values()), text(), filled())),
        numbered(
            4,
            n ->
                new Evidence(
                    new EvidenceId(n),
                    filled(),
                    text(),
                    random.nextInt(1 << 30),
                    text(),
                    instant())),
        timeline,
        new RandomImpact(this, random).next(),
        causes(),
        numbered(5, n -> new Lesson(new LessonId(n), pick(LessonKind.values()), filled())),
        numbered(5, this::action),
        list(
            2,
            () ->
                new Workaround(
                    filled(), date(), maybe(() -> new ActionItemId(1 + random.nextInt(9))))),
        review(),
        body());
  }

  private Review review() {
    List<Overruling> overrulings = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      if (random.nextInt(4) == 0) {
        BigDecimal level = BigDecimal.valueOf(2L + random.nextInt(9)).divide(BigDecimal.TWO);
        overrulings.add(new Overruling(criterion, level, filled(), filled(), instant()));
      }
    }
    List<ReviewAnswer> answers = new ArrayList<>();
    for (ReviewQuestion question : ReviewQuestion.values()) {
      if (random.nextInt(4) == 0) {
        answers.add(
            new ReviewAnswer(
                question,
                question.yesOrNo() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                question.yesOrNo() ? text() : filled(),
                filled(),
                instant()));
      }
    }
    return new Review(overrulings, answers);
  }

  private Incident incident(Timeline timeline) {
    List<Milestone> milestones = new ArrayList<>();
    for (MilestoneKind kind : MilestoneKind.values()) {
      int count = kind == MilestoneKind.RESOLVED ? random.nextInt(3) : random.nextInt(2);
      for (int i = 0; i < count; i++) {
        milestones.add(
            new Milestone(
                kind,
                instant(),
                pick(Certainty.values()),
                maybe(() -> new EventId(1 + random.nextInt(size + 2))),
                text()));
      }
    }
    return new Incident(
        new IncidentId("INC-2026-" + random.nextInt(1000)),
        filled(),
        pick(IncidentKind.values()),
        maybe(() -> pick(Severity.values())),
        list(3, () -> new ServiceName(filled())),
        list(3, () -> new Tag(filled())),
        new Detection(pick(DetectionMeans.values()), text()),
        random.nextBoolean()
            ? Visibility.EVERYBODY
            : new Visibility.Circle(List.of(filled(), text())),
        list(3, () -> new Responder(filled(), pick(ResponderRole.values()), text())),
        new Milestones(milestones),
        instant());
  }

  private PostmortemState state() {
    List<Approval> approvals =
        List.of(new Approval(filled(), instant()), new Approval(filled(), instant()));
    Publication publication = new Publication(instant(), text(), list(2, this::text), text());
    return switch (random.nextInt(6)) {
      case 0 -> PostmortemState.DRAFT;
      case 1 ->
          new PostmortemState.InReview(
              text(), instant(), list(2, () -> new Approval(filled(), instant())));
      case 2 -> new PostmortemState.Reviewed(approvals, instant());
      case 3 -> new PostmortemState.Published(approvals, publication);
      case 4 -> new PostmortemState.Closed(approvals, publication, text(), instant());
      default -> new PostmortemState.ClosedBefore(text());
    };
  }

  private Timeline timeline() {
    List<TimelineEvent> events = numbered(size, this::event);
    List<EventId> ids = events.stream().map(TimelineEvent::id).toList();
    if (ids.size() < 2) {
      return new Timeline(events, List.of(), List.of(), List.of(), List.of());
    }
    return new Timeline(
        events,
        list(2, () -> new EventGroup(filled(), List.of(pick(ids), pick(ids)))),
        list(
            2,
            () -> new EventLink(ids.getFirst(), ids.getLast(), text(), pick(Certainty.values()))),
        list(2, () -> new DeniedLink(ids.getLast(), ids.getFirst(), text())),
        list(
            2,
            () ->
                new SourceClock(
                    text(),
                    Duration.ofSeconds(random.nextInt(9999) - 5000, random.nextInt(1_000_000_000)),
                    random.nextInt(5),
                    random.nextBoolean())));
  }

  private TimelineEvent event(int number) {
    return new TimelineEvent(
        new EventId(number),
        time(),
        pick(EventKind.values()),
        text(),
        maybe(() -> new Actor(pick(ActorKind.values()), filled(), text())),
        filled(),
        filled(),
        text(),
        list(3, this::evidence),
        text(),
        maybe(() -> new Measurement(filled(), decimal(), text())),
        random.nextInt(3) == 0 ? 1 + random.nextInt(100) : 1,
        pick(Standing.values()),
        list(2, () -> new Revision(text(), maybe(this::instant), text())));
  }

  private EventTime time() {
    RawTime raw = new RawTime(text(), text(), pick(Provenance.values()), pick(Provenance.values()));
    if (random.nextInt(5) == 0) {
      return new EventTime.Undated(raw, pick(MissingPart.values()));
    }
    Instant at = instant();
    return new EventTime.At(
        at,
        maybe(() -> at.plusSeconds(random.nextInt(100_000))),
        pick(Precision.values()),
        random.nextBoolean(),
        raw);
  }

  EvidenceLink evidence() {
    return random.nextBoolean()
        ? new EvidenceLink.InFile(
            new EvidenceId(1 + random.nextInt(9)), text(), random.nextInt(1000))
        : new EvidenceLink.AtAddress(
            random.nextBoolean() ? "https://pager.example/i/" + random.nextInt(99) : filled());
  }

  private CauseGraph causes() {
    List<ContributingFactor> factors = numbered(6, this::factor);
    List<FactorId> ids = factors.stream().map(ContributingFactor::id).toList();
    List<Because> whys = new ArrayList<>();
    for (int i = 0; i < random.nextInt(10) && ids.size() > 1; i++) {
      FactorId effect = pick(ids);
      FactorId cause = pick(ids);
      if (!effect.equals(cause)) {
        whys.add(new Because(effect, cause));
      }
    }
    List<Gate> gates =
        list(
            3,
            () ->
                new Gate(
                    filled(),
                    pick(GateKind.values()),
                    1 + random.nextInt(2),
                    List.of(text(), "F1")));
    return new CauseGraph(
        maybe(() -> new Trigger(filled(), maybe(() -> new EventId(1 + random.nextInt(9))))),
        factors,
        whys,
        gates,
        random.nextBoolean() ? "" : text());
  }

  private ContributingFactor factor(int number) {
    return new ContributingFactor(
        new FactorId(number),
        filled(),
        pick(FactorCategory.values()),
        pick(FactorKind.values()),
        pick(RootCauseClass.values()),
        new FailureAnatomy(text(), text(), text(), text(), text()),
        list(3, this::text),
        list(2, this::evidence),
        pick(Confidence.values()),
        maybe(this::share),
        maybe(() -> new Refusal(filled(), filled())));
  }

  private ActionItem action(int number) {
    return new ActionItem(
        new ActionItemId(number),
        filled(),
        text(),
        list(3, () -> new FactorId(1 + random.nextInt(9))),
        switch (random.nextInt(3)) {
          case 0 -> Owner.NOBODY;
          case 1 -> new Owner.Person(filled());
          default -> new Owner.AsWritten(filled());
        },
        maybe(() -> new DueDate(date(), text())),
        maybe(() -> pick(Priority.values())),
        maybe(() -> pick(ActionType.values())),
        maybe(() -> pick(Horizon.values())),
        maybe(() -> pick(PreventionLevel.values())),
        maybe(() -> pick(Magnitude.values())),
        maybe(() -> pick(Magnitude.values())),
        text(),
        list(2, () -> new TrackerLink(text(), filled(), text())),
        new RandomActionStates(this).state(random.nextInt(11)),
        list(3, () -> new StateChange(instant(), text(), text(), text(), text())));
  }

  private List<BodySection> body() {
    List<BodySection> body = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      body.add(
          random.nextBoolean()
              ? new BodySection.Field("layout", "layout: post\n  more")
              : new BodySection.Field(filled(), text()));
    }
    if (random.nextInt(3) == 0) {
      body.add(new BodySection.Opening(filled()));
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      body.add(
          random.nextInt(3) == 0
              ? new BodySection.Foreign(1 + random.nextInt(6), filled(), text())
              : new BodySection.Known(pick(Section.values()), text()));
    }
    return body;
  }

  String text() {
    return RandomTexts.any(random);
  }

  String filled() {
    return RandomTexts.filled(random);
  }

  Instant instant() {
    Instant day = Instant.parse("2026-10-14T00:00:00Z");
    return switch (random.nextInt(6)) {
      case 0 -> day.plusSeconds(60L * random.nextInt(1440));
      case 1 -> day.plusSeconds(random.nextInt(86_400));
      case 2 -> day.plusMillis(random.nextInt(86_400_000));
      case 3 -> day.plusSeconds(random.nextInt(86_400)).plusNanos(random.nextInt(1_000_000_000));
      case 4 -> day.plusSeconds(86_400L * (random.nextInt(20_000) - 10_000));
      default ->
          random.nextInt(20) == 0
              ? Instant.parse("+12026-10-14T00:00:00Z")
              : Instant.ofEpochSecond(random.nextInt());
    };
  }

  LocalDate date() {
    return LocalDate.of(2020 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  BigDecimal decimal() {
    return new BigDecimal(
        BigInteger.valueOf(random.nextInt(2_000_000) - 1000),
        random.nextInt(20) == 0 ? random.nextInt(4000) - 2000 : random.nextInt(5) - 1);
  }

  BigDecimal share() {
    return new BigDecimal(BigInteger.valueOf(random.nextInt(1001)), 3);
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  <T> List<T> list(int upTo, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(upTo + 1); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  /// Items with different numbers in any order.
  private <T> List<T> numbered(int upTo, Function<Integer, T> item) {
    List<T> list = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int i = random.nextInt(upTo + 1); i > 0; i--) {
      int number = 1 + random.nextInt(upTo * 2);
      if (used.add(number)) {
        list.add(item.apply(number));
      }
    }
    return list;
  }

  <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
