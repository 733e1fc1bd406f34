package dev.unrepeat.source.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.Fixtures;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerDutyLogEntriesTest {
  private final Collected sample =
      Collected.read(new PagerDutyLogEntries(), Fixtures.of("pagerduty"));

  private static Collected readEntry(String fields) {
    return Collected.read(
        new PagerDutyLogEntries(),
        MemoryFile.of(
            "a.json", "[{\"id\":\"R1\",\"created_at\":\"2026-10-14T14:47:24Z\"," + fields + "}]"));
  }

  private SourceEvent entry(String id) {
    return sample.events.stream().filter(event -> event.key().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void readsAllPagesOfAnAnswer() {
    assertThat(sample.keys())
        .containsExactly("R09", "R08", "R07", "R06", "R05", "R04", "R03", "R02", "R01");
    assertThat(sample.problems).isEmpty();
  }

  @Test
  void tellsOfAPageThatIsMissing() {
    Collected read = Collected.read(new PagerDutyLogEntries(), Fixtures.of("pagerduty")[0]);

    assertThat(read.reasons()).singleElement().asString().contains("missing", "offset=5");
  }

  @Test
  void readsTheTimeInTheZoneItIsWrittenIn() {
    assertThat(entry("R04").time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> {
              assertThat(at.instant()).isEqualTo(Instant.parse("2026-10-14T14:52:03Z"));
              assertThat(at.raw().zone()).isEqualTo("+02:00");
              assertThat(at.raw().zoneKnown()).isEqualTo(Provenance.IN_TEXT);
            });
  }

  @Test
  void saysWhatTriggeredInsteadOfHow() {
    SourceEvent trigger = entry("R01");

    assertThat(trigger.text())
        .isEqualTo(
            "Triggered: CheckoutHighErrorRate: error rate over 5 % (firing: 61 % of requests, pods: 4)");
    assertThat(trigger.severity()).isEqualTo("critical");
    assertThat(trigger.actor()).contains(new Actor(ActorKind.AUTOMATION, "PagerDuty", "checkout"));
    assertThat(trigger.references())
        .contains(
            "Q1CHKOUT4821X", "#4821", "checkout/CheckoutHighErrorRate", "CheckoutHighErrorRate");
  }

  @Test
  void readsTheNoteItself() {
    assertThat(entry("R08").text()).isEqualTo("v2.3.1 leaks connections.");
    assertThat(entry("R08").kind()).isEmpty();
    assertThat(entry("R08").references()).contains("#4821").doesNotContain("v2.3.1");
    assertThat(entry("R08").actor())
        .contains(new Actor(ActorKind.PERSON, "responder", "Ines Okafor"));
  }

  @Test
  void foldsNotifications() {
    assertThat(entry("R03").weight()).isEqualTo(Weight.NOISE);
    assertThat(entry("R03").group()).isEqualTo("notifications");
  }

  @ParameterizedTest
  @CsvSource({
    "trigger,ALERT,SIGNAL",
    "acknowledge,ACKNOWLEDGEMENT,SIGNAL",
    "unacknowledge,OBSERVATION,SIGNAL",
    "resolve,RESOLUTION,SIGNAL",
    "escalate,ACTION,SIGNAL",
    "repeat_escalation_path,OBSERVATION,SIGNAL",
    "exhaust_escalation_path,OBSERVATION,SIGNAL",
    "snooze,ACTION,SIGNAL",
    "urgency_change,DECISION,SIGNAL",
    "assign,ACTION,CHATTER",
    "delegate,ACTION,CHATTER",
    "reach_ack_limit,ACTION,CHATTER",
    "reach_trigger_limit,ACTION,CHATTER",
    "notify,OBSERVATION,NOISE",
    "field_value_change,OBSERVATION,NOISE",
    "custom_field_value_change,OBSERVATION,NOISE"
  })
  void knowsTheTypesOfEntries(String type, EventKind kind, Weight weight) {
    SourceEvent event = readEntry("\"type\":\"" + type + "_log_entry\"").only();

    assertThat(event.kind()).contains(kind);
    assertThat(event.weight()).isEqualTo(weight);
    assertThat(event.text()).isNotBlank();
  }

  @Test
  void keepsATypeThatDidNotExistYet() {
    assertThat(readEntry("\"type\":\"run_play_log_entry\"").only().text()).isEqualTo("run play");
  }

  @Test
  void readsEntriesOneALine() {
    Collected read =
        Collected.read(
            new PagerDutyLogEntries(),
            MemoryFile.of(
                "a.ndjson",
                "{\"id\":\"R1\",\"type\":\"notify_log_entry\",\"created_at\":\"2026-10-14T14:47:24Z\"}\n"
                    + "{\"id\":\"R2\",\"type\":\"notify_log_entry\",\"created_at\":\"2026-10-14T14:47:25Z\"}\n"));

    assertThat(read.keys()).containsExactly("R1", "R2");
  }

  @Test
  void reportsWrongTypesAndUnreadableTimesAndGoesOn() {
    Collected read =
        Collected.read(
            new PagerDutyLogEntries(),
            MemoryFile.of(
                "a.json",
                "{\"log_entries\":[{\"id\":1,\"type\":\"resolve_log_entry\",\"created_at\":\"yesterday\",\"agent\":[],\"channel\":\"web\",\"incident\":\"x\",\"summary\":{}},5,{},{\"id\":\"R2\",\"type\":\"snooze_log_entry\",\"created_at\":\"2026-10-14T14:47:25.1234567890Z\"}]}"));

    assertThat(read.keys()).containsExactly("1", "R2");
    assertThat(read.events).allMatch(event -> event.time().known().isEmpty());
    assertThat(read.problems).hasSize(5);
  }

  @Test
  void leavesIncidentsThatOnlyMentionAnEntryToOthers() {
    assertThat(
            new PagerDutyLogEntries()
                .recognise(
                    java.util.List.of(
                        new dev.unrepeat.source.FileHead(
                            MemoryFile.of("i.json", ""),
                            "{\"incidents\":[{\"first_trigger_log_entry\":{\"type\":\"trigger_log_entry\"}}]}"))))
        .isEmpty();
  }

  @Test
  void readsTheExamples() {
    for (String example :
        new String[] {"2026-10-14-checkout-outage", "2026-10-29-login-failures"}) {
      Collected read =
          Collected.read(
              new PagerDutyLogEntries(), Fixtures.example(example + "/pagerduty-log-entries.json"));
      assertThat(read.events)
          .hasSizeGreaterThan(8)
          .noneMatch(event -> event.time().known().isEmpty());
      assertThat(read.problems).isEmpty();
    }
  }
}
