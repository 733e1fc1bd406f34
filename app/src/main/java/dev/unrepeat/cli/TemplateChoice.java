package dev.unrepeat.cli;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The template that `--template` names: one that comes with the program, or a file of the team's.
final class TemplateChoice {
  private static final long LARGEST = 1 << 20;

  private TemplateChoice() {}

  /// @param said empty for the usual one of the kind
  static Template of(@Nullable String said, IncidentKind kind) throws IOException {
    if (said == null) {
      return Templates.of(kind);
    }
    Path file = Path.of(said);
    if (Templates.find(said).isPresent() || !Files.isRegularFile(file)) {
      return Templates.get(said);
    }
    Refused.unless(
        Files.size(file) <= LARGEST,
        said + ": this is too large for a template (64,000 characters).");
    try {
      return Template.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new Refused(
          Refused.Reason.INVALID, said + ": this is no UTF-8 text. Save the template as UTF-8.");
    } catch (Refused refused) {
      throw new Refused(refused.reason(), said + ": " + refused.sentence());
    }
  }
}
