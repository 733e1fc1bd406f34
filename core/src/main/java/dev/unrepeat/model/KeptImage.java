package dev.unrepeat.model;

import java.time.Instant;

/// A picture that belongs to an incident; its text shows it by `![alt](/incidents/…/images/…)`.
///
/// @param sha256 of its bytes, in hexadecimal, by which it is addressed
/// @param name of the file it came from
/// @param size in bytes
/// @param by name of who added it
public record KeptImage(
    String sha256, String name, ImageType type, int size, String by, Instant at) {
  public KeptImage {
    Refused.unless(sha256.matches("[0-9a-f]{64}"), "There is no picture \"" + sha256 + "\".");
  }

  /// Words for those who do not see it, from the name of the file; brackets would end them.
  public String alt() {
    String words = name.replaceFirst("\\.[^.]*$", "").replaceAll("[\\[\\]\\\\\\s]+", " ").strip();
    return words.isEmpty() ? "picture" : words;
  }
}
