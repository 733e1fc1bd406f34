package dev.unrepeat.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/// A real provider of single sign-on at this machine, which can also be made to lie.
public final class HouseProvider implements AutoCloseable {
  public static final String CLIENT = "unrepeat";
  private static final String NAME = "house";

  private final Overruling overruling = new Overruling();
  private final MockOAuth2Server server = new MockOAuth2Server(overruling);

  public HouseProvider() {
    server.start();
  }

  public String issuer() {
    return server.issuerUrl(NAME).toString();
  }

  /// Says this of the next person who comes.
  public void next(String subject, Map<String, Object> claims) {
    overruling.token = null;
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, 300));
  }

  /// Hands out an unsigned token from now on.
  void unsigned(JWTClaimsSet claims) {
    overrule(claims, new PlainJWT(claims).serialize());
  }

  /// Changes its key, and signs by it from now on.
  void rotated(JWTClaimsSet claims, String kid) throws JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID(kid).generate();
    overruling.keys = new JWKSet(key.toPublicJWK()).toJSONObject();
    signed(claims, key);
  }

  /// Signs with a key that it does not publish.
  void forged(JWTClaimsSet claims, String kid) throws JOSEException {
    signed(claims, new RSAKeyGenerator(2048).keyID(kid).generate());
  }

  private void signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    overrule(claims, token.serialize());
  }

  private void overrule(JWTClaimsSet claims, String idToken) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 300);
    answer.put("id_token", idToken);
    answer.put(
        "access_token", server.issueToken(NAME, claims.getSubject(), CLIENT, Map.of()).serialize());
    overruling.token = answer;
  }

  void honest() {
    overruling.token = null;
    overruling.keys = null;
  }

  /// How often its keys were fetched.
  int keysFetched() {
    return overruling.keysFetched.get();
  }

  /// What was sent with the last code.
  String lastTokenRequest() {
    return overruling.lastTokenRequest;
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /// Stands before the provider's own answers.
  private static final class Overruling implements Route {
    private final AtomicInteger keysFetched = new AtomicInteger();
    private volatile String lastTokenRequest = "";
    private volatile Map<String, Object> token;
    private volatile Map<String, Object> keys;

    @Override
    public boolean match(OAuth2HttpRequest request) {
      String path = request.getUrl().encodedPath();
      if (path.endsWith("/jwks")) {
        keysFetched.incrementAndGet();
      }
      if (path.endsWith("/token")) {
        lastTokenRequest = request.getBody();
      }
      return (token != null && path.endsWith("/token")) || (keys != null && path.endsWith("/jwks"));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return OAuth2HttpResponseKt.json(
          request.getUrl().encodedPath().endsWith("/token") ? token : keys);
    }
  }
}
