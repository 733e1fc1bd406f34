package dev.unrepeat.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.wiki.WikiDesk.OpenWiki;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfluenceTest {
  private static final String BODY =
      "<p>It failed.</p><p><a href=\"" + WikiCase.SOURCE + "\">INC-2026-042</a></p>";

  private final ConfluenceStandIn confluence = new ConfluenceStandIn();
  private final Outgoing outgoing = WikiCase.outgoing();

  @AfterEach
  void close() throws IOException {
    confluence.close();
    outgoing.close();
  }

  private Wiki wiki(WikiKind kind, String space) {
    boolean cloud = kind == WikiKind.CONFLUENCE_CLOUD;
    return WikiCase.wiki(
        kind, confluence.address(), cloud ? ConfluenceStandIn.ACCOUNT : "", space, "123");
  }

  private WikiDesk desk(WikiKind kind) {
    return kind == WikiKind.CONFLUENCE_CLOUD
        ? new ConfluenceCloud(outgoing, WikiCase.CLOCK)
        : new ConfluenceOnPremises(outgoing, WikiCase.CLOCK);
  }

  private OpenWiki open(WikiKind kind, String token) throws NotDone {
    return desk(kind).open(new WikiAccess(wiki(kind, "SHOP"), token));
  }

  private OpenWiki open(WikiKind kind) throws NotDone {
    return open(kind, ConfluenceStandIn.TOKEN);
  }

  private void failing(OpenWiki open, String words, NotDone.Hope hope) {
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.create(WikiCase.page(BODY, 'a')))
        .satisfies(e -> {
          assertThat(e.sentence()).contains(words).doesNotContain(ConfluenceStandIn.TOKEN);
          assertThat(e.hope()).isEqualTo(hope);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void lookingSaysWhatIsMissingAndWritesNothing(WikiKind kind) throws Exception {
    lookingSays(open(kind), "no page 123 in the space SHOP");
    lookingSays(open(kind, "wrong"), "401");
    lookingSays(
        desk(kind).open(new WikiAccess(wiki(kind, "OPS"), ConfluenceStandIn.TOKEN)),
        "no space OPS");
    confluence.put("123", "Postmortems");
    open(kind).look();
    assertThat(confluence.asked()).allMatch(asked -> asked.method().equals("GET"));
  }

  private static void lookingSays(OpenWiki open, String words) {
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(open::look)
        .satisfies(e -> assertThat(e.sentence()).contains(words));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void aPageIsWrittenFoundAgainAndWrittenAnew(WikiKind kind) throws Exception {
    OpenWiki open = open(kind);
    PageText page = WikiCase.page(BODY, 'a');
    assertThat(open.find(page)).isEmpty();
    SeenPage made = open.create(page);
    assertThat(made.address()).startsWith(confluence.address()).contains(made.key());
    assertThat(confluence.page().files).containsOnlyKeys("timeline.svg");
    assertThat(open.find(page)).contains(made);
    assertThat(made.ours()).isTrue();

    SeenPage again = open.update(made, WikiCase.page(BODY + "<p>More.</p>", 'b'));
    assertThat(again.version()).isEqualTo("2");
    assertThat(again.ours()).isTrue();
    assertThat(confluence.page().body).endsWith("<p>More.</p>");
    assertThat(open.read(made.key())).contains(again);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void aFileThatIsThereIsNotSentAgain(WikiKind kind) throws Exception {
    OpenWiki open = open(kind);
    PageText page = WikiCase.page(BODY, 'a');
    SeenPage made = open.create(page);
    confluence.forget();
    open.update(made, page);
    assertThat(confluence.asked()).noneMatch(one -> one.method().equals("POST"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void whatSomebodyElseWroteIsToldApartAndNotWrittenOver(WikiKind kind) throws Exception {
    OpenWiki open = open(kind);
    SeenPage made = open.create(WikiCase.page(BODY, 'a'));
    confluence.edit(made.key(), "<p>Mine now.</p>");
    SeenPage now = open.read(made.key()).orElseThrow();
    assertThat(now.ours()).isFalse();
    assertThat(now.version()).isEqualTo("2");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.update(made, WikiCase.page(BODY, 'b')))
        .satisfies(e -> assertThat(e.hope()).isEqualTo(NotDone.Hope.LATER));
    assertThat(confluence.page().body).isEqualTo("<p>Mine now.</p>");
    confluence.delete(made.key());
    assertThat(open.read(made.key())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void aPageOfSomebodyElseWithThatNameIsLeftAlone(WikiKind kind) throws Exception {
    OpenWiki open = open(kind);
    confluence.add("INC-2026-042 Checkout failed", "<p>By hand.</p>");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.find(WikiCase.page(BODY, 'a')))
        .satisfies(e -> assertThat(e.sentence()).contains("that Unrepeat did not write"));
    failing(open, "already exists", NotDone.Hope.NEVER);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void limitsAndRefusalsBecomeSentences(WikiKind kind) throws Exception {
    confluence.next(429, Map.of("Retry-After", "90"), "");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open(kind).create(WikiCase.page(BODY, 'a')))
        .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(90)));
    failing(open(kind, "wrong"), "does not know the token (401)", NotDone.Hope.LATER);
    confluence.fails(503, Map.of(), "");
    failing(open(kind), "answered 503", NotDone.Hope.LATER);
    confluence.works();
    confluence.next(403, Map.of(), "{\"message\": \"No create permission\"}");
    failing(open(kind), "No create permission", NotDone.Hope.NEVER);
    confluence.next(302, Map.of("Location", "http://127.0.0.1:1/"), "");
    failing(open(kind), "pointed elsewhere", NotDone.Hope.NEVER);
    confluence.next(200, Map.of(), "<html>Sign in</html>");
    failing(open(kind), "no JSON", NotDone.Hope.NEVER);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
  void settingsThatCannotBeRightAreRefused(WikiKind kind) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk(kind).check(wiki(kind, "two words")));
    desk(kind).check(wiki(kind, "SHOP"));
    assertThat(new WikiAccess(wiki(kind, "SHOP"), "t0p").toString()).doesNotContain("t0p");
  }
}
