package dev.unrepeat.service;

import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.evidence.EvidenceOpener;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.CommentStore;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.MeetingNoteStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RemarkStore;
import dev.unrepeat.store.WaiverStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// The services of a test over a real SQLite file, on a morning in January 2026, with two people.
final class Desk implements AutoCloseable {
  static final Viewer INES = new Viewer("Ines Okafor", "ines@lumen.example", Role.AUTHOR);
  static final Viewer RAVI = new Viewer("Ravi Menon", "ravi@lumen.example", Role.AUTHOR);
  static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  final Database database;
  final Ledger ledger;
  final Incidents incidents;
  final Timelines timelines;
  final DataFolder folder;
  final TemplateShelf shelf;
  final TemplateOffers offers;
  final EvidenceIntake intake;
  final EvidenceFiles files;
  final Documents documents;
  final Imports imports;
  final Reviews reviews;
  final CourseReading reading;
  final Course course;
  final Waivers waivers;
  final Coverage coverage;
  final Comments comments;
  final ActionItems actions;

  Desk(Path path) {
    try {
      this.folder = DataFolder.open(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.database = Database.open(folder.database());
    this.ledger = new Ledger(database, new RecordStore(database), Clock.fixed(NOW, ZoneOffset.UTC));
    this.incidents =
        new Incidents(ledger, new IncidentListStore(database), IncidentNumbering.STANDARD);
    this.shelf = new TemplateShelf(database, Clock.fixed(NOW, ZoneOffset.UTC));
    this.offers = new TemplateOffers(ledger, shelf, database);
    this.timelines = new Timelines(ledger, folder.evidence());
    this.intake =
        new EvidenceIntake(
            ledger,
            incidents,
            new Intake(StandardSources.catalogue()),
            new EvidenceOpener(IntakeLimits.STANDARD),
            folder.evidence(),
            folder.spool(),
            shelf,
            new RemarkStore(database));
    this.files = new EvidenceFiles(ledger, folder.evidence(), new RemarkStore(database));
    this.documents = new Documents(ledger, SeverityLabels.STANDARD, shelf);
    this.reviews = new Reviews(ledger, documents, rules(folder), WorkspaceSettings.STANDARD);
    IncidentListStore lists = new IncidentListStore(database);
    CourseStore courses = new CourseStore(database);
    WaiverStore waived = new WaiverStore(database);
    CommentStore said = new CommentStore(database);
    this.reading =
        new CourseReading(
            ledger,
            courses,
            waived,
            said,
            new MeetingNoteStore(database),
            reviews,
            new TextFindings(rules(folder), documents, WorkspaceSettings.STANDARD),
            documents,
            WorkspaceSettings.STANDARD,
            PolicyFile.STANDARD);
    this.course =
        new Course(ledger, courses, reading, new AccountNames(new AccountStore(database)));
    this.waivers = new Waivers(ledger, waived, courses, reading);
    this.coverage = new Coverage(ledger, lists, courses, PolicyFile.STANDARD);
    this.actions =
        new ActionItems(
            ledger, new AccountNames(new AccountStore(database)), courses, PolicyFile.STANDARD);
    this.comments =
        new Comments(
            ledger,
            said,
            new Mentions(
                ledger,
                new AccountStore(database),
                lists,
                said,
                new Post(Optional.empty(), () -> "key")));
    this.imports = new Imports(ledger, incidents, folder.evidence());
  }

  private static WorkspaceRules rules(DataFolder folder) {
    try {
      return WorkspaceRules.in(folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
