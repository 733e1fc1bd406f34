package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Documents as teams write them, made up by us.
final class Fixture {
  private static final Path FOLDER = Path.of("src/test/corpus/foreign");

  private Fixture() {}

  static List<String> names() {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ForeignReading read(String name) {
    return reading(name, text(name));
  }

  static ForeignReading reading(String name, String text) {
    return ForeignReader.read(
        new ForeignSource(name, text, text.length(), "00", Instant.parse("2026-11-26T12:00:00Z")),
        Answers.NONE);
  }

  /// The dated lines as `line instant text`, the undated as `line ? part text`.
  static List<String> events(ForeignReading reading) {
    return reading.events().stream()
        .map(e ->
            e.line()
                + " "
                + switch (e.event().time()) {
                  case EventTime.At at -> at.instant().toString();
                  case EventTime.Undated undated -> "? " + undated.missing();
                }
                + " "
                + e.event().text())
        .toList();
  }

  static List<String> headings(ForeignReading reading) {
    return reading.headings().stream().map(h -> h.line() + " " + h.meaning().word()).toList();
  }

  /// The action items as `what | owner | due | done | tickets`, with what they do not say left
  /// empty.
  static List<String> actions(String text) {
    return reading("a.md", text).actions().stream()
        .map(ForeignReading.Action::action)
        .map(a ->
            String.join(
                    " | ",
                    a.what().replace("\n", " / "),
                    a.owner().print(),
                    a.due().map(due -> due.date().toString()).orElse(""),
                    a.state() instanceof ActionState.ClosedBefore ? "done" : "",
                    a.tickets().stream().map(TrackerLink::key).collect(Collectors.joining(",")))
                .replaceAll(" {2,}", " ")
                .replaceFirst("(?: \\|)+ ?$", ""))
        .toList();
  }
}
