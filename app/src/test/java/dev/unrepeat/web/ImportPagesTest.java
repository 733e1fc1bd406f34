package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Old postmortems are sent to a running server, which says of each what came of it.
class ImportPagesTest {
  private static final String WHOLE =
      "# Checkout was slow\n\n- Impact started: 2021-03-04 10:02 UTC\n- Resolved: 2021-03-04 11:10 UTC\n\n## Summary\n\nSlow for an hour.\n";
  private static final String WITHOUT_ZONE =
      "# Mails stood still\n\n## Summary\n\nFor a day.\n\n## Timeline\n\n- 2021-05-06 07:00 queue grew\n- 2021-05-06 09:30 resolved\n";

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client priya;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /// Sends them and waits for the end.
  private static String report(Map<String, String> fields, Client.File... files) throws Exception {
    HttpResponse<String> sent = priya.upload("/imports", fields, List.of(files));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String page = priya.get(Client.place(sent)).body();
    for (int tries = 0; page.contains("<h1 aria-live=\"polite\">Reading") && tries < 100; tries++) {
      Thread.sleep(100);
      page = priya.get(Client.place(sent)).body();
    }
    return page;
  }

  @Test
  void eachDocumentIsTakenWithBothTimesOrSaysWhatIsMissing() throws Exception {
    String page =
        report(
            Map.of(),
            new Client.File(
                "old.zip",
                zip(
                    "2021/slow.md",
                    WHOLE,
                    "2021/mails.md",
                    WITHOUT_ZONE,
                    "2021/chart.png",
                    "x",
                    "2021/empty.md",
                    "")));

    assertThat(page)
        .contains("Done")
        .contains("Impact started 2021-03-04 10:02 UTC, mitigated 2021-03-04 11:10 UTC (proposed).")
        .contains("2 times have no time zone.", "When the impact started and when it ended is not")
        .contains("/incidents/mails/answers", "Not read", "Reason: it is empty.", "Left out");
    assertThat(priya.get("/incidents/slow").body()).contains("Checkout was slow");
    assertThat(spooled()).as("what was sent does not stay").isEmpty();
  }

  @Test
  void theSameAgainAddsNothingAndAnIdIsGivenOnce() throws Exception {
    Client.File first = Client.File.of("again.md", WHOLE.replace("slow", "dead"));

    report(Map.of(), first);

    assertThat(report(Map.of(), first)).contains("There already");
    assertThat(report(Map.of(), Client.File.of("again.md", WHOLE.replace("slow", "wrong"))))
        .contains("Not taken", "There is an incident again already.");
    assertThat(priya.get("/incidents/again").body()).contains("Checkout was dead");
  }

  @Test
  void onlyLookingKeepsNothingAndTheZoneOfTheFormIsUsed() throws Exception {
    Client.File file = Client.File.of("looked.md", WITHOUT_ZONE);

    assertThat(report(Map.of("look", "yes", "zone", "Europe/Paris"), file))
        .contains("Only looked at", "Nothing was kept.", "2 lines of a timeline")
        .doesNotContain("no time zone");
    assertThat(priya.get("/incidents/looked").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHasNoDayCountsInNoPeriodUntilItIsKnown() throws Exception {
    report(Map.of(), Client.File.of("no-day.md", WITHOUT_ZONE.replace("still", "quite still")));
    report(
        Map.of(),
        Client.File.of(
            "head-day.md",
            "---\ndate: 2019-07-02\n---\n# Search was down\n\n## Summary\n\nDown.\n"));

    String running = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);
    assertThat(priya.get("/metrics?period=" + running).body())
        .contains("in no period", "/incidents/no-day\"")
        .contains("No incident", "None that you may see counts in")
        .doesNotContain("/incidents/head-day\"");
    assertThat(priya.get("/metrics.csv?period=2019-07").body()).contains("head-day");

    priya.post(
        "/incidents/no-day/answers", Map.of("zone.document.zone", "UTC", "date.document.zone", ""));

    assertThat(priya.get("/metrics?period=2021-05").body())
        .doesNotContain("/incidents/no-day\">no-day");
    assertThat(priya.get("/metrics.csv?period=2021-05").body()).contains("no-day");
  }

  @Test
  void whatIsWrongWithTheFormStandsBesideIt() {
    HttpResponse<String> none = priya.upload("/imports", Map.of(), List.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("No file was chosen.");
    assertThat(
            priya
                .upload(
                    "/imports",
                    Map.of("zone", "Nowhere/Land"),
                    List.of(Client.File.of("a.md", WHOLE)))
                .body())
        .contains("Nowhere/Land");
  }

  private static List<Path> spooled() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("spool"))) {
      return all.filter(file -> file.getFileName().toString().startsWith("document")).toList();
    }
  }
}
