package dev.unrepeat.service.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/// How passwords are judged, hashed and compared.
///
/// Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet sets
/// the minimum. Length is what is asked of a password, as NIST SP 800-63B has it; no mix of
/// characters.
public final class Passwords {
  static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final List<String> TOO_COMMON =
      List.of("password", "passwort", "qwerty", "letmein", "administrator", "unrepeat", "welcome");

  private final PasswordEncoder argon2 =
      new Argon2Password4jPasswordEncoder(
          Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID));

  private final Optional<String> instead;

  /// @param instead what people sign in by where passwords are off; empty where they are on
  public Passwords(Optional<String> instead) {
    this.instead = instead;
  }

  public boolean off() {
    return instead.isPresent();
  }

  void refuseWhereOff() {
    if (off()) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "Passwords and links by mail are switched off here. Sign in with %s."
              .formatted(instead.orElse("")));
    }
  }

  /// Refuses a password that would be guessed.
  static void judge(String password, String name, String address) {
    Refused.unless(
        password.length() >= SHORTEST,
        "The password has fewer than %d characters. Take a longer one; a few words do well."
            .formatted(SHORTEST));
    Refused.unless(
        password.length() <= LONGEST,
        "The password has more than %d characters. Take a shorter one.".formatted(LONGEST));
    String core = core(password);
    Refused.unless(
        core.chars().distinct().count() >= 5
            && TOO_COMMON.stream().noneMatch(core::equals)
            && !core.equals(core(name))
            && !core.equals(core(address))
            && !core.equals(core(address.replaceFirst("@.*", ""))),
        "This password is easily guessed. Take another; a few words that do not belong together do well.");
  }

  String hash(String password) {
    return java.util.Objects.requireNonNull(argon2.encode(password));
  }

  /// One that is too long to be right is compared all the same, cut: how long it takes must not
  /// tell that its address has an account.
  boolean matches(String password, String hash) {
    return argon2.matches(cut(password), hash) && password.length() <= LONGEST;
  }

  /// Takes as long as comparing does, so that the time does not tell which addresses have accounts.
  void pretend(String password) {
    hash(cut(password));
  }

  private static String cut(String password) {
    return password.substring(0, Math.min(password.length(), LONGEST));
  }

  static void judge(String password, Account account) {
    judge(password, account.name(), account.address());
  }

  /// The letters alone, so that `Password2026!` is still `password`.
  private static String core(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return letters.isEmpty() ? text : letters;
  }
}
