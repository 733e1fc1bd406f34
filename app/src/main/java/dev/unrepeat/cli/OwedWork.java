package dev.unrepeat.cli;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.OutlivedWorkaround;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Workspace;
import dev.unrepeat.source.BinaryKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Actions and workarounds as they were found in documents or in a data folder.
///
/// @param unread documents that could not be read, each as a sentence
record OwedWork(List<Owed> actions, List<Stopgap> workarounds, List<String> unread) {
  private static final int HEAD = 8192;
  private static final Comparator<Owed> FIRST_DUE =
      Comparator.comparing((Owed one) -> one.due().map(LocalDate::toString).orElse("9999"))
          .thenComparing(Owed::reference);

  /// @param reference as people say it; of a document its path and the number
  /// @param title of the incident
  record Owed(String reference, String title, ActionItem action) {
    Optional<LocalDate> due() {
      return action.due().map(due -> due.date());
    }
  }

  /// @param where the document or incident it stems from
  record Stopgap(String where, Workaround workaround) {}

  static OwedWork inDocuments(List<String> places, InputStream in) throws IOException {
    List<Owed> actions = new ArrayList<>();
    List<Stopgap> workarounds = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    try (LintInputs inputs = new LintInputs()) {
      for (String place : places) {
        inputs.add(place, in, "standard input");
      }
      for (LintInputs.Input input : inputs.all()) {
        try {
          Postmortem record = read(input);
          record
              .actions()
              .forEach(action ->
                  actions.add(
                      new Owed(
                          input.shown() + ":" + action.id(), record.incident().title(), action)));
          record.workarounds().forEach(one -> workarounds.add(new Stopgap(input.shown(), one)));
        } catch (Refused refused) {
          unread.add(refused.sentence());
        }
      }
    }
    return sorted(actions, workarounds, unread);
  }

  /// Reads it all at once: what one data folder holds fits into memory.
  static OwedWork inWorkspace(Path folder, Clock clock) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no data folder \"%s\".".formatted(folder));
    }
    List<Owed> actions = new ArrayList<>();
    try (Workspace workspace = Workspace.open(folder, clock)) {
      ActionBoard board = workspace.board();
      BoardFilter all = BoardFilter.OPEN.showing(BoardFilter.Standing.ALL);
      Optional<BoardCursor> after = Optional.empty();
      do {
        ActionBoard.Page page =
            board.list(Viewer.LOCAL, all, BoardOrder.DUE, after, ActionBoard.LONGEST_PAGE);
        for (BoardAction one : page.actions()) {
          actions.add(new Owed(one.reference(), one.title(), one.action()));
        }
        after = page.next();
      } while (after.isPresent());
      List<Stopgap> workarounds = new ArrayList<>();
      for (OutlivedWorkaround one : board.outlived(Viewer.LOCAL)) {
        workarounds.add(new Stopgap(one.incident().value(), one.workaround()));
      }
      return sorted(actions, workarounds, List.of());
    }
  }

  private static OwedWork sorted(
      List<Owed> actions, List<Stopgap> workarounds, List<String> unread) {
    return new OwedWork(actions.stream().sorted(FIRST_DUE).toList(), workarounds, unread);
  }

  OwedWork only(Predicate<Owed> wanted) {
    return new OwedWork(actions.stream().filter(wanted).toList(), workarounds, unread);
  }

  /// With those workarounds alone whose day is past.
  ///
  /// @param any whether any are wanted
  OwedWork outlivedBy(LocalDate today, boolean any) {
    return new OwedWork(
        actions,
        workarounds.stream()
            .filter(one -> any && one.workaround().expires().isBefore(today))
            .toList(),
        unread);
  }

  long pastUnaccepted(LocalDate today) {
    return actions.stream().filter(one -> one.action().pastUnaccepted(today)).count();
  }

  /// Whether something is past its day.
  boolean presses(LocalDate today) {
    return !workarounds.isEmpty() || actions.stream().anyMatch(one -> one.action().overdue(today));
  }

  private static Postmortem read(LintInputs.Input input) throws IOException {
    byte[] content;
    try (InputStream in = input.opening().open()) {
      content = in.readNBytes(DocumentFile.MOST_BYTES + 1);
    }
    if (content.length > DocumentFile.MOST_BYTES) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" is larger than %d MB; save it without its pictures."
              .formatted(input.shown(), DocumentFile.MOST_BYTES >> 20));
    }
    BinaryKind.of(Arrays.copyOf(content, Math.min(content.length, HEAD)))
        .ifPresent(kind ->
            Refused.unless(
                false,
                "\"%s\" is %s, not a text. Save its text first.".formatted(input.shown(), kind)));
    try (DecodingReader reader = Decoding.reader(new ByteArrayInputStream(content))) {
      StringWriter text = new StringWriter(content.length);
      reader.transferTo(text);
      return LintedDocument.of(input.shown(), text.toString()).record().postmortem();
    }
  }
}
