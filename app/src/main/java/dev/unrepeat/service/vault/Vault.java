package dev.unrepeat.service.vault;

import dev.unrepeat.model.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps secrets so that the database alone does not tell them: AES-256-GCM (NIST SP 800-38D: 96
/// random bits of nonce, 128 bits of tag) under a key that HKDF (RFC 5869) makes, for this use
/// alone, of one that is kept elsewhere.
///
/// A kept secret reads `v2:<which key>:<nonce and text>`; under `v1` the key that is kept elsewhere
/// was used itself.
public final class Vault {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_BYTES = 4;

  private final Keys keys;
  private final SecureRandom chance;

  private Vault(Keys keys, SecureRandom chance) {
    this.keys = keys;
    this.chance = chance;
  }

  /// The key that is kept elsewhere, the one that locks, and what the first is called.
  private record Keys(SecretKeySpec root, SecretKey locking, String name) {
    static Keys of(byte[] root) {
      SecretKeySpec key = new SecretKeySpec(root, "AES");
      return new Keys(key, derived(key, "AES", "stored secrets"), Vault.name(root));
    }

    SecretKey of(String version) {
      return version.equals("v1") ? root : locking;
    }
  }

  /// @param key 32 bytes in Base64
  /// @param where it was read, for the sentence that refuses it
  public static Vault of(String key, String where, SecureRandom chance) {
    return new Vault(Keys.of(read(key, where)), chance);
  }

  /// Refuses what is no key.
  ///
  /// @param where it was read, for the sentence that refuses it
  public static void check(String key, String where) {
    read(key, where);
  }

  private static byte[] read(String key, String where) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    Refused.unless(
        bytes.length == KEY_BYTES,
        "The key of stored secrets in %s has to be 32 bytes in Base64, as `openssl rand -base64 32` prints them."
            .formatted(where));
    return bytes;
  }

  /// A new key.
  public static String fresh(SecureRandom chance) {
    byte[] key = new byte[KEY_BYTES];
    chance.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /// @param place whose secret it is; it opens at no other place
  public String lock(String place, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    try {
      byte[] locked =
          cipher(keys.locking(), Cipher.ENCRYPT_MODE, nonce, place)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
      System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
      return "v2:" + keys.name() + ":" + Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in GCM", e);
    }
  }

  /// @throws Refused STATE where it was kept under another key, or was changed since
  public String open(String place, String kept) {
    return open(keys, place, kept);
  }

  /// Whether a key opens what was kept.
  ///
  /// @param key 32 bytes in Base64
  /// @param where it was read, for the sentence that refuses it
  public static boolean opens(String key, String where, String place, String kept) {
    Keys keys = Keys.of(read(key, where));
    try {
      open(keys, place, kept);
      return true;
    } catch (Refused shut) {
      return false;
    }
  }

  private static String open(Keys keys, String place, String kept) {
    String[] parts = kept.split(":", -1);
    if (parts.length != 3 || !parts[1].equals(keys.name())) {
      throw Refused.state(
          "This secret is kept under another key than the one this server has. Bring back the file secret.key or UNREPEAT_SECRET_KEY of that time, or set a new secret.");
    }
    try {
      byte[] all = Base64.getDecoder().decode(parts[2]);
      byte[] plain =
          cipher(keys.of(parts[0]), Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), place)
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw Refused.state(
          "This secret was changed in the database since it was kept. Set a new one.");
    }
  }

  /// A key for links that this key of secrets gives, the same each time and at each node; it tells
  /// nothing of others, nor of what it was made from.
  ///
  /// @param use what it is for
  public String key(String use) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(derived(keys.root(), "Generic", "link: " + use).getEncoded());
  }

  private static SecretKey derived(SecretKey root, String algorithm, String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(root)
                  .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 25 on has HKDF with SHA-256", e);
    }
  }

  private static Cipher cipher(SecretKey key, int mode, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static String name(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
