package dev.unrepeat.source.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.Fixtures;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertmanagerHistoryTest {
  private static final String FIRING =
      "{\"receiver\":\"r\",\"groupKey\":\"g\",\"status\":\"firing\",\"alerts\":[{\"status\":\"firing\",\"labels\":{\"alertname\":\"DiskFull\"},\"startsAt\":\"2017-08-03T15:17:37.804-04:00\",\"endsAt\":\"0001-01-01T00:00:00Z\"}]}";

  private final Collected sample =
      Collected.read(new AlertmanagerHistory(), Fixtures.of("alertmanager"));

  private static Collected read(String text) {
    return Collected.read(new AlertmanagerHistory(), MemoryFile.of("a.json", text));
  }

  @Test
  void tellsAnAlertOnceHoweverOftenItIsSent() {
    assertThat(sample.keys())
        .containsExactly(
            "76c99492656e827b/2026-10-14T14:47:10.512Z/firing",
            "76c99492656e827b/2026-10-14T14:47:10.512Z/resolved",
            sample.keys().get(2),
            sample.keys().get(3));
    assertThat(sample.events.getFirst().repeats()).isEqualTo(2);
    assertThat(sample.events.getFirst().text())
        .isEqualTo(
            "CheckoutHighErrorRate fires: CheckoutHighErrorRate is bad — 61 % of requests end in a 5xx");
  }

  @Test
  void putsTheEndAtItsOwnInstant() {
    SourceEvent resolved = sample.events.get(1);

    assertThat(resolved.time().known()).contains(Instant.parse("2026-10-14T15:26:50.512Z"));
    assertThat(resolved.text()).startsWith("CheckoutHighErrorRate is resolved");
    assertThat(resolved.kind()).contains(EventKind.OBSERVATION);
  }

  @Test
  void tellsTheBeginningOfAnAlertThatOnlyItsEndWasSentOf() {
    SourceEvent firing = sample.events.get(2);

    assertThat(firing.kind()).contains(EventKind.ALERT);
    assertThat(firing.time().known()).contains(Instant.parse("2026-10-14T14:50:40Z"));
    assertThat(firing.key()).matches("[0-9a-f]{16}/2026-10-14T14:50:40Z/firing");
    assertThat(firing.text()).endsWith("[instance=pay-1]");
  }

  @Test
  void saysWhenAlertsAreMissing() {
    assertThat(sample.problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3))
        .satisfies(problem -> assertThat(problem.reason()).contains("Data is missing", "2 alerts"));
  }

  @Test
  void keepsSeverityAddressAndWhatItRefersTo() {
    SourceEvent event = sample.events.getFirst();

    assertThat(event.severity()).isEqualTo("critical");
    assertThat(event.address()).startsWith("http://prometheus.tidewater.example");
    assertThat(event.references())
        .containsExactlyInAnyOrder("CheckoutHighErrorRate", "76c99492656e827b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FIRING,
        "[" + FIRING + "," + FIRING + "]",
        FIRING + "\n" + FIRING,
        "{\"receivedAt\":\"2026-10-14T14:00:00Z\",\"body\":" + FIRING + "}"
      })
  void readsOneMessageAListOrOneALine(String text) {
    SourceEvent event = read(text).only();

    assertThat(event.time().known()).contains(Instant.parse("2017-08-03T19:17:37.804Z"));
    assertThat(event.text()).isEqualTo("DiskFull fires");
  }

  @Test
  void takesTheTimeOfReceiptOnlyWhereThereIsNoOther() {
    String text =
        "{\"receivedAt\":\"2026-10-14T15:00:00Z\",\"body\":"
            + FIRING.replace("2017-08-03T15:17:37.804-04:00", "0001-01-01T00:00:00Z")
            + "}";

    assertThat(read(text).only().time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> assertThat(at.raw().zoneKnown()).isEqualTo(Provenance.RECEIPT));
  }

  @Test
  void keepsASentinelUndatedWhenNothingElseTellsTheTime() {
    assertThat(
            read(FIRING.replace("2017-08-03T15:17:37.804-04:00", "0001-01-01T00:00:00Z"))
                .only()
                .time())
        .isInstanceOf(EventTime.Undated.class);
  }

  @Test
  void leavesGrafanaToItsOwnSource() {
    assertThat(read(FIRING.replace("\"receiver\"", "\"orgId\":1,\"receiver\"")).events).isEmpty();
  }

  @Test
  void reportsWrongTypesAndGoesOn() {
    Collected read =
        read(
            "["
                + FIRING
                + ",{\"receiver\":1,\"alerts\":\"none\"},{\"alerts\":[5,{\"labels\":[],\"annotations\":7,\"startsAt\":true}]},7]");

    assertThat(read.events).hasSize(2);
    assertThat(read.problems).extracting("line").contains(2L, 3L, 4L);
  }

  @Test
  void readsTheExamples() {
    Collected read =
        Collected.read(
            new AlertmanagerHistory(),
            Fixtures.example("2026-10-14-checkout-outage/alertmanager.ndjson"));

    assertThat(read.events).isNotEmpty().noneMatch(event -> event.time().known().isEmpty());
    assertThat(read.events.getFirst().time().known())
        .contains(Instant.parse("2026-10-14T14:47:10.512Z"));
  }
}
