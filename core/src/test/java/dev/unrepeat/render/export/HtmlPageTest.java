package dev.unrepeat.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.cause.Causes;
import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.document.WriteOptions;
import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.Postmortem;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlPageTest {
  private static final Postmortem RECORD =
      Causes.record(Causes.graph(4, "F1>F2", "F2>F3", "F1>F4"));

  private static ExportedDocument drawn() {
    return ExportedDocument.of(
        PostmortemWriter.write(RECORD, Templates.of(RECORD), WriteOptions.CLEAN),
        RECORD.incident().title(),
        Figure.of(RECORD, Fishbone.STANDARD),
        List.of());
  }

  @Test
  void nothingInItIsRunOrFetched() {
    Document page = Jsoup.parse(HtmlPage.write(HostileDocument.document()));

    assertThat(page.select("script, iframe, object, embed, link, base, form, img")).isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
    }
    assertThat(page.select("a[href]").eachAttr("href"))
        .allSatisfy(address -> assertThat(address).matches("https?://.*|mailto:.*|#.*"));
    assertThat(page.select("style").first().data()).doesNotContain("url(http", "@import");
    assertThat(page.text())
        .contains(
            "<script>", "javascript:alert(1)", "picture: of a graph", "passwd (not kept here");
  }

  @Test
  void itIsXmlAsWellAndSaysItsLanguageAndTitle() throws Exception {
    String html = HtmlPage.write(HostileDocument.document().in("pt-BR"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
    assertThat(html)
        .contains("<html lang=\"pt-BR\">", "<title>Hostile alert(1) title</title>")
        .contains("<th scope=\"col\">Fact</th>");
  }

  @Test
  void itsHeadingsSkipNoLevelAndItsFirstIsTheOnlyOne() {
    Document page =
        Jsoup.parse(
            HtmlPage.write(
                ExportedDocument.of(
                    "# One\n\n# Two\n\n#### Deep\n\n## Three\n", "x", List.of(), List.of())));
    assertThat(page.select("h1,h2,h3,h4,h5,h6").eachText())
        .containsExactly("One", "Two", "Deep", "Three");
    assertThat(page.select("h1,h2,h3,h4,h5,h6").stream().map(Element::tagName))
        .containsExactly("h1", "h2", "h3", "h3");
  }

  @Test
  void eachDrawingStandsBelowItsHeadingWithNamesOfItsOwn() {
    Document page = Jsoup.parse(HtmlPage.write(drawn()));

    Element causes = page.selectFirst("h2:contains(Causes)");
    assertThat(causes.nextElementSibling().className()).isEqualTo("drawn whys");
    assertThat(causes.nextElementSibling().nextElementSibling().className())
        .isEqualTo("drawn fishbone");
    assertThat(page.select("svg[role=img] > title").eachText())
        .containsExactly("5 Whys: Checkout fails", "Fishbone: Checkout fails");
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    page.select("[aria-labelledby]")
        .eachAttr("aria-labelledby")
        .forEach(named -> assertThat(ids).contains(named.split(" ")));
  }

  @Test
  void picturesThatComeAlongAreInIt() {
    Picture picture = new Picture("graph.png", ImageType.PNG, new byte[] {1, 2, 3});
    String html =
        HtmlPage.write(
            ExportedDocument.of(
                "# A\n\n![the rate](graph.png)\n", "A", List.of(), List.of(picture)));
    assertThat(html).contains("<img src=\"data:image/png;base64,AQID\" alt=\"the rate\" />");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    assertThat(HtmlPage.write(drawn())).isEqualTo(HtmlPage.write(drawn()));
  }
}
