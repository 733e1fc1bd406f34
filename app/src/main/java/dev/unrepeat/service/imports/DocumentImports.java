package dev.unrepeat.service.imports;

import dev.unrepeat.model.DocumentImport;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Imports;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.ImportStore;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Old postmortems that an administrator sends while the server runs. They are read beside all
/// else, and each is a record whole or not at all, so that what was stopped can be sent again.
public final class DocumentImports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentImports.class);
  private static final int JOBS = 2;
  private static final int SHOWN = 100;
  private static final int GOODBYE_SECONDS = 10;
  private static final String DEED = "import postmortems";

  private final Database database;
  private final ImportStore store;
  private final Imports imports;
  private final Audit audit;
  private final Path spool;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-", 0).factory());

  /// @param spool where documents lie until they are read
  public DocumentImports(Database database, Imports imports, Audit audit, Path spool, Clock clock) {
    this.database = database;
    this.store = new ImportStore(database);
    this.imports = imports;
    this.audit = audit;
    this.spool = spool;
    this.clock = clock;
  }

  /// What somebody sends.
  ///
  /// @param files each a document or an archive of documents, named by its path
  /// @param said about times that do not say everything
  /// @param kept whether records are made; else the report is all that comes of it
  public record Wanted(List<Upload.Sent> files, Answers said, boolean kept) {
    public Wanted {
      files = List.copyOf(files);
    }
  }

  /// An import with what came of its files.
  ///
  /// @param waiting how many times in documents that were read wait for an answer
  public record Shown(
      DocumentImport made, boolean going, Map<ImportOutcome, Integer> counts, int waiting) {
    public Shown {
      counts = Map.copyOf(counts);
    }

    /// Whether it ended before its last file.
    public boolean early() {
      return !going && (made.endedAt().isEmpty() || !made.says().isEmpty());
    }

    /// How many files are behind it.
    public int done() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Takes the files and begins to read them.
  public Shown begin(Viewer viewer, Wanted wanted) throws IOException {
    viewer.must(Role.ADMINISTRATOR, DEED);
    Refused.unless(
        !wanted.files().isEmpty(), "No file was chosen. Choose documents, a folder or a zip.");
    refuseSecond();
    DocumentPlaces places = new DocumentPlaces();
    List<FileReport> unread = new ArrayList<>();
    try {
      for (Upload.Sent file : wanted.files()) {
        open(places, file, wanted.files().size() == 1).ifPresent(unread::add);
      }
      List<ImportRun.Piece> pieces = places.pieces(Optional.empty());
      unread.addAll(places.leftOut().toList());
      int total = pieces.size() + unread.size();
      long id =
          database.write(() -> {
            refuseSecond(); // somebody may have begun one while these files came
            if (wanted.kept()) {
              audit.add(viewer.name(), "began an import", Counted.of(total, "file"), "", "");
            }
            return store.begin(viewer.address(), wanted.kept(), total, clock.instant());
          });
      thread.execute(() -> run(id, viewer, wanted, places, pieces, unread));
      return get(viewer, id);
    } catch (RuntimeException | IOException e) {
      places.close();
      throw e;
    }
  }

  private void refuseSecond() {
    if (database.read(() -> store.list(1)).stream().anyMatch(one -> one.going(clock.instant()))) {
      throw Refused.state(
          "Another import is on its way. Wait until it has ended: two at once could give one id to two documents.");
    }
  }

  private Optional<FileReport> open(DocumentPlaces places, Upload.Sent file, boolean alone)
      throws IOException {
    try {
      if (alone && !file.name().contains("/")) {
        places.open(file.content(), file.name(), spool);
      } else {
        places.openAmong(file.content(), file.name(), spool);
      }
      return Optional.empty();
    } catch (Refused refused) {
      refused.passUnavailable();
      return Optional.of(FileReport.of(file.name(), ImportOutcome.UNREADABLE, refused.sentence()));
    }
  }

  private void run(
      long id,
      Viewer viewer,
      Wanted wanted,
      DocumentPlaces places,
      List<ImportRun.Piece> pieces,
      List<FileReport> unread) {
    String says = "";
    try (places) {
      AtomicInteger number = new AtomicInteger();
      Consumer<FileReport> taker = report -> keep(id, number.incrementAndGet(), report);
      new ImportRun(
              wanted.kept() ? new ImportRecords(imports, viewer, "") : new ImportNowhere(),
              FolderAnswers.given(wanted.said()),
              false,
              JOBS,
              clock.instant().truncatedTo(ChronoUnit.SECONDS))
          .run(pieces, taker);
      unread.forEach(taker);
    } catch (Refused refused) {
      says = refused.sentence();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("import {} ended early", id, e);
      says = "What was sent could not be read to its end: %s.".formatted(e.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("import {} failed", id, fault);
      says = "This is a fault of Unrepeat; the log says more.";
    }
    end(id, says);
  }

  private void end(long id, String says) {
    try {
      database.write(() -> {
        store.end(id, clock.instant(), says);
        return id;
      });
    } catch (RuntimeException away) {
      LOG.error("the end of import {} could not be noted; it will count as stopped", id, away);
    }
  }

  private void keep(long id, int number, FileReport report) {
    Optional<ReadWords> words = report.document().map(ReadWords::new);
    boolean taken = report.outcome() == ImportOutcome.READ;
    ImportedDocument document =
        new ImportedDocument(
            number,
            report.path(),
            report.outcome(),
            report.id(),
            words.map(ReadWords::title).orElse(""),
            report.reason(),
            taken ? words.map(ReadWords::sentences).orElse(List.of()) : List.of(),
            taken ? words.map(ReadWords::waiting).orElse(0) : 0);
    database.write(() -> {
      store.add(id, document, clock.instant());
      return id;
    });
  }

  /// Latest first.
  public List<Shown> list(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, DEED);
    return database.read(() -> store.list(SHOWN).stream().map(this::shown).toList());
  }

  public Shown get(Viewer viewer, long id) {
    viewer.must(Role.ADMINISTRATOR, DEED);
    return database.read(() ->
        store
            .find(id)
            .map(this::shown)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND, "There is no import %d here.".formatted(id))));
  }

  /// What came of its files, in their order.
  ///
  /// @param outcome of which alone; empty for all
  /// @param behind the number of the file before
  public List<ImportedDocument> documents(
      Viewer viewer, long id, Optional<ImportOutcome> outcome, int behind, int limit) {
    get(viewer, id);
    return database.read(() -> store.documents(id, outcome, behind, limit));
  }

  private Shown shown(DocumentImport one) {
    return new Shown(
        one, one.going(clock.instant()), store.counts(one.id()), store.waiting(one.id()));
  }

  /// Ends what is on its way after the document at hand.
  @Override
  public void close() throws InterruptedException {
    thread.shutdownNow();
    if (!thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("an import did not end in time; what it had not taken can be sent again");
    }
  }
}
