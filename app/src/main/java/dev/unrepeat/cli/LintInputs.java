package dev.unrepeat.cli;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.DocumentOpener;
import dev.unrepeat.evidence.DocumentPlace;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.lint.configuration.Glob;
import dev.unrepeat.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The documents that a command line names: files, folders, patterns, archives, standard input.
final class LintInputs implements Closeable {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final DocumentOpener opener = new DocumentOpener(IntakeLimits.STANDARD);
  private final List<Input> inputs = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<DocumentPlace> opened = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  /// One document.
  ///
  /// @param shown as reports name it
  /// @param place by which its settings are found; the file itself when it can be changed
  record Input(String shown, Path place, boolean changeable, Opening opening) {}

  /// Opens a document for reading.
  interface Opening {
    InputStream open() throws IOException;
  }

  /// @param name of what comes from standard input
  void add(String typed, InputStream in, String name) throws IOException {
    if (typed.equals("-")) {
      byte[] content = in.readNBytes(DocumentFile.MOST_BYTES + 1);
      inputs.add(new Input(name, Path.of(name), false, () -> new ByteArrayInputStream(content)));
      return;
    }
    Path path = path(typed);
    if (Files.isDirectory(path)) {
      folder(path, DocumentOpener::hasMarkup);
    } else if (Files.isRegularFile(path)) {
      file(path);
    } else if (!Files.exists(path) && Glob.isOne(typed)) {
      pattern(typed);
    } else {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no file or folder \"%s\". Check the path.".formatted(typed));
    }
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (java.nio.file.InvalidPathException wrong) {
      // Windows takes no pattern for a path; what is no path either is looked for as a pattern.
      return Path.of("").resolve("no such file");
    }
  }

  private void folder(Path folder, Predicate<String> wanted) throws IOException {
    DocumentPlace place = opener.openAsItLies(folder, folder.toString());
    for (DocumentFile file : place.files()) {
      if (wanted.test(file.path())) {
        take(folder.resolve(file.path()));
      }
    }
  }

  private void file(Path file) throws IOException {
    Optional<String> reason = DocumentOpener.reason(file.toString());
    if (reason.isEmpty()) {
      take(file);
    } else if (file.toString().endsWith(".zip")) {
      archive(file);
    } else {
      passedOver.add("%s is not linted: %s.".formatted(shown(file), reason.get()));
    }
  }

  private void archive(Path file) throws IOException {
    DocumentPlace place = opener.open(file, file.toString(), Optional.empty());
    opened.add(place);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(HERE);
    for (DocumentFile packed : place.files()) {
      if (DocumentOpener.hasMarkup(packed.path())) {
        inputs.add(
            new Input(
                shown(file) + "/" + packed.path(),
                folder.resolve(packed.path()),
                false,
                packed::open));
      }
    }
  }

  /// A pattern that fits nothing is no mistake: a hook names what may be there.
  private void pattern(String typed) throws IOException {
    String slashes = typed.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    int cut = 0;
    for (int slash = slashes.indexOf('/'); slash >= 0; slash = slashes.indexOf('/', slash + 1)) {
      if (Glob.isOne(slashes.substring(0, slash))) {
        break;
      }
      cut = slash + 1;
    }
    Path folder = Path.of(slashes.substring(0, cut));
    int before = inputs.size();
    if (cut == 0 || Files.isDirectory(folder)) {
      String rest = slashes.substring(cut);
      // Without a slash a pattern on the command line means this folder, as in a shell.
      Glob glob = Glob.of(rest.contains("/") ? rest : "./" + rest);
      boolean shallow = !rest.contains("/");
      folder(folder, path -> glob.fits(path) && !(shallow && path.contains("/")));
    }
    if (inputs.size() == before) {
      passedOver.add("Nothing fits \"%s\".".formatted(typed));
    }
  }

  private void take(Path file) throws IOException {
    if (seen.add(file.toRealPath())) {
      inputs.add(new Input(shown(file), file, true, () -> Files.newInputStream(file)));
    }
  }

  /// Below the folder we stand in without that folder, so that the path is relative.
  private static String shown(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path shown = whole.startsWith(HERE) ? HERE.relativize(whole) : file.normalize();
    return shown.toString().replace('\\', '/');
  }

  List<Input> all() {
    return List.copyOf(inputs);
  }

  /// What was named and is not linted, each as a sentence.
  List<String> passedOver() {
    return List.copyOf(passedOver);
  }

  @Override
  public void close() throws IOException {
    for (DocumentPlace place : opened) {
      place.close();
    }
  }
}
