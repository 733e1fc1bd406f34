package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whole postmortems from a seed, every field of every noun among them; the same seed gives the
// same records.
/// For example `RandomRecords.gentle(seed).postmortem(60)` has a timeline of 60 events.
public final class RandomRecords {
  private final Random random;
  private final RandomText text;
  private final RandomTimes times;
  private final RandomTimeline timelines;
  private final RandomIncident incidents;
  private final RandomCauses causes;
  private final RandomActions actions;
  private final RandomReview reviews;

  private RandomRecords(Random random, RandomText text) {
    this.random = random;
    this.text = text;
    this.times = new RandomTimes(text);
    this.timelines = new RandomTimeline(text, times);
    this.incidents = new RandomIncident(text, times, timelines);
    this.causes = new RandomCauses(text, times, timelines);
    this.actions = new RandomActions(text, times);
    this.reviews = new RandomReview(text, times);
  }

  /// Records with texts as people type them.
  public static RandomRecords gentle(long seed) {
    Random random = new Random(seed);
    return new RandomRecords(random, RandomText.gentle(random));
  }

  /// Records with texts as only a machine makes them: control characters, blanks at the ends, line
  // breaks.
  public static RandomRecords wild(long seed) {
    Random random = new Random(seed);
    return new RandomRecords(random, RandomText.wild(random));
  }

  public Postmortem postmortem() {
    return postmortem(random.nextInt(20));
  }

  public Postmortem postmortem(int events) {
    return postmortem(new IncidentId("INC-2026-" + (1 + random.nextInt(999_999))), events);
  }

  public Postmortem postmortem(IncidentId id, int events) {
    List<Evidence> evidence =
        IntStream.rangeClosed(1, random.nextInt(4)).mapToObj(this::evidence).toList();
    Timeline timeline = timelines.timeline(events, evidence);
    List<EventId> ids = timeline.events().stream().map(TimelineEvent::id).toList();
    CauseGraph graph = causes.graph(ids, evidence);
    List<FactorId> factors = graph.factors().stream().map(ContributingFactor::id).toList();
    List<ActionItem> items =
        IntStream.rangeClosed(1, random.nextInt(6))
            .mapToObj(n -> actions.action(new ActionItemId(n), factors))
            .toList();
    return new Postmortem(
        incidents.incident(id, ids),
        incidents.several(2, () -> new IncidentId("OPS-" + (1 + random.nextInt(99)))),
        state(),
        text.oneOf(Edition.class),
        new People(
            text.lineOrNothing(),
            text.lineOrNothing(),
            text.lineOrNothing(),
            incidents.several(3, text::line),
            incidents.several(3, text::line),
            incidents.several(3, text::line)),
        text.maybe(times::date),
        text.lineOrNothing(),
        incidents.several(
            3, () -> new Link(text.oneOf(LinkKind.class), text.lineOrNothing(), text.address())),
        evidence,
        timeline,
        incidents.impact(evidence),
        graph,
        IntStream.rangeClosed(1, random.nextInt(5))
            .mapToObj(n -> new Lesson(new LessonId(n), text.oneOf(LessonKind.class), text.prose()))
            .toList(),
        items,
        incidents.several(2, () -> actions.workaround(items.stream().map(ActionItem::id).toList())),
        reviews.review(),
        body());
  }

  private Evidence evidence(int number) {
    String fingerprint =
        Stream.generate(() -> "%016x".formatted(random.nextLong()))
            .limit(4)
            .reduce("", String::concat);
    return new Evidence(
        new EvidenceId(number),
        text.line(),
        text.oneOf(List.of("slack", "pagerduty", "log")),
        text.longNumber(5_000_000_000L),
        fingerprint,
        times.instant());
  }

  private PostmortemState state() {
    return switch (random.nextInt(6)) {
      case 0 ->
          new PostmortemState.InReview(
              text.line(), times.instant(), random.nextBoolean() ? approvals() : List.of());
      case 1 -> new PostmortemState.Reviewed(approvals(), times.instant());
      case 2 -> new PostmortemState.Published(approvals(), publication());
      case 3 ->
          new PostmortemState.Closed(approvals(), publication(), text.line(), times.instant());
      case 4 -> new PostmortemState.ClosedBefore(text.lineOrNothing());
      default -> new PostmortemState.Draft();
    };
  }

  private List<Approval> approvals() {
    return Stream.generate(() -> new Approval(text.line(), times.instant()))
        .limit(1 + random.nextInt(3))
        .toList();
  }

  private Publication publication() {
    return new Publication(
        times.instant(),
        text.lineOrNothing(),
        incidents.several(3, text::line),
        text.lineOrNothing());
  }

  /// Fields we do not know and an opening, then known sections in any order, each once at most, and
  /// sections of the team's own between them.
  private List<BodySection> body() {
    List<BodySection> body = new ArrayList<>();
    if (text.chance(4)) {
      String name = "x-" + text.word();
      body.add(new BodySection.Field(name, name + ": " + text.word()));
    }
    if (text.chance(4)) {
      body.add(new BodySection.Opening(text.prose()));
    }
    List<Section> order = new ArrayList<>(List.of(Section.values()));
    Collections.shuffle(order, random);
    for (Section section : order.subList(0, random.nextInt(order.size() + 1))) {
      body.add(new BodySection.Known(section, text.proseOrNothing()));
      if (text.chance(5)) {
        body.add(
            new BodySection.Foreign(1 + random.nextInt(6), text.line(), text.proseOrNothing()));
      }
    }
    return body;
  }
}
