package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of commits: branches, tags and HEAD, in files of their own or in `packed-refs`.
///
/// @param own where HEAD lies: of a linked work tree its own folder
/// @param common where branches and tags lie
record Refs(Path own, Path common) {
  private static final int DEEPEST = 5;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][^\\x00-\\x20~^:?*\\[\\\\]*");
  private static final List<String> PLACES =
      List.of("%s", "refs/%s", "refs/tags/%s", "refs/heads/%s", "refs/remotes/%s");

  /// The id of the object that the name stands for.
  Optional<String> find(String name) throws IOException {
    if (ID.matcher(name).matches()) {
      return Optional.of(name);
    }
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      return Optional.empty();
    }
    for (String place : PLACES) {
      Optional<String> id = read(place.formatted(name), 0);
      if (id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /// The branch HEAD stands on, for example `main`; empty when it stands on a commit.
  Optional<String> branch() throws IOException {
    return text(own.resolve("HEAD"))
        .filter(text -> text.startsWith("ref: refs/heads/"))
        .map(text -> text.substring("ref: refs/heads/".length()).strip());
  }

  private Optional<String> read(String ref, int depth) throws IOException {
    if (depth > DEEPEST || ref.contains("..")) {
      return Optional.empty();
    }
    Optional<String> text = text(own.resolve(ref));
    if (text.isEmpty()) {
      text = text(common.resolve(ref));
    }
    if (text.isPresent() && text.get().startsWith("ref:")) {
      return read(text.get().substring(4).strip(), depth + 1);
    }
    Optional<String> id = text.map(String::strip).filter(t -> ID.matcher(t).matches());
    return id.isPresent() ? id : packed(ref);
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) < 4096
        ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private Optional<String> packed(String ref) throws IOException {
    Path file = common.resolve("packed-refs");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.endsWith(" " + ref))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .filter(id -> ID.matcher(id).matches())
          .findFirst();
    }
  }
}
