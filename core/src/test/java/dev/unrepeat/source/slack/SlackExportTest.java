package dev.unrepeat.source.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.Revision;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.Fixtures;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackExportTest {
  private final Collected sample = Collected.read(new SlackExport(), Fixtures.of("slack"));

  private static Collected readMessages(String... messages) {
    return Collected.read(
        new SlackExport(),
        MemoryFile.of("inc-checkout/2026-10-14.json", "[" + String.join(",", messages) + "]"));
  }

  private SourceEvent sampleAt(String ts) {
    return sample.events.stream()
        .filter(event -> event.key().equals("inc-checkout/" + ts))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsEveryMessageOfTheExport() {
    assertThat(sample.events).hasSize(10).allMatch(event -> event.source().equals("slack"));
    assertThat(sample.events.getFirst().path()).isEqualTo("inc-checkout/2026-10-14.json");
    assertThat(sample.events.get(2).line()).isEqualTo(3);
  }

  @Test
  void keepsTheTimeStampAsKeyAndTakesTheInstantFromIt() {
    SourceEvent event = sampleAt("1791989770.065954");

    assertThat(event.time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> {
              assertThat(at.instant()).isEqualTo(Instant.parse("2026-10-14T14:56:10.065954Z"));
              assertThat(at.precision()).isEqualTo(Precision.MICROSECOND);
              assertThat(at.raw().text()).isEqualTo("1791989770.065954");
              assertThat(at.raw().zoneKnown()).isEqualTo(Provenance.BY_FORMAT);
            });
  }

  @Test
  void decodesMentionsChannelsLinksAndEscapes() {
    assertThat(sampleAt("1791989770.065954").text())
        .isEqualTo(
            "@here I declare a SEV1. @ines investigates, browsing & search work. See #deploys and the status page (https://status.tidewater.example/ck)");
  }

  @Test
  void namesPeopleByDisplayNameThenRealNameThenName() {
    assertThat(sampleAt("1792055130.684032").actor())
        .contains(new Actor(ActorKind.PERSON, "responder", "ines"));
    assertThat(sampleAt("1791990904.167996").actor())
        .contains(new Actor(ActorKind.PERSON, "responder", "Ravi Menon"));
    assertThat(sampleAt("1791991000.167996").actor())
        .contains(new Actor(ActorKind.PERSON, "responder", "tom.a"));
    assertThat(sampleAt("1791990732.874993").actor())
        .contains(new Actor(ActorKind.PERSON, "responder", "Sam of the card network"));
  }

  @Test
  void reportsAnUnknownMemberOnce() {
    assertThat(sampleAt("1791990730.874993").actor())
        .get()
        .extracting(Actor::name)
        .isEqualTo("unknown member U0GUEST001");
    assertThat(sample.notes).singleElement().asString().contains("U0GUEST001");
  }

  @Test
  void takesABotForAProgramAndFindsWhatItRefersTo() {
    SourceEvent event = sampleAt("1791989251.721930");

    assertThat(event.actor())
        .contains(new Actor(ActorKind.AUTOMATION, "PagerDuty bot", "PagerDuty"));
    assertThat(event.text())
        .isEqualTo("Triggered #4821: CheckoutHighErrorRate: error rate over 5 %");
    assertThat(event.references()).contains("#4821", "Q1CHKOUT4821X", "CheckoutHighErrorRate");
    assertThat(event.weight()).isEqualTo(Weight.CHATTER);
  }

  @Test
  void foldsJoinsUnderOneLabel() {
    SourceEvent event = sampleAt("1791989740.893942");

    assertThat(event.weight()).isEqualTo(Weight.NOISE);
    assertThat(event.group()).isEqualTo("channel joins and leaves");
  }

  @Test
  void liftsAMessageThatSomebodyPinnedOrMarked() {
    assertThat(sampleAt("1791989770.065954").weight()).isEqualTo(Weight.SIGNAL);
    assertThat(
            readMessages(
                    "{\"ts\":\"1791989770.065954\",\"user\":\"U0A000001\",\"text\":\"x\",\"pinned_to\":[\"C1\"]}")
                .only()
                .weight())
        .isEqualTo(Weight.SIGNAL);
  }

  @Test
  void keepsADeletedMessageAsSuch() {
    SourceEvent event = sampleAt("1791990672.288987");

    assertThat(event.text()).isEqualTo("This message was deleted.");
    assertThat(event.actor()).isEmpty();
    assertThat(event.earlier())
        .singleElement()
        .extracting(Revision::reason)
        .isEqualTo("deleted in Slack");
  }

  @Test
  void saysThatAnEditedMessageSaidSomethingElseFirst() {
    assertThat(sampleAt("1791990904.167996").earlier())
        .containsExactly(
            new Revision(
                "edited later in Slack at 2026-10-14T15:15:41Z; the first wording is not in the export",
                Optional.of(Instant.parse("2026-10-14T15:15:41Z")),
                "edited in Slack"));
  }

  @Test
  void putsAReplyAtItsOwnInstantAndRefersToItsThread() {
    SourceEvent reply = sampleAt("1792055130.684032");

    assertThat(reply.time().known()).contains(Instant.parse("2026-10-15T09:05:30.684032Z"));
    assertThat(reply.references()).containsExactly("thread:inc-checkout/1791989770.065954");
  }

  @Test
  void namesTheFilesOfAMessage() {
    assertThat(sampleAt("1791991000.167996").text()).isEqualTo("[file: pool.png]");
  }

  @Test
  void readsTheCounterOfOldExportsAsWholeSeconds() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"user\":\"U0A000001\",\"text\":\"a\",\"ts\":\"1452837318.000002\"}",
            "{\"type\":\"message\",\"user\":\"U0A000001\",\"text\":\"b\",\"ts\":\"1452837318.000003\"}");

    assertThat(read.keys())
        .containsExactly("inc-checkout/1452837318.000002", "inc-checkout/1452837318.000003");
    assertThat(read.events)
        .extracting(SourceEvent::time)
        .allSatisfy(time ->
            assertThat(time)
                .isInstanceOfSatisfying(
                    EventTime.At.class,
                    at -> {
                      assertThat(at.precision()).isEqualTo(Precision.SECOND);
                      assertThat(at.instant()).isEqualTo(Instant.parse("2016-01-15T05:55:18Z"));
                    }));
  }

  @Test
  void saysWhichFileNamesMembersWhereNoneDoes() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"hello\",\"ts\":\"1791989249.428927\"}",
            "{\"type\":\"message\",\"user\":\"U2\",\"text\":\"hello\",\"ts\":\"1791989250.428927\"}");

    assertThat(read.notes)
        .singleElement()
        .asString()
        .contains("Add users.json", "unknown member U1");
  }

  @Test
  void listsWithShortIdsAreKnownByTheirNames() {
    Collected read =
        Collected.read(
            new SlackExport(),
            MemoryFile.of("users.json", "[{\"id\":\"U1\",\"name\":\"ravi\"}]"),
            MemoryFile.of("channels.json", "[{\"id\":\"C1\",\"name\":\"inc-checkout\"}]"),
            MemoryFile.of(
                "inc-checkout/2026-10-14.json",
                "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"see <#C1>\",\"ts\":\"1791989249.428927\"}]"));

    assertThat(read.events).hasSize(1);
    assertThat(read.events.getFirst().actor()).get().extracting(Actor::name).isEqualTo("ravi");
    assertThat(read.texts()).containsExactly("see #inc-checkout");
    assertThat(read.notes).isEmpty();
    assertThat(read.problems).isEmpty();
  }

  @Test
  void usesAttachmentsAndThenBlocksWhenThereIsNoText() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"bot_id\":\"B1\",\"username\":\"Alertmanager\",\"text\":\"\",\"ts\":\"1791989249.428927\",\"attachments\":[{\"fallback\":\"[FIRING:1] DiskFull orders-db\"}]}",
            "{\"type\":\"message\",\"bot_id\":\"B1\",\"text\":\"\",\"ts\":\"1791989250.428927\",\"attachments\":[{\"fallback\":\"[no preview available]\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"deploy-4711 of <https://x.example|checkout>\"}}]}]}",
            "{\"type\":\"message\",\"bot_id\":\"B1\",\"text\":\"\",\"ts\":\"1791989251.428927\",\"blocks\":[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"hello \"},{\"type\":\"user\",\"user_id\":\"U0A000001\"}]}]}]}");

    assertThat(read.texts())
        .containsExactly(
            "[FIRING:1] DiskFull orders-db",
            "deploy-4711 of checkout",
            "hello @unknown member U0A000001");
    assertThat(read.events.get(0).references()).contains("DiskFull");
    assertThat(read.events.get(1).references()).contains("4711");
  }

  @Test
  void doesNotSayAnAttachmentThatRepeatsTheText() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"bot_id\":\"B1\",\"ts\":\"1791989249.428927\",\"text\":\"<https://x.example|checkout> v2.3.1 is out\",\"attachments\":[{\"fallback\":\"[tidewater] checkout v2.3.1 is out\"},{\"fallback\":\"4 pods\"},{\"from_url\":\"https://x.example\",\"fallback\":\"a preview\"}]}");

    assertThat(read.only().text()).isEqualTo("checkout v2.3.1 is out\n4 pods");
  }

  @Test
  void decodesOddBracketsWithoutLosingText() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"user\":\"U0A000001\",\"ts\":\"1791989249.428927\",\"text\":\"`<tel:28919.8689|28919.8689>` <mailto:ines@tidewater.example|ines@tidewater.example> <!subteam^S1|@oncall> <!date^1791989249^{time}|14:47> <https://a.example> &lt;b&gt; <> < open\"}");

    assertThat(read.only().text())
        .isEqualTo(
            "`28919.8689` ines@tidewater.example @oncall 14:47 https://a.example <b> <> < open");
  }

  @Test
  void keepsBothWordingsWhereTheExportHasThem() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"subtype\":\"message_changed\",\"hidden\":true,\"ts\":\"1791990941.000100\",\"message\":{\"ts\":\"1791990904.167996\",\"user\":\"U0A000001\",\"text\":\"v2.3.0\"},\"previous_message\":{\"ts\":\"1791990904.167996\",\"user\":\"U0A000001\",\"text\":\"v2.2.9\"}}",
            "{\"type\":\"message\",\"subtype\":\"message_deleted\",\"ts\":\"1791990950.000100\",\"deleted_ts\":\"1791990905.167996\",\"previous_message\":{\"text\":\"the token is …\"}}");

    assertThat(read.keys())
        .isEqualTo(List.of("inc-checkout/1791990904.167996", "inc-checkout/1791990905.167996"));
    assertThat(read.events.get(0).earlier()).extracting(Revision::text).containsExactly("v2.2.9");
    assertThat(read.events.get(1).earlier())
        .extracting(Revision::text)
        .containsExactly("the token is …");
  }

  @Test
  void readsOneChannelOrOneDayAlone() {
    MemoryFile day =
        MemoryFile.of(
            "2026-10-14.json",
            "[{\"type\":\"message\",\"ts\":\"1791989249.428927\",\"text\":\"x\"}]");

    assertThat(Collected.read(new SlackExport(), day).keys()).containsExactly("1791989249.428927");
  }

  @Test
  void leavesOtherFilesToOtherSources() {
    assertThat(
            Collected.read(
                    new SlackExport(),
                    MemoryFile.of("users.json", "[{\"id\":\"U0INES0001\",\"profile\":{}}]"),
                    MemoryFile.of("a.json", "[{\"id\":1,\"ts\":5}]"),
                    MemoryFile.of("b.log", "2026-10-14 ts"))
                .events)
        .isEmpty();
  }

  @Test
  void reportsAMessageOfWrongTypesAndGoesOn() {
    Collected read =
        readMessages(
            "{\"type\":\"message\",\"ts\":\"1791989249.428927\",\"text\":\"first\"}",
            "{\"type\":\"message\",\"ts\":{\"a\":1},\"text\":[1]}",
            "{\"type\":\"message\",\"ts\":\"soon\",\"text\":\"undated\"}",
            "{\"type\":\"message\",\"ts\":\"1791989250.428927\",\"text\":{\"a\":1},\"user\":[],\"files\":5,\"edited\":\"x\",\"attachments\":{\"a\":1},\"reactions\":[1]}",
            "{\"type\":\"message\",\"ts\":\"1791989251.428927\",\"text\":\"last\"}");

    assertThat(read.texts())
        .containsExactly("first", "undated", "(a message without words)", "last");
    assertThat(read.problems)
        .isNotEmpty()
        .allMatch(problem -> problem.line() >= 2 && problem.line() <= 4);
  }

  @Test
  void givesTheSameKeysWhenReadAgainInAnyOrder() {
    MemoryFile[] backwards = Fixtures.of("slack");
    Collections.reverse(Arrays.asList(backwards));

    assertThat(Collected.read(new SlackExport(), backwards).keys())
        .hasSameElementsAs(sample.keys());
  }

  @Test
  void readsTheRealSampleWhole() {
    Fixtures.corpus("events/slack")
        .ifPresent(files -> {
          Collected read = Collected.read(new SlackExport(), files);
          assertThat(read.events).isNotEmpty().noneMatch(event -> event.time().known().isEmpty());
          assertThat(read.problems).isEmpty();
        });
  }

  @Test
  void readsTheExamples() {
    Collected read =
        Collected.read(new SlackExport(), Fixtures.example("2026-10-14-checkout-outage/slack"));

    assertThat(read.events).hasSizeGreaterThan(40);
    assertThat(read.notes).singleElement().asString().contains("U0PSPGUEST");
  }
}
