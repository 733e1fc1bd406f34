package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.PublicSummaryStore;
import dev.unrepeat.store.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a site shows, and the folder it is written into.
class SiteCommandTest {
  private static final PostmortemState PUBLISHED =
      new PostmortemState.Published(
          List.of(), new Publication(CommandRun.NOW, "Ines", List.of("all"), "A paragraph."));

  @TempDir private Path folder;

  private void document(String name, String head, String title) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "---\n"
            + head
            + "\ndate: 2026-10-14\n---\n\n# "
            + title
            + "\n\n## Summary\n\nNobody could pay.\n");
  }

  private CommandRun make(String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("site", folder.resolve("in").toString(), "--out", out().toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void ofDocumentsOnlyThoseThatSayTheyArePublishedAndForEverybody() throws IOException {
    document("a.md", "state: published", "Shown one");
    document("b.md", "state: draft", "Hidden draft");
    document("c.md", "owner: Ines", "Hidden unsaid");
    document("d.md", "state: published\nvisible-to: [ines@tidewater.example]", "Hidden circle");
    document("e.md", "state: published\nprivate: true", "Hidden private");
    document("sub/f.md", "status: Published", "Shown two");
    CommandRun run = make();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).contains("2 pages in", "4 documents left out");
    String all = files(out()).toString();
    assertThat(all).contains("Shown one", "Shown two").doesNotContain("Hidden");
    assertThat(out().resolve("postmortems/sub-f.html")).exists();
  }

  @Test
  void anExactRecordIsNotMovedByAWordInItsHead() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    String full = Files.readString(Path.of("../core/src/test/corpus/document/full.md"));
    Files.writeString(in.resolve("full.md"), full.replace("state: draft", "state: published"));
    CommandRun run = make();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("Nothing was written", "state: published");
    assertThat(files(out())).isEmpty();
  }

  @Test
  void theSameAgainWhateverTheTimeAndWhatIsGoneGoes() throws IOException {
    document("a.md", "state: published\ntags: [pool]", "One");
    document("b.md", "state: published", "Two");
    assertThat(make().code()).isZero();
    Map<String, String> before = files(out());
    assertThat(make().code()).isZero();
    assertThat(files(out())).isEqualTo(before);
    Files.writeString(out().resolve("CNAME"), "pm.example.com");
    Files.delete(folder.resolve("in/a.md"));
    assertThat(make().code()).isZero();
    assertThat(files(out()).keySet())
        .contains("CNAME", "postmortems/b.html")
        .doesNotContain("postmortems/a.html", "tags/pool.html");
    assertThat(out().resolve("tags")).doesNotExist();
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    document("a.md", "state: published", "One");
    Files.createDirectories(out());
    Files.writeString(out().resolve("thesis.doc"), "mine");
    CommandRun run = make();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("is not empty, and its files are not of a site");
    assertThat(files(out())).containsOnlyKeys("thesis.doc");
  }

  @Test
  void aFileInTheWayStopsItBeforeAnythingChanges() throws IOException {
    document("a.md", "state: published", "One");
    assertThat(make().code()).isZero();
    Files.writeString(out().resolve("postmortems/b.html"), "mine");
    Map<String, String> before = files(out());
    document("b.md", "state: published", "Two");
    CommandRun run = make();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("is in the way and was not made here");
    assertThat(files(out())).isEqualTo(before);
    Files.writeString(out().resolve(".unrepeat-site"), "../in/b.md\npostmortems/b.html\n");
    Files.delete(folder.resolve("in/b.md"));
    Files.writeString(folder.resolve("keep.md"), "mine");
    Files.writeString(out().resolve(".unrepeat-site"), "../keep.md\n");
    make();
    assertThat(folder.resolve("keep.md")).exists();
  }

  private Path data() throws IOException {
    Path data = folder.resolve("data");
    try (DataFolder opened = DataFolder.open(data);
        Database database = Database.open(opened.database())) {
      Ledger ledger =
          new Ledger(
              database, new RecordStore(database), Clock.fixed(CommandRun.NOW, ZoneOffset.UTC));
      Incidents incidents =
          new Incidents(ledger, new IncidentListStore(database), IncidentNumbering.STANDARD);
      PublicSummaryStore summaries = new PublicSummaryStore(database);
      keep(incidents, "INC-1", "Shown in full", PUBLISHED, Visibility.EVERYBODY);
      keep(incidents, "INC-2", "Hidden draft", PostmortemState.DRAFT, Visibility.EVERYBODY);
      keep(
          incidents,
          "INC-3",
          "Hidden circle",
          PUBLISHED,
          new Visibility.Circle(List.of("ines@tidewater.example")));
      keep(
          incidents,
          "INC-4",
          "Hidden old one",
          new PostmortemState.ClosedBefore("done"),
          Visibility.EVERYBODY);
      keep(incidents, "INC-5", "No summary", PUBLISHED, Visibility.EVERYBODY);
      for (String id : List.of("INC-1", "INC-2", "INC-3", "INC-5")) {
        PublicSummary written =
            PublicSummary.first("# For everybody\n\nText of " + id, "Ines", CommandRun.NOW);
        database.write(() -> {
          summaries.save(
              new IncidentId(id),
              id.equals("INC-5")
                  ? written
                  : new PublicSummary(
                      2,
                      written.text(),
                      "Ines",
                      CommandRun.NOW,
                      Optional.of(new Approval("Marta", CommandRun.NOW)),
                      ""));
          return true;
        });
      }
    }
    return data;
  }

  private static void keep(
      Incidents incidents, String id, String title, PostmortemState state, Visibility visibility) {
    Incident incident =
        Incident.named(new IncidentId(id), title, CommandRun.NOW).withVisibility(visibility);
    Postmortem draft = Postmortem.draft(incident);
    incidents.takeIn(
        Viewer.LOCAL,
        new Postmortem(
            incident,
            draft.alsoCovers(),
            state,
            draft.edition(),
            draft.people(),
            draft.reviewedOn(),
            draft.statedDuration(),
            draft.links(),
            draft.evidence(),
            draft.timeline(),
            draft.impact(),
            draft.causes(),
            draft.lessons(),
            draft.actions(),
            draft.workarounds(),
            draft.review(),
            draft.body()));
  }

  @Test
  void ofADataFolderNeitherThePrivateNorTheUnpublished() throws IOException {
    Path data = data();
    CommandRun run = CommandRun.of("site", "--data", data.toString(), "--out", out().toString());
    assertThat(run.code()).as(run.said()).isZero();
    String all = files(out()).toString();
    assertThat(all)
        .contains("Shown in full", "No summary")
        .doesNotContain("Hidden", "INC-2", "INC-3", "INC-4");
  }

  @Test
  void publicMeansTheApprovedSummariesAndNothingElseOfTheIncident() throws IOException {
    Path data = data();
    CommandRun run =
        CommandRun.of("site", "--data", data.toString(), "--out", out().toString(), "--public");
    assertThat(run.code()).as(run.said()).isZero();
    String all = files(out()).toString();
    assertThat(all)
        .contains("For everybody", "Text of INC-1")
        .doesNotContain(
            "Shown in full", "Hidden", "Text of INC-2", "Text of INC-3", "Text of INC-5");
  }

  @Test
  void takesTheFolderAsOtherCommandsDo() throws IOException {
    document("a.md", "state: published", "One");
    for (String option : List.of("-o", "--output")) {
      Path site = folder.resolve("site" + option);
      CommandRun run =
          CommandRun.of("site", folder.resolve("in").toString(), option, site.toString());
      assertThat(run.code()).as(run.said()).isZero();
      assertThat(site.resolve("index.html")).exists();
    }
    assertThat(CommandRun.of("site", "--help").out()).contains("-o, --out, --output");
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() {
    assertThat(CommandRun.of("site", "--out", "x").said())
        .contains("Name a folder with postmortems");
    assertThat(CommandRun.of("site", "gone", "--out", out().toString()).said())
        .contains("There is no folder \"gone\"");
    assertThat(CommandRun.of("site", ".", "--out", out().toString(), "--public").said())
        .contains("Name it with --data");
    assertThat(CommandRun.of("site", ".", "--out", out().toString(), "--address", "ftp://x").said())
        .contains("is no address of a site");
  }
}
