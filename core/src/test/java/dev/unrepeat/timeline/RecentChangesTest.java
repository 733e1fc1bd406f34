package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentChangesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final SourceEvent ALERT =
      Pasted.event("alertmanager", DAY, "14:41:00", "CheckoutHighErrorRate fires", 1)
          .withKind(EventKind.ALERT);

  @Test
  void theLastCommitBeforeTheAlertStaysAndOthersAreFolded() {
    Timeline timeline =
        assemble(
            commit("09:10:00", "Tidy imports", "aaaaaaa"),
            commit("14:38:44", "Give the pool of orders-db 40 connections", "bbbbbbb"),
            ALERT,
            commit("15:02:00", "Rename a class", "ccccccc"),
            commit("15:12:00", "Revert \"Give the pool of orders-db 40 connections\"", "ddddddd"));

    assertThat(shown(timeline)).containsExactly("14:38 CHANGE", "14:41 ALERT", "15:12 MITIGATION");
    assertThat(timeline.groups()).allMatch(group -> group.label().equals("commits")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix 500 errors when a card is declined",
        "Resolve outage of search",
        "Alert when checkout fails",
        "Customers report errors: log them"
      })
  void aCommitIsAChangeWhateverItsWordsSay(String subject) {
    assertThat(shown(assemble(commit("14:38:44", subject, "bbbbbbb"), ALERT)))
        .containsExactly("14:38 CHANGE", "14:41 ALERT");
  }

  @Test
  void ofManyCommitsTheLastFewStay() {
    List<SourceEvent> all = new ArrayList<>(List.of(ALERT));
    for (int minute = 10; minute < 40; minute++) {
      all.add(commit("14:" + minute + ":00", "Change no. " + minute, "abcdef" + minute));
    }
    assertThat(shown(assemble(all.toArray(new SourceEvent[0]))))
        .containsExactly(
            "14:35 CHANGE",
            "14:36 CHANGE",
            "14:37 CHANGE",
            "14:38 CHANGE",
            "14:39 CHANGE",
            "14:41 ALERT");
  }

  @Test
  void aDeploymentThatIsNotToldToItsEndStays() {
    SourceEvent begun = progress("14:36:00", "Deployment of v2.3.1: queued");
    SourceEvent on = progress("14:38:00", "Deployment of v2.3.1: in progress");
    assertThat(shown(assemble(begun, on, ALERT))).containsExactly("14:38 CHANGE", "14:41 ALERT");
    SourceEvent done = change("14:40:00", "Deployment of v2.3.1: success").referring(Set.of("77"));
    assertThat(shown(assemble(begun, on, done, ALERT)))
        .containsExactly("14:40 CHANGE", "14:41 ALERT");
  }

  @Test
  void aCommitThatWasReadBeforeAnyAlertIsUnfoldedByOneThatComesLater() {
    Timeline commits =
        assemble(
            commit("09:10:00", "Tidy imports", "aaaaaaa"),
            commit("14:38:44", "Give the pool of orders-db 40 connections", "bbbbbbb"));
    assertThat(shown(commits)).isEmpty();

    assertThat(shown(assembleOnto(commits, ALERT))).containsExactly("14:38 CHANGE", "14:41 ALERT");
  }

  @Test
  void whatSomebodyFoldedAfterTheAlertStaysFolded() {
    Timeline both = assemble(commit("14:38:44", "Give the pool 40 connections", "bbbbbbb"), ALERT);
    Timeline folded =
        new Timeline(
            both.events().stream()
                .map(one -> one.kind() == EventKind.CHANGE ? one.stand(Standing.FOLDED) : one)
                .toList(),
            both.groups(),
            both.links(),
            both.denied(),
            both.clocks());

    assertThat(
            shown(
                assembleOnto(
                    folded, Pasted.event("text", DAY, "14:50:00", "Ravi looks at the pool", 9))))
        .doesNotContain("14:38 CHANGE");
  }

  @Test
  void withoutTroubleCommitsAreFolded() {
    assertThat(shown(assemble(commit("14:38:44", "Tidy imports", "aaaaaaa")))).isEmpty();
  }

  private static SourceEvent commit(String clock, String subject, String sha) {
    return Pasted.event("git", DAY, clock, "Commit " + sha + ": " + subject, 1)
        .withKind(EventKind.CHANGE)
        .weighing(Weight.CHATTER, "commits")
        .referring(Set.of(sha));
  }

  private static SourceEvent progress(String clock, String text) {
    return change(clock, text)
        .weighing(Weight.NOISE, "deployment progress")
        .referring(Set.of("77"));
  }

  private static SourceEvent change(String clock, String text) {
    return Pasted.event("gitlab", DAY, clock, text, 1).withKind(EventKind.CHANGE);
  }

  private static Timeline assemble(SourceEvent... events) {
    return assembleOnto(Timeline.EMPTY, events);
  }

  private static Timeline assembleOnto(Timeline before, SourceEvent... events) {
    TimelineBuilder builder = new TimelineBuilder(before, Answers.NONE);
    EventSink sink = builder.reading(new EvidenceId(before.events().isEmpty() ? 1 : 2));
    for (SourceEvent event : events) {
      sink.event(event);
    }
    return builder.finish().timeline();
  }

  private static List<String> shown(Timeline timeline) {
    return timeline.events().stream()
        .filter(event -> event.standing() != Standing.FOLDED)
        .map(RecentChangesTest::place)
        .toList();
  }

  private static String place(TimelineEvent event) {
    return event.time().known().orElseThrow().toString().substring(11, 16) + " " + event.kind();
  }
}
