package dev.unrepeat.web.find;

import java.util.List;
import java.util.Locale;

/// One place to go to.
///
/// @param hint what tells it from others of its name, for example the id of an incident
/// @param words other names under which people look for it
/// @param file whether the address gives a file to keep
public record FoundPlace(String label, String hint, String address, String words, boolean file) {
  static FoundPlace page(String label, String address, String words) {
    return new FoundPlace(label, "", address, words, false);
  }

  /// Whether each of the words, in lower case, stands in one of its names.
  boolean answers(List<String> asked) {
    String all = (label + " " + words).toLowerCase(Locale.ROOT);
    return asked.stream().allMatch(all::contains);
  }
}
