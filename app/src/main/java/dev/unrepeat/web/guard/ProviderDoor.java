package dev.unrepeat.web.guard;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.ExternalPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;

/// Leads to the provider of single sign-on and recognises who comes back, by the authorization code
/// flow with PKCE (RFC 7636), a nonce, and a state that the session keeps.
///
/// Spring Security does all of it; its filters are not used, so that both addresses stand in our
/// table of routes and each refusal is a sentence on our own page.
public final class ProviderDoor {
  public static final String RETURN = "/sign-in/single/return";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);
  private static final String START = "/sign-in/single";
  private static final String THEN = "then";
  private static final int LONGEST_ERROR = 60;

  private final ClientRegistrationRepository provider;
  private final String registration;
  private final AuthenticationProvider codes;
  private final PublicAddress address;
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  /// @param registration under which the provider is known to the repository
  public ProviderDoor(
      ClientRegistrationRepository provider,
      String registration,
      AuthenticationProvider codes,
      PublicAddress address) {
    this.provider = provider;
    this.registration = registration;
    this.codes = codes;
    this.address = address;
  }

  /// Who came back.
  ///
  /// @param then where they wanted to go
  public record Arrival(ExternalPerson person, String then) {}

  /// Where the browser goes to be recognised.
  ///
  /// @throws Refused when the provider does not answer
  public URI begin(HttpServletRequest request, HttpServletResponse response, String then) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(provider, START);
    resolver.setAuthorizationRequestCustomizer(question -> {
      OAuth2AuthorizationRequestCustomizers.withPkce().accept(question);
      question
          .redirectUri(address.origin(request) + RETURN)
          .attributes(kept -> kept.put(THEN, then));
    });
    OAuth2AuthorizationRequest question =
        Objects.requireNonNull(resolver.resolve(request, registration));
    begun.saveAuthorizationRequest(question, request, response);
    return URI.create(question.getAuthorizationRequestUri());
  }

  /// @throws Refused when the answer is none to a question of this session, says no, or cannot be
  ///   trusted
  public Arrival finish(HttpServletRequest request, HttpServletResponse response) {
    ClientRegistration asked = Objects.requireNonNull(provider.findByRegistrationId(registration));
    OAuth2AuthorizationRequest question = begun.removeAuthorizationRequest(request, response);
    if (question == null) {
      throw Refused.state(
          "This sign-in was not begun in this browser, or it was used already. Begin it again.");
    }
    try {
      OAuth2LoginAuthenticationToken known =
          (OAuth2LoginAuthenticationToken)
              Objects.requireNonNull(
                  codes.authenticate(
                      new OAuth2LoginAuthenticationToken(
                          asked,
                          new OAuth2AuthorizationExchange(question, answer(request, question)))));
      return new Arrival(
          person((OidcUser) Objects.requireNonNull(known.getPrincipal())),
          Optional.ofNullable(question.<String>getAttribute(THEN)).orElse(""));
    } catch (OAuth2AuthenticationException no) {
      LOG.warn("single sign-on refused: {}", no.getError());
      throw refusal(asked.getClientName(), no);
    }
  }

  private static OAuth2AuthorizationResponse answer(
      HttpServletRequest request, OAuth2AuthorizationRequest question) {
    String code = request.getParameter("code");
    OAuth2AuthorizationResponse.Builder answer =
        code == null || code.isEmpty()
            ? OAuth2AuthorizationResponse.error(
                Optional.ofNullable(request.getParameter("error"))
                    .map(word -> word.replaceAll("[^\\w.-]", ""))
                    .filter(word -> !word.isEmpty() && word.length() <= LONGEST_ERROR)
                    .orElse("invalid_request"))
            : OAuth2AuthorizationResponse.success(code);
    return answer
        .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
        .state(request.getParameter("state"))
        .build();
  }

  private static ExternalPerson person(OidcUser user) {
    Map<String, Object> claims = user.getClaims();
    return new ExternalPerson(
        Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
        Objects.requireNonNull(user.getSubject()),
        Optional.ofNullable(user.getEmail()).filter(address -> !address.isBlank()),
        Optional.ofNullable(claims.get(StandardClaimNames.EMAIL_VERIFIED))
            .map(Boolean.TRUE::equals),
        Optional.ofNullable(user.getFullName())
            .or(() -> Optional.ofNullable(user.getPreferredUsername())));
  }

  private static Refused refusal(String name, OAuth2AuthenticationException no) {
    if (unreachable(no)) {
      return Refused.state(
          "%s does not answer at the moment. Try again in a minute, or sign in another way."
              .formatted(name));
    }
    return Refused.state(
        switch (no.getError().getErrorCode()) {
          case "access_denied" ->
              "%s did not let you in, or you declined. Try again, or ask whoever runs it to let you use Unrepeat."
                  .formatted(name);
          case "invalid_id_token", "invalid_nonce" ->
              "What %s said about you cannot be trusted: it is not signed as it should be, not meant for this server, or not of this moment. Try again; if it stays so, tell an administrator, who finds the reason in the server's log."
                  .formatted(name);
          default ->
              "%s answered with an error (%s). Try again; if it stays so, tell an administrator, who finds more in the server's log."
                  .formatted(name, no.getError().getErrorCode());
        });
  }

  private static boolean unreachable(Throwable no) {
    for (Throwable cause = no.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof java.io.IOException
          || (cause instanceof RestClientException && cause.getCause() == null)) {
        return true;
      }
    }
    return false;
  }
}
