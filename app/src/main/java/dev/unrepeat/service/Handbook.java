package dev.unrepeat.service;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The handbook of the method, as it comes with the program: chapters in Markdown, in their order.
public final class Handbook {
  public static final List<Chapter> CHAPTERS =
      Stream.of(
              "why",
              "when",
              "blameless",
              "people",
              "timeline",
              "sections",
              "causes",
              "hindsight",
              "review",
              "actions",
              "sharing",
              "kinds")
          .map(Handbook::read)
          .toList();

  private Handbook() {}

  /// @param name as its address has it
  /// @param text Markdown below the title
  public record Chapter(String name, String title, String text) {}

  /// @throws Refused NOT_FOUND
  public static Chapter get(String name) {
    return CHAPTERS.stream()
        .filter(chapter -> chapter.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no chapter \"" + name + "\". The contents are at /handbook."));
  }

  private static Chapter read(String name) {
    try (InputStream in = Handbook.class.getResourceAsStream("/handbook/" + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("The program was built without handbook/" + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      return new Chapter(
          name, text.substring("# ".length(), end).strip(), text.substring(end).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
