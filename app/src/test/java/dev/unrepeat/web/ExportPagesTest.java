package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.render.export.ExportFormat;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be taken away: whole, the same each time, and by nobody who may not see it.
class ExportPagesTest {
  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static String closed;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    ines = new Client(server, server.visit(AUTHOR));
    closed =
        ines.incident(
            "Of a circle", "14:02 — alert fired password=hunter2secret\n14:09 — resolved");
    ines.upload(
        closed + "/images", Map.of(), List.of(new Client.File("rate.png", ImagePagesTest.PNG)));
    Matcher image =
        Pattern.compile(closed + "/images/[0-9a-f]{64}")
            .matcher(ines.get(closed + "/images").body());
    assertThat(image.find()).isTrue();
    ines.post(
        closed + "/writing/part",
        Map.of("part", "section Summary", "text", "See ![the rate](" + image.group() + ")."));
    ines.post(closed + "/circle", Map.of("seen", "circle", "people", AUTHOR));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void eachFormatIsOfferedAndGiven() {
    String page = ines.get(closed + "/export").body();
    for (ExportFormat format : ExportFormat.values()) {
      String address = closed + "/export/" + format.word();
      assertThat(page).contains("href=\"" + address + "\"");
      HttpResponse<byte[]> got = ines.fetch(address);
      assertThat(got.statusCode()).as(format.word()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Type")).contains(format.mediaType());
      assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment")
          .endsWith(format.suffix());
      assertThat(ines.fetch(address).body()).as(format.word()).isEqualTo(got.body());
      assertThat(new String(got.body(), StandardCharsets.UTF_8)).doesNotContain("hunter2secret");
    }
    assertThat(page).contains("has no such circle");
    assertThat(ines.get(closed + "/postmortem").body()).contains(closed + "/export\"");
    assertThat(ines.get(closed + "/export/docx").statusCode()).isEqualTo(404);
  }

  @Test
  void aStrangerToTheCircleGetsNoFormat() {
    Client stranger = new Client(server, server.visit(STRANGER));
    for (ExportFormat format : ExportFormat.values()) {
      HttpResponse<String> answer = stranger.get(closed + "/export/" + format.word());
      assertThat(answer.statusCode()).as(format.word()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Of a circle");
      assertThat(Client.anonymous(server).get(closed + "/export/" + format.word()).statusCode())
          .isEqualTo(303);
    }
    assertThat(stranger.get(closed + "/export").statusCode()).isEqualTo(404);
  }

  @Test
  void theSiteIsForThoseWhoAreSignedInAndHasNothingPrivateOrUnpublished() throws Exception {
    assertThat(ines.get(closed + "/export").body()).contains("href=\"/export/site.zip\"");
    HttpResponse<byte[]> got = ines.fetch("/export/site.zip");
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(ines.fetch("/export/site.zip").body()).isEqualTo(got.body());
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(got.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files).containsKeys("index.html", "feed.xml", "search-index.js", "style.css");
    assertThat(files.toString()).doesNotContain("Of a circle");
    assertThat(Client.anonymous(server).get("/export/site.zip").statusCode()).isEqualTo(303);
  }

  @Test
  void picturesOfTheIncidentComeAlong() {
    assertThat(ines.get(closed + "/export/html").body())
        .contains("<img src=\"data:image/png;base64,", "alt=\"the rate\"");
  }

  @Test
  void theZipHasWhatItsListSays() throws Exception {
    Map<String, String> prints = new TreeMap<>();
    String list = "";
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(ines.fetch(closed + "/export/zip").body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (entry.getName().equals("manifest.json")) {
          list = new String(content, StandardCharsets.UTF_8);
        } else {
          prints.put(entry.getName(), sha256(content));
        }
      }
    }
    String told = list;
    assertThat(prints.keySet())
        .anyMatch(name -> name.startsWith("evidence/V1/"))
        .anyMatch(name -> name.matches("images/[0-9a-f]{16}\\.png"))
        .contains("drawings/timeline.svg", "postmortem-1.schema.json");
    prints.forEach((name, print) ->
        assertThat(told).contains("{\"path\":\"" + name + "\"", "\"sha256\":\"" + print + "\""));
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
