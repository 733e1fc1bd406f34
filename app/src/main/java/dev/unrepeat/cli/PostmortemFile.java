package dev.unrepeat.cli;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.model.Postmortem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A postmortem document given in place of evidence; it is known by the id in its front matter.
final class PostmortemFile {
  private PostmortemFile() {}

  static Optional<Postmortem> read(List<HandedIn> handedIn) throws IOException {
    if (handedIn.size() != 1 || handedIn.get(0).source().isPresent()) {
      return Optional.empty();
    }
    Path path = Path.of(handedIn.get(0).name());
    boolean markdown = path.toString().endsWith(".md") || path.toString().endsWith(".markdown");
    if (!markdown || !Files.isRegularFile(path) || !hasId(path)) {
      return Optional.empty();
    }
    return Optional.of(PostmortemReader.read(Files.readString(path)).postmortem());
  }

  private static boolean hasId(Path path) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      if (line == null || !line.endsWith("---")) {
        return false;
      }
      for (line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          return true;
        }
        if (line.equals("---")) {
          return false;
        }
      }
      return false;
    } catch (MalformedInputException noText) {
      return false;
    }
  }
}
