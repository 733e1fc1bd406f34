package dev.unrepeat.render.export;

import dev.unrepeat.model.ImageType;
import java.util.Locale;

/// A picture that people put into the text, with its bytes.
///
/// @param address by which the text names it
public record Picture(String address, ImageType type, byte[] content) {
  /// The name of its file: the address ends with the hash of its bytes.
  public String file() {
    String hash = address.substring(address.lastIndexOf('/') + 1);
    return hash.substring(0, Math.min(16, hash.length()))
        + "."
        + type.name().toLowerCase(Locale.ROOT);
  }
}
