package dev.unrepeat.web.setting;

import java.util.List;
import java.util.stream.Stream;

/// One connected system in the list of its kind.
///
/// @param chips what is unusual about it, in a word or two each
/// @param failure why it could not be reached; empty where it was
public record SystemRow(
    String name, String place, String what, List<String> chips, String failure) {
  public SystemRow {
    chips = List.copyOf(chips);
  }

  /// @param chips empty ones are left out
  public static SystemRow of(String name, String place, String what, String... chips) {
    return new SystemRow(name, place, what, said(chips), "");
  }

  public SystemRow failing(String why) {
    return new SystemRow(name, place, what, chips, why);
  }

  private static List<String> said(String... chips) {
    return Stream.of(chips).filter(chip -> !chip.isEmpty()).toList();
  }
}
