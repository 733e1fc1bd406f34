package dev.unrepeat.web;

import static dev.unrepeat.RunningServer.AUTHOR;
import static dev.unrepeat.RunningServer.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.pdf.HugePictureTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures: kept by what they are, shown to those who may see their incident.
class ImagePagesTest {
  /// One grey pixel.
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static String incident;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    ines = of(AUTHOR);
    incident = ines.incident("Of a circle", "14:02 — alert fired\n14:09 — resolved");
    ines.post(incident + "/circle", Map.of("seen", "circle", "people", AUTHOR));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  private static java.net.http.HttpResponse<String> add(Client who, String name, byte[] content) {
    return who.upload(incident + "/images", Map.of(), List.of(new Client.File(name, content)));
  }

  private static String added(String name) {
    var made = add(ines, name, PNG);
    assertThat(made.statusCode()).isEqualTo(303);
    String begin = Client.place(made).replaceFirst(".*#picture-", "");
    var found =
        Pattern.compile("src=\"(/incidents/[^\"]+/images/" + begin + "[0-9a-f]{52})\"")
            .matcher(ines.get(incident + "/images").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void areServedAsWhatTheyAreToThoseWhoMaySeeTheIncident() {
    String address = added("rate.html");
    var picture = ines.get(address);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(picture.headers().firstValue("Cache-Control"))
        .hasValue("private, max-age=31536000, immutable");
    assertThat(picture.headers().firstValue("Content-Length")).hasValue(String.valueOf(PNG.length));
    assertThat(of(STRANGER).get(address).statusCode()).isEqualTo(404);
    assertThat(of(STRANGER).get(incident + "/images").statusCode()).isEqualTo(404);
    assertThat(add(of(STRANGER), "rate.png", PNG).statusCode()).isEqualTo(404);
    assertThat(Client.anonymous(server).get(address).statusCode()).isEqualTo(303);
    String elsewhere = ines.incident("Another", "14:02 — alert fired");
    assertThat(ines.get(elsewhere + address.replaceFirst(".*(?=/images/)", "")).statusCode())
        .as("each belongs to its incident")
        .isEqualTo(404);
  }

  @Test
  void standInCommentsAndInTheDocument() {
    String markdown = "![The rate](" + added("rate.png") + ")";
    ines.post(incident + "/comments", Map.of("part", "whole", "text", markdown));
    ines.post(
        incident + "/writing/part",
        Map.of("part", "section Impact", "text", "As seen.\n\n" + markdown));
    String shown = "<img src=\"" + added("rate.png") + "\" alt=\"The rate\"";
    assertThat(ines.get(incident + "/comments").body()).contains(shown);
    assertThat(ines.get(incident + "/postmortem").body()).contains(shown);
    assertThat(ines.get(incident + "/postmortem.md").body()).contains(markdown);
  }

  @Test
  void areRefusedWithASentence() throws IOException {
    var svg =
        add(ines, "chart.png", "<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8));
    assertThat(svg.statusCode()).isEqualTo(422);
    assertThat(svg.body()).contains("An SVG can carry scripts");
    var text = add(ines, "chart.png", "no picture".getBytes(StandardCharsets.UTF_8));
    assertThat(text.body()).contains("This is no PNG, JPEG, GIF or WebP picture");
    byte[] large = java.util.Arrays.copyOf(PNG, 5_000_001);
    var tooLarge = add(ines, "large.png", large);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("larger than 5 MB");
    var huge = add(ines, "huge.png", HugePictureTest.png(50_000, 50_000));
    assertThat(huge.statusCode()).isEqualTo(413);
    assertThat(huge.body()).contains("more than 50 million dots");
    assertThat(add(ines, "just.png", java.util.Arrays.copyOf(PNG, 5_000_000)).statusCode())
        .isEqualTo(303);
  }
}
