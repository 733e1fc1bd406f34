package dev.unrepeat.cli;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.imports.ImportTarget;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes each postmortem as `<id>.md` into a folder that mirrors the one it came from. A document
/// that was written carries the fingerprint of its original, by which the next run knows it.
final class ImportFolder implements ImportEnd, ImportTarget {
  private static final Pattern EVIDENCE = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
  private static final Pattern INDEX =
      Pattern.compile("(.*/)?[^/]+/_?index\\.[a-z.]+", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final Path folder;
  private final boolean force;
  private final Map<String, Place> known = new HashMap<>();
  private final Map<String, Path> byId = new HashMap<>();

  ImportFolder(String name, boolean force) throws IOException {
    this.name = name;
    this.folder = Path.of(name);
    this.force = force;
    Refused.unless(
        !Files.exists(folder) || Files.isDirectory(folder),
        "\"" + name + "\" is a file. Name a folder to write into, as -o postmortems.");
    Files.createDirectories(folder);
    sweep();
    lookAround();
  }

  /// Removes what a run that was killed has left half written.
  private void sweep() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(ImportFolder::isHalf)::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isHalf(Path file) {
    return file.getFileName().toString().matches("\\..+\\.md\\.part");
  }

  private void lookAround() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(ImportFolder::isOurs)::iterator) {
        String id = file.getFileName().toString().replaceFirst("\\.md$", "");
        byId.putIfAbsent(id.toLowerCase(Locale.ROOT), file);
        Matcher evidence = EVIDENCE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (evidence.find()) {
          known.putIfAbsent(evidence.group(1), new Place(id, file.toString(), true));
        }
      }
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  @Override
  public ImportTarget target() {
    return this;
  }

  @Override
  public Optional<Place> known(String sha256) {
    return force ? Optional.empty() : Optional.ofNullable(known.get(sha256));
  }

  @Override
  public Optional<Postmortem> record(String id) throws IOException {
    Path file = byId.get(id.toLowerCase(Locale.ROOT));
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PostmortemReader.read(Files.readString(file)).postmortem());
    } catch (Refused | CharacterCodingException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public String prepare(DocumentReading document) {
    Postmortem record = document.record();
    return PostmortemWriter.write(record, Templates.of(record));
  }

  @Override
  public Place take(DocumentReading document, String prepared) throws IOException {
    String id = document.reading().postmortem().incident().id().value();
    Path file =
        folder
            .resolve(below(document.file().path(), document.file().handedIn()))
            .resolve(id + ".md")
            .normalize();
    if (!force && Files.exists(file)) {
      Refused.unless(
          Arrays.equals(Files.readAllBytes(file), prepared.getBytes(StandardCharsets.UTF_8)),
          "There is already a file \"%s\" that was made of something else, and it is left alone. Give the document another id, or overwrite the file with --force."
              .formatted(file));
      return new Place(id, file.toString(), true);
    }
    Files.createDirectories(file.getParent());
    Target.replace(file, prepared);
    return new Place(id, file.toString(), false);
  }

  /// The folder of a document; one that has a folder to itself is lifted out of it.
  private static String below(String path, boolean handedIn) {
    if (handedIn) {
      return "";
    }
    String own = path;
    if (INDEX.matcher(path).matches()) {
      own = path.substring(0, path.lastIndexOf('/'));
    }
    int slash = own.lastIndexOf('/');
    return slash < 0 ? "" : own.substring(0, slash);
  }

  @Override
  public String told(long kept) {
    return Counts.of(kept, "document", "documents") + " written into " + name + ".";
  }

  @Override
  public String answering() {
    return "Give the answer with --force to write those documents again.";
  }

  @Override
  public void close() {}
}
