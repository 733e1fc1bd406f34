package dev.unrepeat.oidc;

import dev.unrepeat.model.Refused;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where the provider stands and how we are known to it.
///
/// @param issuer as the provider writes it, to the last slash
/// @param secret empty for a client that has none and proves itself by PKCE alone
/// @param name as people call it, for sentences and the button
public record ProviderSettings(
    String issuer, String clientId, Optional<String> secret, String name) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public ProviderSettings {
    Refused.unless(
        safe(issuer),
        "unrepeat.oidc.issuer is \"%s\". Write the address of the provider with https://, as https://login.example.com."
            .formatted(issuer));
    Refused.unless(
        !clientId.isBlank(),
        "unrepeat.oidc.client-id is missing. Set it to the id that the provider gave this server.");
  }

  private static boolean safe(String issuer) {
    return guarded(issuer) && !issuer.contains("?") && !issuer.contains("#");
  }

  /// By TLS, or on this machine; otherwise anybody on the way could say who somebody is.
  static boolean guarded(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null
          && ("https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
