package dev.unrepeat.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.wiki.WikiDesk.OpenWiki;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaWikiPagesTest {
  private static final String BODY =
      "== Summary ==\nIt failed & fell.\n\n[" + WikiCase.SOURCE + " INC-2026-042]\n";

  private final MediaWikiStandIn mediawiki = new MediaWikiStandIn();
  private final Outgoing outgoing = WikiCase.outgoing();
  private final MediaWikiPages pages = new MediaWikiPages(outgoing, WikiCase.CLOCK);

  @AfterEach
  void close() throws IOException {
    mediawiki.close();
    outgoing.close();
  }

  private Wiki wiki(String account, String space) {
    return WikiCase.wiki(
        WikiKind.MEDIAWIKI, mediawiki.address() + "/w/api.php", account, space, "");
  }

  private OpenWiki open(String token) throws NotDone {
    return pages.open(new WikiAccess(wiki(MediaWikiStandIn.ACCOUNT, "Postmortems/"), token));
  }

  private static PageText page(String body, char hash) {
    return new PageText(
        "INC-2026-042 Checkout #1 failed",
        body,
        WikiCase.SOURCE,
        List.of(),
        String.valueOf(hash).repeat(64));
  }

  @Test
  void lookingSaysWhichRightIsMissing() throws Exception {
    OpenWiki open = open(MediaWikiStandIn.TOKEN);
    open.look();
    mediawiki.allow("read");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(open::look)
        .satisfies(e -> assertThat(e.sentence()).contains("but not write pages", "grants"));
  }

  @Test
  void aPageIsWrittenFoundAgainAndWrittenAnew() throws Exception {
    OpenWiki open = open(MediaWikiStandIn.TOKEN);
    assertThat(open.find(page(BODY, 'a'))).isEmpty();
    SeenPage made = open.create(page(BODY, 'a'));
    assertThat(mediawiki.page().title).isEqualTo("Postmortems/INC-2026-042 Checkout -1 failed");
    assertThat(mediawiki.page().text).isEqualTo(BODY);
    assertThat(open.find(page(BODY, 'a'))).contains(made);
    SeenPage again = open.update(made, page(BODY + "More.", 'b'));
    assertThat(again.version()).isNotEqualTo(made.version());
    assertThat(again.ours()).isTrue();
    assertThat(open.read(made.key())).contains(again);
    assertThat(mediawiki.page().text).endsWith("More.");
  }

  @Test
  void whatSomebodyElseWroteIsToldApartAndNotWrittenOver() throws Exception {
    OpenWiki open = open(MediaWikiStandIn.TOKEN);
    SeenPage made = open.create(page(BODY, 'a'));
    mediawiki.edit(mediawiki.page().title, "By hand.");
    assertThat(open.read(made.key()).orElseThrow().ours()).isFalse();
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.update(made, page(BODY, 'b')))
        .satisfies(e -> assertThat(e.hope()).isEqualTo(Hope.LATER));
    assertThat(mediawiki.page().text).isEqualTo("By hand.");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.find(page(BODY, 'a')))
        .satisfies(e -> assertThat(e.sentence()).contains("that Unrepeat did not write"));
    mediawiki.delete();
    assertThat(open.read(made.key())).isEmpty();
  }

  @Test
  void aLostAnswerIsFoundAgain() throws Exception {
    OpenWiki open = open(MediaWikiStandIn.TOKEN);
    mediawiki.tear("POST");
    assertThatExceptionOfType(NotDone.class).isThrownBy(() -> open.create(page(BODY, 'a')));
    SeenPage found = open(MediaWikiStandIn.TOKEN).find(page(BODY, 'a')).orElseThrow();
    assertThat(found.ours()).isTrue();
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.create(page(BODY, 'a')))
        .satisfies(e -> assertThat(e.hope()).isEqualTo(Hope.LATER));
  }

  @Test
  void lagLimitsAndRefusalsBecomeSentences() throws Exception {
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open("wr0ng"))
        .satisfies(e -> assertThat(e.sentence()).contains("(Failed)").doesNotContain("wr0ng"));
    OpenWiki open = open(MediaWikiStandIn.TOKEN);
    mediawiki.next(200, Map.of("Retry-After", "5"), MediaWikiStandIn.failing("maxlag"));
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.read("1"))
        .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(5)));
    for (String later : List.of("readonly", "ratelimited", "internal_api_error_DBQueryError")) {
      mediawiki.next(200, Map.of(), MediaWikiStandIn.failing(later));
      assertThatExceptionOfType(NotDone.class)
          .isThrownBy(() -> open.read("1"))
          .satisfies(e -> assertThat(e.hope()).isEqualTo(Hope.LATER));
    }
    mediawiki.next(200, Map.of(), MediaWikiStandIn.failing("protectedpage"));
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> open.read("1"))
        .satisfies(e -> {
          assertThat(e.sentence()).contains("Because of protectedpage.");
          assertThat(e.hope()).isEqualTo(Hope.NEVER);
        });
  }

  @Test
  void settingsThatCannotBeRightAreRefused() {
    pages.check(wiki(MediaWikiStandIn.ACCOUNT, "Postmortems/"));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> pages.check(wiki("Unrepeat", "")));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> pages.check(wiki(MediaWikiStandIn.ACCOUNT, "[[x")));
  }
}
