package dev.unrepeat.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TrackerKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An app of GitHub instead of somebody's token.
class GitHubAppTest {
  private static final String APP = "Iv23liSxWAhb8CPaLbTY";
  private static KeyPair keys;

  private final Later clock = new Later();
  private final AppStandIn github = new AppStandIn();
  private final Outgoing outgoing = AdapterCase.outgoing();
  private final GitHubIssues issues = new GitHubIssues(outgoing, clock);

  @BeforeAll
  static void key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  @AfterEach
  void close() throws IOException {
    github.close();
    outgoing.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void getsTheTokenOfItsInstallationAndKeepsIt(String line) throws Exception {
    Access access = access(APP, pem("RSA PRIVATE KEY", pkcs1(), line));
    issues.check(access);
    assertThat(issues.create(access, AdapterCase.TICKET).key()).isEqualTo("1");
    assertThat(issues.read(access, "1").status()).isEqualTo("open");
    assertThat(github.given).isEqualTo(1);

    clock.now = clock.now.plus(Duration.ofMinutes(56));
    assertThat(issues.read(access, "1").status()).isEqualTo("open");
    assertThat(github.given).as("another one, shortly before the first ends").isEqualTo(2);
  }

  @Test
  void readsAKeyOfPkcs8Too() throws Exception {
    Access access = access(APP, pem("PRIVATE KEY", keys.getPrivate().getEncoded(), "\n"));
    assertThat(issues.create(access, AdapterCase.TICKET).key()).isEqualTo("1");
  }

  @Test
  void saysWhatIsMissing() {
    String key = pem("RSA PRIVATE KEY", pkcs1(), "\n");
    refused(access("", key), "Write the client ID of the app");
    refused(access(APP, "github_pat_right"), "leave its client ID empty");
    refused(access(APP, key.substring(0, 400)), "from -----BEGIN to the last dash");
    refused(access(APP, key.replaceFirst("MII", "AAA")), "as GitHub hands it out");
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> issues.read(access("Iv1.another", key), "1"))
        .withMessageContaining("does not know the token (401)");
  }

  private void refused(Access access, String sentence) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> issues.check(access))
        .withMessageContaining(sentence);
  }

  private Access access(String app, String secret) {
    return new Access(
        AdapterCase.tracker(TrackerKind.GITHUB, github.address(), "lumen/shop", app, List.of()),
        secret);
  }

  /// The key alone, without the name of its algorithm around it.
  private static byte[] pkcs1() {
    byte[] whole = keys.getPrivate().getEncoded();
    return Arrays.copyOfRange(whole, 26, whole.length);
  }

  private static String pem(String name, byte[] key, String line) {
    return "-----BEGIN %s-----%s%s%s-----END %s-----"
        .formatted(
            name,
            line,
            line.isEmpty()
                ? Base64.getEncoder().encodeToString(key)
                : Base64.getMimeEncoder(64, line.getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key),
            line,
            name);
  }

  /// A clock that goes on when it is told to.
  private static final class Later extends Clock {
    private Instant now = AdapterCase.NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /// GitHub where an app is installed in the repository.
  private final class AppStandIn extends GitHubStandIn {
    private static final String API = "/api/v3";

    private int given;

    @Override
    protected Answered answer(Asked asked) {
      if (asked.path().equals(API + "/repos/lumen/shop/installation")) {
        return proven(asked)
            ? new Answered(200, Map.of(), "{\"id\": 7}")
            : new Answered(
                401, Map.of(), "{\"message\": \"A JSON web token could not be decoded\"}");
      }
      if (asked.path().equals(API + "/app/installations/7/access_tokens")) {
        assertThat(asked.json().at("/repositories/0").asString()).isEqualTo("shop");
        assertThat(asked.json().at("/permissions/issues").asString()).isEqualTo("write");
        given++;
        return new Answered(
            201,
            Map.of(),
            "{\"token\": \"%s\", \"expires_at\": \"%s\"}"
                .formatted(TOKEN, clock.now.plus(Duration.ofHours(1))));
      }
      return super.answer(asked);
    }

    private boolean proven(Asked asked) {
      try {
        SignedJWT jwt =
            SignedJWT.parse(
                asked.headers().getOrDefault("authorization", "").replaceFirst("^Bearer ", ""));
        Instant issued = jwt.getJWTClaimsSet().getIssueTime().toInstant();
        Instant ends = jwt.getJWTClaimsSet().getExpirationTime().toInstant();
        return jwt.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))
            && APP.equals(jwt.getJWTClaimsSet().getIssuer())
            && issued.isBefore(clock.now)
            && ends.isAfter(clock.now)
            && !ends.isAfter(clock.now.plus(Duration.ofMinutes(10)));
      } catch (ParseException | JOSEException e) {
        return false;
      }
    }
  }
}
