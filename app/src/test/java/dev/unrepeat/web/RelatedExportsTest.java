package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.render.export.ExportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody said belongs together leaves with the postmortem, and tells nobody of an incident
/// that not all its readers may see.
class RelatedExportsTest {
  @TempDir private static Path folder;
  private static WikiShop shop;
  private static Client stranger;
  private static String told;
  private static String published;
  private static String draft;
  private static String secret;

  @BeforeAll
  static void record() {
    shop = new WikiShop(folder);
    stranger = shop.of(RunningServer.STRANGER);
    told = shop.published("Parcels wait");
    published = shop.published("Parcels lost");
    draft = shop.priya.incident("Labels are blank", "14:02 — it began\n15:35 — resolved");
    secret = shop.priya.incident("Quokka vault shut", "14:02 — it began\n15:35 — resolved");
    shop.priya.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    for (String other : new String[] {published, draft, secret}) {
      HttpResponse<String> said =
          shop.priya.post(told + "/related/confirmation", Map.of("other", id(other)));
      assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
    }
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static String id(String incident) {
    return incident.substring(incident.lastIndexOf('/') + 1);
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(String name, byte[] content) throws IOException {
    if (!name.endsWith(".pdf")) {
      return new String(content, StandardCharsets.UTF_8);
    }
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void eachFormatNamesWhatItsReadersMaySeeWhoeverTakesIt() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      byte[] taken = shop.priya.fetch(told + "/export/" + format.word()).body();
      assertThat(stranger.fetch(told + "/export/" + format.word()).body())
          .as(format.word())
          .isEqualTo(taken);
      Map<String, byte[]> files =
          format == ExportFormat.ZIP ? unzipped(taken) : Map.of(id(told) + format.suffix(), taken);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String text = text(file.getKey(), file.getValue());
        assertThat(text).as(file.getKey()).doesNotContain(id(secret), "uokka");
        if (file.getKey().startsWith(id(told))) {
          assertThat(text)
              .as(file.getKey())
              .contains("elated", id(published), "Parcels lost", id(draft), "Labels are blank");
        }
      }
    }
    assertThat(stranger.get(told + "/export/html").body())
        .contains("href=\"" + shop.server.address().resolve(draft) + "\"");
    assertThat(stranger.get(told + "/export/json").body())
        .contains("\"related\":[{\"id\":\"" + id(draft) + "\",\"title\":\"Labels are blank\",");
  }

  @Test
  void aPrivateOneNamesWhatItsWholeCircleMaySee() {
    assertThat(shop.ines.get(secret + "/export/markdown").body())
        .containsSubsequence(
            "**Related incidents**",
            "- [" + id(told) + "](",
            ") Parcels wait (",
            "Said by a person.");
  }

  @Test
  void theSiteLinksPublishedOnesToEachOtherAndNamesNoOthers() throws IOException {
    Map<String, byte[]> site = unzipped(shop.ines.fetch("/export/site.zip").body());
    assertThat(text("", site.get("postmortems/" + id(told) + ".html")))
        .contains("Related incidents", "href=\"" + id(published) + ".html\"");
    assertThat(text("", site.get("postmortems/" + id(published) + ".html")))
        .contains("Related incidents", "href=\"" + id(told) + ".html\"");
    for (byte[] file : site.values()) {
      assertThat(text("", file)).doesNotContain("uokka", "Labels are blank");
    }
  }

  @Test
  void aWikiNamesPublishedOnesAlone() {
    shop.send(told);
    shop.until(told, "written at");
    assertThat(shop.confluence.pages())
        .filteredOn(page -> page.title.endsWith("Parcels wait"))
        .singleElement()
        .extracting(page -> page.body)
        .asString()
        .contains("Related incidents", id(published), "Parcels lost")
        .doesNotContain(id(draft), "Labels are blank", "uokka");
  }
}
