package dev.unrepeat.service.imports;

import dev.unrepeat.document.foreign.Likeness;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.IncomingDocument;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Reads documents several at a time and keeps them one after the other, in the order of their
/// paths; only a few are held at once, however many there are.
public final class ImportRun {
  private final ImportTarget target;
  private final FolderAnswers answers;
  private final boolean all;
  private final int jobs;
  private final Instant now;
  private final ImportIds ids;
  private final Map<String, Piece> byPath = new HashMap<>();
  private final Map<String, String> byFingerprint = new HashMap<>();

  /// @param all whether what is no postmortem is taken too
  /// @param jobs how many documents are read at a time
  public ImportRun(ImportTarget target, FolderAnswers answers, boolean all, int jobs, Instant now) {
    this.target = target;
    this.answers = answers;
    this.all = all;
    this.jobs = jobs;
    this.now = now;
    this.ids = new ImportIds(target, this::again);
  }

  /// @param path as the report prints it
  public record Piece(String path, DocumentFile file) {}

  /// Is told how far the reading has come.
  public interface Step {
    void done(String path, long count, long total);

    /// Somebody is about to be asked.
    void pause();
  }

  private static final Step SILENT =
      new Step() {
        @Override
        public void done(String path, long count, long total) {}

        @Override
        public void pause() {}
      };

  private static final FolderAnswers.Person NOBODY =
      new FolderAnswers.Person() {
        @Override
        public Answers ask(OpenQuestion question, Answers known) {
          return known;
        }

        @Override
        public boolean sameForAll(long others) {
          return true;
        }
      };

  /// What a worker hands over.
  ///
  /// @param deferred whether the person is asked first
  private record Worked(FileReport report, String prepared, boolean deferred) {
    static Worked finished(FileReport report) {
      return new Worked(report, "", false);
    }
  }

  /// Reads where nobody can be asked.
  public void run(List<Piece> pieces, Consumer<FileReport> taker) throws IOException {
    run(pieces, NOBODY, taker, SILENT);
  }

  /// Reads, asks for what waits, and reads what waited again.
  ///
  /// @param asking asks the person; unused where nobody is there
  public void run(
      List<Piece> pieces, FolderAnswers.Person asking, Consumer<FileReport> taker, Step step)
      throws IOException {
    for (Piece piece : pieces) {
      byPath.putIfAbsent(piece.path(), piece);
      byPath.putIfAbsent(piece.file().path(), piece);
    }
    ids.expect(pieces.stream().map(Piece::path).toList());
    List<Piece> rest = pieces;
    while (!rest.isEmpty()) {
      OpenTimes open = new OpenTimes();
      rest = once(rest, open, taker, step);
      if (!rest.isEmpty()) {
        step.pause();
        answers.ask(open, asking);
      }
    }
  }

