package dev.unrepeat.cli;

import dev.unrepeat.collect.CollectedDocuments;
import dev.unrepeat.collect.Fetched;
import dev.unrepeat.collect.Window;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder into which a source is collected. Until all is there, it also holds how far that is,
/// so that the same command goes on after it was stopped at any moment.
final class CollectFolder {
  private static final String STATE = ".collecting";
  private static final String RAW = "[a-z-]+-\\d{4}\\.json";

  private final Path folder;
  private final PullKind kind;
  private final String asked;

  private CollectFolder(Path folder, PullKind kind, String asked) {
    this.folder = folder;
    this.kind = kind;
    this.asked = asked;
  }

  /// @param force whether files that are there may be overwritten
  static CollectFolder of(Path folder, PullSource source, Window window, boolean force)
      throws IOException {
    Refused.unless(
        !Files.exists(folder) || Files.isDirectory(folder),
        "\"%s\" is a file. Name a folder to write into, as -o evidence.".formatted(folder));
    String asked =
        String.join(
            " ",
            source.kind().name(),
            source.address(),
            source.account(),
            source.scope(),
            source.query().replaceAll("\\s+", " "),
            window.from().toString(),
            window.until().toString());
    CollectFolder made = new CollectFolder(folder, source.kind(), asked);
    if (!Files.exists(made.state())) {
      boolean empty = !Files.exists(folder) || made.isEmpty();
      Refused.unless(
          force || empty,
          "There is evidence in \"%s\" already, and it is left alone. Write elsewhere with -o, or collect it anew with --force."
              .formatted(folder));
      Files.createDirectories(folder);
      made.clear();
    } else if (!made.lines().getFirst().equals(asked)) {
      Refused.unless(
          force,
          "\"%s\" is half full of something else that was asked. Give the same window and settings to go on with it, or begin anew with --force."
              .formatted(folder));
      made.clear();
    }
    return made;
  }

  private Path state() {
    return folder.resolve(STATE);
  }

  private List<String> lines() throws IOException {
    return Files.readString(state()).lines().toList();
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.noneMatch(
          file -> file.getFileName().toString().matches(kind.isLibrary() ? ".+\\.(html|md)" : RAW));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(RAW)).sorted().toList();
    }
  }

  private void clear() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.deleteIfExists(state());
  }

  /// Where to go on; empty at the beginning.
  String position() throws IOException {
    if (!Files.exists(state())) {
      return "";
    }
    List<String> lines = lines();
    return lines.size() > 1 ? lines.get(1) : "";
  }

  /// Keeps what came, and then where to go on.
  void keep(Fetched fetched) throws IOException {
    if (fetched.file().isPresent()) {
      Fetched.File file = fetched.file().get();
      Target.replace(folder.resolve(file.name()).toAbsolutePath(), file.text());
    }
    if (fetched.next().isPresent()) {
      Target.replace(state().toAbsolutePath(), asked + "\n" + fetched.next().get() + "\n");
    } else {
      if (kind.isLibrary()) {
        documents();
      }
      Files.deleteIfExists(state());
    }
  }

  /// Makes documents of the pages, in place of what came.
  private void documents() throws IOException {
    List<Path> raw = files();
    List<Fetched.File> came = new ArrayList<>();
    for (Path file : raw) {
      came.add(new Fetched.File(file.getFileName().toString(), Files.readString(file)));
    }
    for (Fetched.File document : CollectedDocuments.of(kind, came)) {
      Target.replace(folder.resolve(document.name()).toAbsolutePath(), document.text());
    }
    Files.deleteIfExists(state());
    for (Path file : raw) {
      Files.delete(file);
    }
  }
}
