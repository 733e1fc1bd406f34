package dev.unrepeat.oidc;

import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/// The provider as it describes itself (OpenID Connect Discovery 1.0), asked when somebody first
/// signs in: a server starts without it.
public final class Provider implements ClientRegistrationRepository {
  /// The one provider's name among Spring's registrations.
  public static final String ID = "oidc";

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
  private static final String DESCRIPTION = "/.well-known/openid-configuration";
  private static final List<String> ENDPOINTS =
      List.of("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri");
  private static final ParameterizedTypeReference<Map<String, Object>> FIELDS =
      new ParameterizedTypeReference<>() {};

  private final ProviderSettings settings;
  private final RestOperations http;
  private volatile @Nullable ClientRegistration known;

  public Provider(ProviderSettings settings, RestOperations http) {
    this.settings = settings;
    this.http = http;
  }

  /// @throws Refused when the provider does not answer or describes another one
  @Override
  public ClientRegistration findByRegistrationId(String id) {
    ClientRegistration found = known;
    if (found == null) {
      found = discover();
      known = found;
    }
    return found;
  }

  private ClientRegistration discover() {
    try {
      Map<String, Object> described =
          Objects.requireNonNull(
              http.exchange(
                      settings.issuer().replaceFirst("/$", "") + DESCRIPTION,
                      HttpMethod.GET,
                      null,
                      FIELDS)
                  .getBody());
      if (!settings.issuer().equals(described.get("issuer"))) {
        LOG.error(
            "the provider calls itself {}, not {}", described.get("issuer"), settings.issuer());
        throw Refused.state(
            "The provider of %s describes itself under another address than the one set here. Sign in another way and tell an administrator; unrepeat.oidc.issuer must say what the provider says."
                .formatted(settings.name()));
      }
      refuseOpenLines(described);
      return registration(described);
    } catch (RestClientException | IllegalArgumentException | NullPointerException e) {
      LOG.error("single sign-on: {} does not describe itself: {}", settings.issuer(), e.toString());
      throw unreachable(settings);
    }
  }

  /// The keys and the codes go where the description says: by TLS too, or on this machine.
  private void refuseOpenLines(Map<String, Object> described) {
    for (String name : ENDPOINTS) {
      Object address = described.get(name);
      if (address != null && !ProviderSettings.guarded(address.toString())) {
        LOG.error("the provider names {} as {}, which is not https", name, address);
        throw Refused.state(
            "The provider of %s has an address without https, so what it says could be forged. Sign in another way and tell an administrator; the log names the address."
                .formatted(settings.name()));
      }
    }
  }

  private ClientRegistration registration(Map<String, Object> described) {
    ClientRegistration.Builder builder =
        ClientRegistrations.fromOidcConfiguration(described)
            .registrationId(ID)
            .clientName(settings.name())
            .clientId(settings.clientId())
            .redirectUri("{baseUrl}") // overruled by the door, which knows where it stands
            .scope("openid", "profile", "email");
    settings
        .secret()
        .ifPresentOrElse(
            builder::clientSecret,
            () -> builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
    return builder.build();
  }

  static Refused unreachable(ProviderSettings settings) {
    return Refused.state(
        "%s does not answer at the moment. Try again in a minute, or sign in another way."
            .formatted(settings.name()));
  }
}
