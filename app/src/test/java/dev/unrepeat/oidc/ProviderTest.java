package dev.unrepeat.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a provider says of itself, over real HTTP, and what of it is not believed.
class ProviderTest {
  private HttpServer server;
  private String issuer;
  private final AtomicInteger elsewhere = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          say(exchange, 200, described(issuer + "/keys"));
        });
    server.start();
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Provider provider() {
    return new Provider(
        new ProviderSettings(issuer, "unrepeat", Optional.empty(), "Tidewater"),
        new ProviderCalls().http());
  }

  private String described(String keys) {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "userinfo_endpoint": "%1$s/me", "jwks_uri": "%2$s", "subject_types_supported": ["public"]}
    """
        .formatted(issuer, keys);
  }

  private void describe(String keys) {
    server.createContext(
        "/.well-known/openid-configuration", exchange -> say(exchange, 200, described(keys)));
  }

  private static void say(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void isKnownByItsDescription() {
    describe(issuer + "/keys");
    assertThat(provider().findByRegistrationId(Provider.ID).getProviderDetails().getJwkSetUri())
        .isEqualTo(issuer + "/keys");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://keys.example.com/keys",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/keys",
        "file:///etc/passwd",
        "ftp://127.0.0.1/keys",
        "http://127.0.0.1@evil.example/keys"
      })
  void takesNoKeysOverAnOpenLine(String keys) {
    describe(keys);
    assertThatThrownBy(() -> provider().findByRegistrationId(Provider.ID))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("without https");
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          exchange.getResponseHeaders().set("Location", issuer + "/elsewhere");
          say(exchange, 302, "{}");
        });
    assertThatThrownBy(() -> provider().findByRegistrationId(Provider.ID))
        .isInstanceOf(Refused.class);
    assertThat(elsewhere).hasValue(0);
  }
}
