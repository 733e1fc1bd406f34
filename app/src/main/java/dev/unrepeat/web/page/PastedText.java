package dev.unrepeat.web.page;

import dev.unrepeat.service.EvidenceIntake;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines that a person typed into a page, as evidence.
public final class PastedText {
  /// The name under which they are kept.
  public static final String NAME = "pasted.txt";

  private PastedText() {}

  public static InputStream stream(String text) {
    return new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// They are read as notes, whatever they look like.
  public static EvidenceIntake.Instructions instructions(TypedAnswers answers) {
    return new EvidenceIntake.Instructions(Optional.of("text"), answers.answers());
  }
}
