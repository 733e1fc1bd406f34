package dev.unrepeat.oidc;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/// How the provider is called: each call has an end, and what it says of somebody counts only with
/// its signature, for us, now, and in answer to our question.
public final class ProviderCalls {
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
  private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

  /// A redirect is none of the answers that are waited for, and could lead into the own network.
  private final SimpleClientHttpRequestFactory calls =
      new SimpleClientHttpRequestFactory() {
        @Override
        protected void prepareConnection(HttpURLConnection connection, String method)
            throws IOException {
          super.prepareConnection(connection, method);
          connection.setInstanceFollowRedirects(false);
        }
      };

  private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

  public ProviderCalls() {
    calls.setConnectTimeout(CONNECTED_WITHIN);
    calls.setReadTimeout(ANSWERED_WITHIN);
  }

  public RestOperations http() {
    return new RestTemplate(calls);
  }

  /// Changes a code into who somebody is (OpenID Connect Core 1.0, section 3.1.3).
  public AuthenticationProvider codes() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(calls)
            .configureMessageConverters(all ->
                all.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    RestTemplate http = new RestTemplate(calls);
    http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
    claims.setRestOperations(http);
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(claims);
    OidcAuthorizationCodeAuthenticationProvider codes =
        new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
    codes.setJwtDecoderFactory(
        registration -> decoders.computeIfAbsent(registration, this::decoder));
    return codes;
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(taken -> taken.addAll(algorithms(registration)))
            .restOperations(new RestTemplate(calls))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  /// Signatures by a key that only the provider has; RS256 is what every provider must know.
  private static List<SignatureAlgorithm> algorithms(ClientRegistration registration) {
    Object named = registration.getProviderDetails().getConfigurationMetadata().get(ALGORITHMS);
    List<SignatureAlgorithm> known =
        (named instanceof Collection<?> words ? words.stream() : Stream.empty())
            .map(word -> SignatureAlgorithm.from(word.toString()))
            .filter(Objects::nonNull)
            .toList();
    return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
  }
}
