package dev.unrepeat.api;

import java.util.Map;

/// What stands for the names in paths where nothing of it is there.
final class PathWords {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("{id}", "INC-1999-001"),
          Map.entry("{comment}", "C9"),
          Map.entry("{other}", "INC-1999-001"),
          Map.entry("{action}", "A9"),
          Map.entry("{turn}", "acceptance"),
          Map.entry("{event}", "E1"),
          Map.entry("{telling}", "E2"),
          Map.entry("{evidence}", "V1"),
          Map.entry("{criterion}", "impact"),
          Map.entry("{kind}", "declared"),
          Map.entry("{source}", "pasted"),
          Map.entry("{member}", "U012AB3CD"),
          Map.entry("{sha}", "0".repeat(64)),
          Map.entry("{file}", "whys.svg"),
          Map.entry("{format}", "html"),
          Map.entry("{number}", "99999"),
          Map.entry("{line}", "99999"),
          Map.entry("{version}", "99999"),
          Map.entry("{account}", "99999"),
          Map.entry("{rule}", "agentless-blame"),
          Map.entry("{name}", "full"),
          Map.entry("{type}", "outage"));

  private PathWords() {}
}
