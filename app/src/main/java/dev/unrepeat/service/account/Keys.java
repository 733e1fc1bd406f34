package dev.unrepeat.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Makes the keys that links, sessions and tokens are opened by: 256 random bits each, so that
/// nobody guesses one and a plain SHA-256 suffices to keep it.
public final class Keys {
  private static final int BYTES = 32;

  private final SecureRandom chance;

  public Keys(SecureRandom chance) {
    this.chance = chance;
  }

  /// A fresh key of 43 letters, digits, `-` and `_`.
  public String next() {
    byte[] key = new byte[BYTES];
    chance.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /// What is kept of a key.
  public static String hash(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
