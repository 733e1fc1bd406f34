package dev.unrepeat.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures of messages between machines: HMAC-SHA256, of one vendor HMAC-SHA512.
public final class Signature {
  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;
  private static final String SHA256 = "HmacSHA256";
  private static final String SHA512 = "HmacSHA512";

  private Signature() {}

  /// A new secret: `whsec_` and 32 random bytes in Base64.
  public static String secret(SecureRandom chance) {
    byte[] bytes = new byte[SECRET_BYTES];
    chance.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /// The header `webhook-signature` of Standard Webhooks, over id, time and body, for example
  /// `v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=`.
  public static String of(String secret, String id, Instant at, byte[] body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    byte[] before = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(hmac(key, before, body));
  }

  /// The header `X-Hub-Signature-256` of WebSub, over the body, for example `sha256=7dd4…`.
  public static String hub(String secret, byte[] body) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return "sha256=" + HexFormat.of().formatHex(hmac(key, new byte[0], body));
  }

  /// The header `X-Slack-Signature` of Slack, over its time and the body as it came, for example
  /// `v0=a2114d57…` (docs.slack.dev, Verifying requests from Slack).
  ///
  /// @param timestamp as `X-Slack-Request-Timestamp` says it
  public static String slack(String secret, String timestamp, byte[] body) {
    byte[] before = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return "v0=" + HexFormat.of().formatHex(hmac(key, before, body));
  }

  /// The digest alone, in lower-case hexadecimal, over what stands before the body and the body.
  public static String hex(String secret, String before, byte[] body) {
    byte[] first = before.getBytes(StandardCharsets.UTF_8);
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hmac(key, first, body));
  }

  /// The digest over the body in Base64, as Heroku writes it.
  public static String base64(String secret, byte[] body) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(hmac(key, new byte[0], body));
  }

  /// The digest of HMAC-SHA512 over the body, in lower-case hexadecimal, as HCP Terraform writes
  /// it.
  public static String hex512(String secret, byte[] body) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hmac(SHA512, key, new byte[0], body));
  }

  /// Whether both are the same, found out in the same time wherever they differ.
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] before, byte[] body) {
    return hmac(SHA256, key, before, body);
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      mac.update(before);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
