package dev.unrepeat.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.NotionJson;
import dev.unrepeat.wiki.WikiDesk.OpenWiki;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotionPagesTest {
  private final NotionStandIn notion = new NotionStandIn();
  private final Outgoing outgoing = WikiCase.outgoing();
  private final NotionPages pages = new NotionPages(outgoing, WikiCase.CLOCK);

  @AfterEach
  void close() throws IOException {
    notion.close();
    outgoing.close();
  }

  private Wiki wiki(String parent) {
    return WikiCase.wiki(WikiKind.NOTION, notion.address(), "", "", parent);
  }

  private OpenWiki open(String parent) throws NotDone {
    return pages.open(new WikiAccess(wiki(parent), NotionStandIn.TOKEN));
  }

  @Test
  void lookingFindsTheParentOrSaysHowToShareIt() throws Exception {
    open(NotionStandIn.PAGE).look();
    open(NotionStandIn.DATABASE).look();
    OpenWiki unshared = open("f".repeat(32));
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(unshared::look)
        .satisfies(e -> assertThat(e.sentence()).contains("add the integration"));
    assertThat(notion.asked()).allMatch(asked -> asked.method().equals("GET"));
  }

  @Test
  void ofSeveralSourcesInADatabaseOneIsNamed() throws Exception {
    notion.divide();
    OpenWiki divided = open(NotionStandIn.DATABASE);
    for (ThrowingCallable tried :
        List.<ThrowingCallable>of(divided::look, () -> divided.create(page(1, 'a')))) {
      assertThatExceptionOfType(NotDone.class)
          .isThrownBy(tried)
          .satisfies(e ->
              assertThat(e.sentence())
                  .contains("2 data sources", "Postmortems " + NotionStandIn.SOURCE));
    }
    OpenWiki source = open(NotionStandIn.SOURCE);
    source.look();
    SeenPage made = source.create(page(1, 'a'));
    assertThat(source.find(page(1, 'a'))).contains(made);
  }

  /// A text of so many paragraphs, as the export writes it.
  private static PageText page(int paragraphs, char hash) {
    String body =
        NotionJson.write(
            ExportedDocument.of(
                "# Checkout failed\n\n" + "It failed.\n\n".repeat(paragraphs),
                "Checkout failed",
                List.of(),
                List.of()));
    return new PageText(
        "INC-2026-042 Checkout failed",
        body,
        WikiCase.SOURCE,
        List.of(),
        String.valueOf(hash).repeat(64));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.notion.so/lumen/Postmortems-" + NotionStandIn.PAGE + "?pvs=4",
        "https://www.notion.so/" + NotionStandIn.DATABASE + "?v=0123"
      })
  void aPageIsWrittenInPartsFoundAgainAndWrittenAnew(String parent) throws Exception {
    OpenWiki open = open(parent);
    PageText page = page(250, 'a');
    assertThat(open.find(page)).isEmpty();
    SeenPage made = open.create(page);
    int blocks = notion.page().blocks.size();
    assertThat(blocks).isGreaterThanOrEqualTo(250);
    assertThat(open.find(page)).contains(made);
    assertThat(made.ours()).isTrue();
    SeenPage again = open.update(made, page(120, 'b'));
    assertThat(again.ours()).isTrue();
    assertThat(notion.page().blocks).hasSize(blocks - 130);
  }

  @Test
  void whatPeopleAddedStaysAndAPageTheyChangedIsToldApart() throws Exception {
    OpenWiki open = open(NotionStandIn.PAGE);
    SeenPage made = open.create(page(3, 'a'));
    notion.edit("A word of ours.");
    SeenPage now = open.read(made.key()).orElseThrow();
    assertThat(now.ours()).isFalse();
    assertThat(now.version()).as("in the same minute").isNotEqualTo(made.version());
    open.update(now, page(2, 'b'));
    assertThat(notion.page().blocks.values())
        .anySatisfy(block -> assertThat(block.toString()).contains("A word of ours."));
    notion.archive();
    assertThat(open.read(made.key())).isEmpty();
    assertThat(open.find(page(2, 'b'))).isEmpty();
  }

  @Test
  void aPageThatBrokeOffIsMadeWholeAndNotMadeTwice() throws Exception {
    OpenWiki open = open(NotionStandIn.PAGE);
    PageText page = page(150, 'a');
    notion.tear("PATCH", "/children");
    assertThatExceptionOfType(NotDone.class).isThrownBy(() -> open.create(page));
    assertThat(notion.page().blocks).hasSize(100);
    SeenPage found = open.find(page).orElseThrow();
    assertThat(found.ours()).isTrue();
    open.update(found, page);
    assertThat(notion.page().blocks).hasSizeGreaterThanOrEqualTo(150).hasSizeLessThan(160);
  }

  @Test
  void limitsAndRefusalsBecomeSentences() throws Exception {
    notion.next(429, Map.of("Retry-After", "7"), "");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open(NotionStandIn.PAGE))
        .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(7)));
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> pages.open(new WikiAccess(wiki(NotionStandIn.PAGE), "wrong")))
        .satisfies(e -> assertThat(e.sentence()).contains("401").doesNotContain("wrong"));
    OpenWiki open = open(NotionStandIn.PAGE);
    notion.fails(409, Map.of(), "{\"message\": \"Conflict occurred while saving.\"}");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.create(page(1, 'a')))
        .satisfies(e -> assertThat(e.hope()).isEqualTo(NotDone.Hope.LATER));
  }

  @Test
  void theParentIsReadOfItsAddress() {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> pages.check(wiki("Postmortems")));
    pages.check(wiki("01234567-89ab-cdef-0123-456789abcdef"));
    pages.check(wiki("https://www.notion.so/Postmortems-" + NotionStandIn.PAGE));
  }
}
