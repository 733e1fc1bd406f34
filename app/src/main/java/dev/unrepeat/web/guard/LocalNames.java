package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Answers only to the names of this machine. A foreign name that resolves to 127.0.0.1 would
/// otherwise let its site read everything here (DNS rebinding).
final class LocalNames {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private LocalNames() {}

  static Optional<String> refusal(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    String name = host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        ? Optional.empty()
        : Optional.of(
            "This server answers to localhost, 127.0.0.1 and [::1] only. Open it under one of these names.");
  }
}
