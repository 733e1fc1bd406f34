package dev.unrepeat.web;

import java.util.Map;

/// What stands in for the variables of a route when a test asks for it.
final class PathNames {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("/rules/{id}", "/rules/agentless-blame"),
          Map.entry("/removals/{id}", "/removals/INC-1999-001"),
          Map.entry("{name}", "full"),
          Map.entry("{chapter}", "why"),
          Map.entry("{pattern}", "silent-failure"),
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
          Map.entry("{file}", "whys.svg"),
          Map.entry("{format}", "html"),
          Map.entry("{number}", "99999"),
          Map.entry("{line}", "99999"),
          Map.entry("{version}", "99999"),
          Map.entry("{account}", "99999"),
          Map.entry("{key}", "no-such-key"),
          Map.entry("{member}", "U012AB3CD"),
          Map.entry("{sha}", "0a".repeat(32)),
          Map.entry("{fingerprint}", "0"),
          Map.entry("{*name}", "favicon.svg"));

  private PathNames() {}
}
