package dev.unrepeat.document;

import dev.unrepeat.model.Section;
import java.util.Locale;

/// The words by which rows of the ledger refer to sections of the body.
final class SectionKeys {
  static final String OPENING = "opening";

  private SectionKeys() {}

  static String of(Section section) {
    return section.name().toLowerCase(Locale.ROOT);
  }

  /// The key of a section's nth occurrence, from 1.
  static String of(Section section, int nth) {
    return nth == 1 ? of(section) : of(section) + " " + nth;
  }

  static String own(String heading) {
    return "own: " + heading;
  }
}
