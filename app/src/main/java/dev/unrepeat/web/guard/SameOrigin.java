package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/// A change must come from one of our own pages. Browsers say where a request comes from in
/// `Sec-Fetch-Site`, older ones in `Origin`; a program that sends neither holds nobody's rights.
final class SameOrigin {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private SameOrigin() {}

  static Optional<String> refusal(HttpServletRequest request, PublicAddress address) {
    return READING.contains(request.getMethod()) || ours(request, address)
        ? Optional.empty()
        : Optional.of(
            "This change was asked for by another site and was not made. Open the page itself and try again.");
  }

  private static boolean ours(HttpServletRequest request, PublicAddress address) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    String origin = request.getHeader("Origin");
    return origin == null || address.ours(origin, request);
  }
}
