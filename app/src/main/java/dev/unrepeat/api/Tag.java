package dev.unrepeat.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An entity tag (RFC 9110, 8.8.3): the same as long as the same is said.
final class Tag {
  private static final int LENGTH = 24;

  private Tag() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /// Of what has no version of its own.
  static String of(byte[] json) {
    return "\"" + HexFormat.of().formatHex(sha256().digest(json)).substring(0, LENGTH) + "\"";
  }

  static String of(Object body) {
    return of(ApiJson.write(body));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Whether a header such as `"12", W/"9"` names the tag, or any by `*`. A weak one counts for
  /// reading, never for a change.
  static boolean matches(String header, String tag, boolean reading) {
    for (String one : header.split(",", -1)) {
      String named = one.strip();
      String strong = reading ? named.replaceFirst("^W/", "") : named;
      if (named.equals("*") || strong.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
