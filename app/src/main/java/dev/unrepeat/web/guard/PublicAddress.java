package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Under which names people reach the server: the one that was set, and those of this machine.
///
/// A foreign name that resolves to us would otherwise let its site read everything here (DNS
/// rebinding), and links in letters would lead where the sender wants.
///
/// @param url scheme, name and port; empty while only this machine is served
public record PublicAddress(Optional<URI> url) {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Whether browsers reach us by TLS.
  public boolean secure() {
    return url.map(URI::getScheme).filter("https"::equals).isPresent();
  }

  Optional<String> refusal(HttpServletRequest request) {
    String name = name(request);
    if (LOCAL.contains(name) || url.map(URI::getHost).filter(name::equalsIgnoreCase).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "This server answers to %s only. Open it under one of these names."
            .formatted(
                url.map(set -> set.getHost() + ", ").orElse("")
                    + "localhost, 127.0.0.1 and [::1]"));
  }

  /// Whether this is the origin of our own pages, as the browser of this request reaches them.
  boolean ours(String origin, HttpServletRequest request) {
    return LOCAL.contains(name(request))
        ? origin.equals("http://" + request.getHeader("Host"))
        : url.map(PublicAddress::origin).filter(origin::equals).isPresent();
  }

  /// The origin under which the browser of this request reaches us.
  ///
  /// Only for a request that [Guard] let through: its name is one of ours.
  public String origin(HttpServletRequest request) {
    return url.filter(set -> !LOCAL.contains(name(request)))
        .map(PublicAddress::origin)
        .orElseGet(() -> "http://" + request.getHeader("Host"));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }

  private static String name(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
  }
}