  private List<Piece> once(
      List<Piece> pieces, OpenTimes open, Consumer<FileReport> taker, Step step)
      throws IOException {
    List<Piece> deferred = new ArrayList<>();
    Deque<Future<Worked>> window = new ArrayDeque<>();
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      int sent = 0;
      for (int at = 0; at < pieces.size(); at++) {
        while (sent < pieces.size() && window.size() < 2 * jobs) {
          Piece next = pieces.get(sent++);
          window.add(workers.submit(() -> work(next)));
        }
        Worked worked = get(window.remove());
        step.done(pieces.get(at).path(), at + 1L, pieces.size());
        if (worked.deferred()) {
          open.add(worked.report().path(), worked.report().document().orElseThrow());
          deferred.add(pieces.get(at));
        } else {
          taker.accept(settle(worked));
        }
      }
      return deferred;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Worked get(Future<Worked> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Refused.Reason.STATE, "Interrupted. Start again to go on.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed", e.getCause());
    }
  }

  private Worked work(Piece piece) {
    try {
      return read(piece);
    } catch (Refused refused) {
      return failed(piece, refused.sentence());
    } catch (AccessDeniedException denied) {
      return failed(piece, "this account may not read it; change its permissions");
    } catch (IOException e) {
      return failed(piece, "it cannot be read: " + e.getMessage());
    } catch (UncheckedIOException e) {
      return failed(piece, "it cannot be read: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError fault) {
      return failed(
          piece,
          "the program failed on it (%s%s); this is its fault, please report it"
              .formatted(fault.getClass().getSimpleName(), first(fault.getStackTrace())));
    }
  }

  private static String first(StackTraceElement[] trace) {
    return trace.length == 0
        ? ""
        : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
  }

  private static Worked failed(Piece piece, String sentence) {
    return Worked.finished(FileReport.of(piece.path(), ImportOutcome.UNREADABLE, sentence));
  }

  private Worked read(Piece piece) throws IOException {
    IncomingDocument incoming = IncomingDocument.open(piece.file());
    Optional<ImportTarget.Place> known = target.known(incoming.sha256());
    if (known.isPresent()) {
      ImportTarget.Place there = known.orElseThrow();
      return Worked.finished(
          new FileReport(
              piece.path(), ImportOutcome.KNOWN, there.id(), there.where(), "", Optional.empty()));
    }
    DocumentReading document = incoming.read(answers.of(piece.path()), now);
    String id = document.reading().postmortem().incident().id().value();
    Likeness likeness = document.likeness();
    if (likeness != Likeness.POSTMORTEM && !all) {
      return Worked.finished(
          new FileReport(
              piece.path(),
              ImportOutcome.NO_POSTMORTEM,
              "",
              "",
              document.why(),
              Optional.of(document)));
    }
    boolean deferred = answers.wouldAsk(piece.path(), document);
    FileReport report =
        new FileReport(piece.path(), ImportOutcome.READ, id, "", "", Optional.of(document));
    return new Worked(report, deferred ? "" : target.prepare(document), deferred);
  }

  /// Reads a document once more, to compare it with another one.
  private Optional<Postmortem> again(String path) throws IOException {
    Optional<Piece> piece = Optional.ofNullable(byPath.get(path));
    return piece.isEmpty()
        ? Optional.empty()
        : Optional.of(
            IncomingDocument.open(piece.get().file())
                .read(answers.of(piece.get().path()), now)
                .reading()
                .postmortem());
  }

  private FileReport settle(Worked worked) throws IOException {
    FileReport read = worked.report();
    if (read.outcome() == ImportOutcome.KNOWN) {
      ids.known(read.id(), read.path());
      return read;
    }
    if (read.outcome() != ImportOutcome.READ) {
      return read;
    }
    DocumentReading document = read.document().orElseThrow();
    String same = byFingerprint.putIfAbsent(document.sha256(), read.path());
    if (same != null) {
      return beside(read, ImportOutcome.CONFLICT, "the same file as " + same + ", which was taken");
    }
    return switch (ids.judge(document, read.path())) {
      case ImportIds.Verdict.Take take -> take(worked, document, take);
      case ImportIds.Verdict.Twin twin -> beside(read, ImportOutcome.TWIN, twin.sentence());
      case ImportIds.Verdict.Conflict conflict ->
          beside(read, ImportOutcome.CONFLICT, conflict.sentence());
    };
  }

  private FileReport take(Worked worked, DocumentReading read, ImportIds.Verdict.Take verdict)
      throws IOException {
    boolean renamed = !verdict.id().equals(read.reading().postmortem().incident().id());
    DocumentReading document = renamed ? read.withId(verdict.id()) : read;
    String prepared = renamed ? target.prepare(document) : worked.prepared();
    String path = worked.report().path();
    try {
      ImportTarget.Place place = target.take(document, prepared);
      ImportOutcome outcome = place.before() ? ImportOutcome.KNOWN : ImportOutcome.READ;
      return new FileReport(
          path, outcome, place.id(), place.where(), verdict.reason(), Optional.of(document));
    } catch (Refused refused) {
      return beside(worked.report(), ImportOutcome.CONFLICT, refused.sentence());
    }
  }

  private static FileReport beside(FileReport read, ImportOutcome outcome, String reason) {
    return new FileReport(read.path(), outcome, read.id(), "", reason, read.document());
  }
}
