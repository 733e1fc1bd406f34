package dev.unrepeat.tracker;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The header by which GitHub knows who asks: a token, or an app that has a private key instead.
///
/// An app proves itself by a JWT of ten minutes, signed RS256, and gets for it the token of its
/// installation in the repository, which lives for an hour (GitHub Docs, "Authenticating as a
/// GitHub App installation").
final class GitHubApp {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (?:RSA )?PRIVATE KEY-----\\s*");

  /// The clocks of both sides may differ by a minute (the same page).
  private static final Duration BEFORE = Duration.ofMinutes(1);

  private static final Duration LIFE = Duration.ofMinutes(9);

  /// What stands before a key of PKCS #1 in one of PKCS #8: version 0 and the algorithm RSA (RFC
  /// 5958, RFC 8017 appendix A.1).
  private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private final TrackerCall call;
  private final Clock clock;
  private final ShortTokens tokens;

  GitHubApp(TrackerCall call, Clock clock) {
    this.call = call;
    this.clock = clock;
    this.tokens = new ShortTokens(clock);
  }

  /// Whether a secret is the private key of an app.
  static boolean key(String secret) {
    return secret.startsWith("-----BEGIN");
  }

  /// Refuses a key that cannot be read, and one whose app is not named.
  static void check(Access access) {
    boolean app = key(access.token());
    FieldChecks checks = new FieldChecks();
    checks.unless(
        "account",
        !app || !access.tracker().account().isEmpty(),
        "Write the client ID of the app whose private key this is.");
    checks.unless(
        "token",
        app || access.tracker().account().isEmpty(),
        "Paste the private key of the app, from its first line to its last; or leave its client ID empty and paste a token.");
    checks.end();
    if (key(access.token())) {
      read(access.token());
    }
  }

  /// @param api where the REST interface begins
  String token(Access access, String api) throws NotDone {
    return key(access.token())
        ? tokens.of(access, () -> installation(access, api))
        : access.token();
  }

  private ShortTokens.Kept installation(Access access, String api) throws NotDone {
    String project = access.tracker().project();
    Map<String, String> headers = headers(signed(access));
    long number =
        call.get(access, api + "/repos/" + project + "/installation", headers)
            .json()
            .path("id")
            .asLong(0);
    ObjectNode body = TrackerCall.JSON.createObjectNode();
    body.putArray("repositories").add(project.substring(project.indexOf('/') + 1));
    body.putObject("permissions").put("issues", "write");
    JsonNode given =
        call.send(
                access,
                "POST",
                "%s/app/installations/%d/access_tokens".formatted(api, number),
                headers,
                body)
            .json();
    return new ShortTokens.Kept(
        Tracked.need(given, "token"), Tracked.time(given.path("expires_at")));
  }

  static Map<String, String> headers(String token) {
    return Map.of(
        "Authorization",
        "Bearer " + token,
        "Accept",
        "application/vnd.github+json",
        "X-GitHub-Api-Version",
        "2022-11-28");
  }

  private String signed(Access access) {
    Instant now = clock.instant();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            new JWTClaimsSet.Builder()
                .issuer(access.tracker().account())
                .issueTime(Date.from(now.minus(BEFORE)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    try {
      jwt.sign(new RSASSASigner(read(access.token())));
    } catch (JOSEException e) {
      throw unreadable();
    }
    return jwt.serialize();
  }

  /// A key as GitHub hands it out (PKCS #1) or as others keep it (PKCS #8), with its lines or
  /// without.
  private static PrivateKey read(String pem) {
    Matcher parts = PEM.matcher(pem);
    if (!parts.matches()) {
      throw unreadable();
    }
    try {
      byte[] key = Base64.getMimeDecoder().decode(parts.group(2));
      byte[] whole = parts.group(1) == null ? key : der(0x30, joined(RSA, der(0x04, key)));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(whole));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  /// A value of DER with its tag and length (ITU-T X.690, 8.1.3.5).
  private static byte[] der(int tag, byte[] content) {
    byte[] head =
        ByteBuffer.allocate(4)
            .put((byte) tag)
            .put((byte) 0x82)
            .putShort((short) content.length)
            .array();
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static Refused unreadable() {
    return new Refused(
        Refused.Reason.INVALID,
        "Paste the private key of the app as GitHub hands it out, from -----BEGIN to the last dash.");
  }
}
