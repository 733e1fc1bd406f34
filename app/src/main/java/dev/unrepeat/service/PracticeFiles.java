package dev.unrepeat.service;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.model.Postmortem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the practice incident consists of, as it comes with the program: its raw evidence, and the
/// model answer with remarks.
final class PracticeFiles {
  static final List<String> EVIDENCE = List.of("channel.txt", "gift-cards.log");
  static final String ANSWER = text("answer.md");
  static final String REMARKS = text("remarks.md");

  private static final Postmortem MODEL = PostmortemReader.read(ANSWER).postmortem();

  private PracticeFiles() {}

  /// The model answer as a record.
  static Postmortem model() {
    return MODEL;
  }

  static String text(String name) {
    try (InputStream in = PracticeFiles.class.getResourceAsStream("/practice/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without practice/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Upload> uploads() {
    return EVIDENCE.stream()
        .map(name ->
            (Upload)
                new Upload.Sent(
                    name,
                    new ByteArrayInputStream(
                        text("evidence/" + name).getBytes(StandardCharsets.UTF_8))))
        .toList();
  }
}
