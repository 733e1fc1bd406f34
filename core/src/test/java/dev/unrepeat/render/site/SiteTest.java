package dev.unrepeat.render.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// A site hangs together, takes any text, and is the same each time.
class SiteTest {
  private static final Instant OCTOBER = Instant.parse("2026-10-14T14:31:00Z");
  private static final SiteOptions HOME =
      new SiteOptions(
          "Tidewater <postmortems>", Optional.of("https://pm.example.com/x"), true, "en");

  private final Map<String, byte[]> files = new TreeMap<>();

  private static SiteDocument document(String name, String markdown, Instant began, String tag) {
    return new SiteDocument(
        ExportedDocument.of(
            markdown,
            "Untitled",
            List.of(),
            List.of(new Picture("rate.png", ImageType.PNG, new byte[] {1, 2, 3}))),
        name,
        "SEV1",
        List.of("checkout", "Checkout"),
        List.of(tag),
        began,
        began.plusSeconds(60));
  }

  private void make(SiteOptions options) throws IOException {
    files.clear();
    Site site = new Site(options, files::put);
    site.add(
        document(
            "INC-1",
            "# Café <script>alert(1)</script> outage\n\n## Summary\n\nNobody could pay. ![rate](rate.png) [x](javascript:alert(1))\n",
            OCTOBER,
            "../../etc"));
    site.add(
        document(
            "inc-1", "# Second\n\nOlder words\u0000.\n", OCTOBER.minusSeconds(99999999), "C++"));
    site.add(document("../..//evil", "# Third\n", OCTOBER.minusSeconds(60), "C#"));
    assertThat(site.finish()).isEqualTo(3);
  }

  private String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  @Test
  void everyLinkWithinTheSiteLeadsToAFileAndNothingIsFetchedFromElsewhere() throws IOException {
    make(SiteOptions.STANDARD);
    for (String path : files.keySet()) {
      assertThat(path).matches("[A-Za-z0-9][A-Za-z0-9._/-]*").doesNotContain("..");
      if (!path.endsWith(".html") || path.equals("404.html")) {
        continue;
      }
      for (Element one : Jsoup.parse(text(path)).select("[href],[src],form[action]")) {
        String to = one.hasAttr("href") ? one.attr("href") : one.attr("src") + one.attr("action");
        if (!to.startsWith("#")) {
          String file = java.nio.file.Path.of("/" + path).resolveSibling(to).normalize().toString();
          assertThat(files).as("%s in %s", to, path).containsKey(file.substring(1));
        }
      }
    }
    assertThat(files)
        .containsKeys(
            "postmortems/INC-1.html",
            "postmortems/inc-1-2.html",
            "postmortems/evil.html",
            "tags/C.html",
            "tags/C-2.html");
    assertThat(files.keySet()).doesNotContain("sitemap.xml");
  }

  @Test
  void listsAreNewestFirstByYear() throws IOException {
    make(SiteOptions.STANDARD);
    assertThat(Jsoup.parse(text("index.html")).select("h2").eachText())
        .containsExactly("2026", "2023");
    assertThat(Jsoup.parse(text("index.html")).select("ol h3").eachText())
        .containsExactly("Café alert(1) outage", "Third", "Second");
  }

  @Test
  void aPageIsFoundFromAnotherBeforeItIsThereAndAfter() throws IOException {
    Site site = new Site(HOME, files::put);
    String later = site.beside("inc-2");
    site.add(document("INC-2", "# First\n", OCTOBER, "a"));
    site.add(document("inc-2", "# Second\n", OCTOBER, "a"));
    assertThat(later).isEqualTo("inc-2.html").isEqualTo(site.beside("inc-2"));
    assertThat(site.beside("INC-2")).isEqualTo("INC-2-2.html");
    assertThat(text("postmortems/INC-2-2.html")).contains("First");
    assertThat(text("postmortems/inc-2.html")).contains("Second");
  }

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    make(HOME);
    Map<String, byte[]> before = new TreeMap<>(files);
    make(HOME);
    assertThat(files.keySet()).isEqualTo(before.keySet());
    before.forEach((path, bytes) -> assertThat(files.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void nothingThatATextSaysRuns() throws IOException {
    make(SiteOptions.STANDARD);
    files.forEach((path, bytes) -> {
      if (path.endsWith(".html")) {
        assertThat(Jsoup.parse(text(path)).select("script").eachAttr("src"))
            .as(path)
            .allMatch(src -> src.matches("(\\.\\./)*search\\.js"));
        assertThat(text(path)).doesNotContain("href=\"javascript:");
        assertThat(text(path)).contains("default-src 'none'");
      }
    });
    assertThat(text("search-index.js")).doesNotContain("<script");
  }

  @Test
  void theFeedHasWhatRfc4287AsksOfOne() throws Exception {
    for (SiteOptions options : List.of(HOME, SiteOptions.STANDARD)) {
      make(options);
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var feed =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(files.get("feed.xml")))
              .getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
      var entries = feed.getElementsByTagName("entry");
      assertThat(entries.getLength()).isEqualTo(3);
      var ids = feed.getElementsByTagName("id");
      Set<String> all = new HashSet<>();
      List<String> told = new ArrayList<>();
      for (int i = 0; i < ids.getLength(); i++) {
        told.add(ids.item(i).getTextContent());
        all.add(ids.item(i).getTextContent());
      }
      assertThat(all).hasSize(4);
      assertThat(told)
          .allMatch(
              id -> id.startsWith(options == HOME ? "https://pm.example.com/x/" : "urn:uuid:"));
      assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
          .isEqualTo("2026-10-14T14:32:00Z");
      assertThat(feed.getElementsByTagName("author").getLength()).isEqualTo(1);
    }
    make(HOME);
    assertThat(text("sitemap.xml"))
        .contains("<loc>https://pm.example.com/x/postmortems/INC-1.html</loc>");
  }

  @Test
  void searchEnginesAreAskedToStayAwayWhereSomebodyWantsThat() throws IOException {
    make(new SiteOptions("Ours", Optional.of("https://pm.example.com/"), false, "en"));
    assertThat(text("postmortems/INC-1.html")).contains("content=\"noindex, nofollow\"");
    assertThat(files.keySet()).doesNotContain("sitemap.xml");
    assertThatThrownBy(() -> new SiteOptions("x", Optional.of("javascript:x"), true, "en"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no address of a site");
  }
}
