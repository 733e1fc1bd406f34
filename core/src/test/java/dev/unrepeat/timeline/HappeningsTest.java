package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HappeningsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Test
  void linksWhatFourToolsTellOfOneAlert() {
    Timeline timeline =
        assemble(
            told(
                    "alertmanager",
                    "14:47:10",
                    "CheckoutHighErrorRate fires: checkout error rate over 5 %")
                .withKind(EventKind.ALERT)
                .referring(Set.of("CheckoutHighErrorRate")),
            told(
                    "pagerduty",
                    "14:47:12",
                    "Triggered: CheckoutHighErrorRate: checkout error rate over 5 %")
                .withKind(EventKind.ALERT)
                .referring(Set.of("#4821", "CheckoutHighErrorRate")),
            told("pagerduty", "14:52:03", "Acknowledged by Ines Okafor")
                .withKind(EventKind.ACKNOWLEDGEMENT)
                .referring(Set.of("#4821")),
            bot(
                "14:47:29",
                "[FIRING:1] CheckoutHighErrorRate checkout critical",
                "CheckoutHighErrorRate"),
            bot(
                "14:47:31",
                "Triggered #4821: CheckoutHighErrorRate",
                "#4821",
                "CheckoutHighErrorRate"),
            bot("14:52:07", "Acknowledged #4821 by Ines Okafor", "#4821"),
            told("text", "14:47", "alert: checkout error rate over 5 %"),
            told("text", "14:52", "on-call engineer acknowledges"));

    assertThat(shown(timeline)).containsExactly("alertmanager 14:47:10", "pagerduty 14:52:03");
    assertThat(timeline.links()).hasSize(6);
    assertThat(timeline.links())
        .extracting(EventLink::reason)
        .contains("Both name #4821, 4 s apart.");
  }

  @Test
  void linksNotAgainWhatAPersonTookApart() {
    SourceEvent paged =
        told("pagerduty", "14:47:12", "Triggered #4821: CheckoutHighErrorRate")
            .withKind(EventKind.ALERT)
            .referring(Set.of("#4821", "CheckoutHighErrorRate"));
    SourceEvent chatted =
        bot("14:47:31", "Triggered #4821: CheckoutHighErrorRate", "#4821", "CheckoutHighErrorRate");
    SourceEvent noted = told("text", "14:47", "alert: CheckoutHighErrorRate fires");
    Timeline linked = assemble(paged, chatted);
    assertThat(linked.links()).hasSize(1);
    assertThat(assembleOnto(linked, noted).links()).hasSize(2);

    Timeline apart = linked.takeApart(linked.links().getFirst());
    assertThat(shown(apart)).containsExactly("pagerduty 14:47:12", "slack 14:47:31");
    Timeline later = assembleOnto(apart, noted);

    assertThat(later.denied()).isEqualTo(apart.denied());
    assertThat(shown(later)).containsExactly("pagerduty 14:47:12", "slack 14:47:31");
    assertThat(later.links())
        .singleElement()
        .satisfies(link ->
            assertThat(later.denied().getFirst())
                .extracting(DeniedLink::told, DeniedLink::alsoTold)
                .doesNotContain(link.alsoTold()));
  }

  @Test
  void whatTellsTheSameAsOneIsKeptFromTheOtherToo() {
    Timeline linked =
        assemble(
            told("pagerduty", "14:47:12", "Triggered #4821: CheckoutHighErrorRate")
                .withKind(EventKind.ALERT)
                .referring(Set.of("#4821", "CheckoutHighErrorRate")),
            bot("14:47:31", "Triggered #4821: CheckoutHighErrorRate", "#4821"),
            told("text", "14:47", "alert: CheckoutHighErrorRate fires"));
    assertThat(linked.links()).hasSize(2);
    EventLink chat =
        linked.links().stream()
            .filter(link -> source(linked, link.alsoTold()).equals("slack"))
            .findFirst()
            .orElseThrow();

    DeniedPairs denied = DeniedPairs.of(linked.takeApart(chat));

    for (TimelineEvent event : linked.events()) {
      assertThat(denied.parts(chat.alsoTold(), event.id()))
          .isEqualTo(!event.source().equals("slack"));
    }
  }

  @Test
  void keepsTwoAlertsOfOneIncidentApart() {
    Timeline timeline =
        assemble(
            told("alertmanager", "14:47:10", "CheckoutHighErrorRate fires")
                .withKind(EventKind.ALERT),
            told("alertmanager", "14:50:38", "PaymentApiLatencyHigh fires")
                .withKind(EventKind.ALERT),
            bot(
                "14:50:58",
                "[FIRING:1] PaymentApiLatencyHigh payment-api warning",
                "PaymentApiLatencyHigh"));

    assertThat(shown(timeline)).containsExactly("alertmanager 14:47:10", "alertmanager 14:50:38");
    assertThat(timeline.links()).hasSize(1);
  }

  @Test
  void keepsBeginAndEndOfADeploymentApart() {
    Timeline timeline =
        assemble(
            told("github", "14:18:20", "Deployment of v2.3.1 to production: in progress")
                .withKind(EventKind.CHANGE),
            told("github", "14:23:07", "Deployment of v2.3.1 to production: success")
                .withKind(EventKind.CHANGE),
            bot("14:18:24", "Deployment of checkout v2.3.1 to production started", "v2.3.1"),
            bot("14:23:11", "Deployment of checkout v2.3.1 to production completed", "v2.3.1"));

    assertThat(shown(timeline)).containsExactly("github 14:18:20", "github 14:23:07");
  }

  @Test
  void measuresTheClockOfALogAndAppliesItWhenSet() {
    Timeline timeline =
        assemble(
            told("github", "14:23:07", "Deployment of v2.3.1 to production: success")
                .withKind(EventKind.CHANGE),
            told("github", "15:22:48", "Rollback to v2.3.0: success").withKind(EventKind.CHANGE),
            told(
                "log",
                "14:23:47",
                "deployment of checkout v2.3.1 to production completed, 4 of 4 pods ready"),
            told("log", "14:31:42", "POST /checkout/orders 500 after 30002 ms: no connection"),
            told("log", "15:23:28", "rollback of checkout to v2.3.0 completed, 4 of 4 pods ready"));

    assertThat(timeline.clocks())
        .containsExactly(new SourceClock("log", Duration.ofSeconds(40), 2, false));
    Timeline corrected = Clocks.set(timeline, timeline.clocks().getFirst());
    assertThat(shown(corrected)).contains("log 14:31:02");
    assertThat(shown(Clocks.unset(corrected, "log"))).isEqualTo(shown(timeline));
  }

  @Test
  void foldsNoiseIntoGroupsAndKeepsIt() {
    Timeline timeline =
        assemble(
            told("pagerduty", "04:14:40", "Notified Ines Okafor by push")
                .weighing(Weight.NOISE, "notifications"),
            told("pagerduty", "04:19:40", "Notified Ines Okafor by phone")
                .weighing(Weight.NOISE, "notifications"),
            told("pagerduty", "06:19:40", "Notified Ines Okafor by phone again")
                .weighing(Weight.NOISE, "notifications"));

    assertThat(timeline.shown()).isEmpty();
    assertThat(timeline.events()).hasSize(3).allMatch(event -> event.standing() == Standing.FOLDED);
    assertThat(timeline.groups())
        .extracting(group -> group.label() + " " + group.members().size())
        .containsExactly("notifications 2", "notifications 1");
  }

  @Test
  void saysWhereTwoToolsContradictEachOther() {
    Timeline timeline =
        assemble(
            told("github", "15:22:48", "Rollback to v2.3.0: success").withKind(EventKind.CHANGE),
            told("text", "15:33", "rollback to v2.3.0 complete"));

    assertThat(TimelineFindings.of(timeline, Pasted.incident(timeline)))
        .filteredOn(finding -> finding.kind() == FindingKind.CONFLICT)
        .singleElement()
        .extracting(TimelineFinding::sentence)
        .asString()
        .contains("github and text");
  }

  private static SourceEvent told(String source, String clock, String text) {
    return Pasted.event(source, DAY, clock, text, 1);
  }

  private static SourceEvent bot(String clock, String text, String... references) {
    return told("slack", clock, text)
        .withActor(new Actor(ActorKind.AUTOMATION, "bot", "bot"))
        .weighing(Weight.CHATTER, "")
        .referring(Set.of(references));
  }

  private static String source(Timeline timeline, EventId id) {
    return timeline.find(id).orElseThrow().source();
  }

  private static Timeline assemble(SourceEvent... events) {
    return assembleOnto(Timeline.EMPTY, events);
  }

  private static Timeline assembleOnto(Timeline before, SourceEvent... events) {
    TimelineBuilder builder = new TimelineBuilder(before, Answers.NONE);
    EventSink sink = builder.reading(new EvidenceId(1));
    for (SourceEvent event : events) {
      sink.event(event);
    }
    return builder.finish().timeline();
  }

  private static List<String> shown(Timeline timeline) {
    return timeline.shown().stream().map(HappeningsTest::place).toList();
  }

  private static String place(TimelineEvent event) {
    return event.source() + " " + event.time().known().orElseThrow().toString().substring(11, 19);
  }
}
