package dev.unrepeat.pdf;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A font that a team has put down: outlines of TrueType or of CFF, alone or in a collection, or
/// the pictures of emoji.
final class FontFile {
  private FontFile() {}

  /// Whether its name is that of a font.
  static boolean named(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc|otc)");
  }

  /// @throws Refused when no PDF can be set in it
  static void check(Path file) {
    Sfnt font = read(file);
    if (ColourFont.isOne(font)) {
      coloured("", font, file);
      return;
    }
    Refused.unless(
        font.table("cmap").isPresent()
            && (font.table("glyf").isPresent() || font.table("CFF ").isPresent()),
        "\"%s\" has neither outlines (glyf, CFF) nor pictures of emoji (CBDT) that a PDF can be set in. Use another font."
            .formatted(file));
  }

  /// @param name that tells its pictures from those of another font
  static ColourFont coloured(String name, Sfnt font, Path file) {
    try {
      return new ColourFont(name, font);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException broken) {
      throw broken(file);
    }
  }

  static Sfnt read(Path file) {
    try {
      return Sfnt.of(Files.readAllBytes(file));
    } catch (IOException | IndexOutOfBoundsException broken) {
      throw broken(file);
    }
  }

  private static Refused broken(Path file) {
    return new Refused(
        Refused.Reason.INVALID,
        "\"%s\" cannot be read as a font. Use a file of TrueType or OpenType.".formatted(file));
  }
}
