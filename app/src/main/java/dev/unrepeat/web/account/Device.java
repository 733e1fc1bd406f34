package dev.unrepeat.web.account;

import java.util.List;

/// A browser and its system as people call them, out of what the browser says of itself.
final class Device {
  private record Sign(String mark, String word) {}

  /// In this order, for most browsers claim to be the others too.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR", "Opera"),
          new Sign("Firefox", "Firefox"),
          new Sign("Chrom", "Chrome"),
          new Sign("Safari", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS", "macOS"),
          new Sign("Linux", "Linux"));

  private Device() {}

  /// For example `Firefox on Linux`.
  static String words(String said) {
    return word(BROWSERS, said, "A program") + " on " + word(SYSTEMS, said, "another system");
  }

  private static String word(List<Sign> signs, String said, String otherwise) {
    return signs.stream()
        .filter(sign -> said.contains(sign.mark()))
        .map(Sign::word)
        .findFirst()
        .orElse(otherwise);
  }
}
