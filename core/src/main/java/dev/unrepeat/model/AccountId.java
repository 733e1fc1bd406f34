package dev.unrepeat.model;

/// The number of an account, from 1.
public record AccountId(long number) {
  public AccountId {
    Refused.unless(number > 0, "An account has a number from 1.");
  }

  /// Reads `12`.
  public static AccountId parse(String text) {
    Refused.unless(text.matches("[1-9]\\d{0,17}"), "\"" + text + "\" is no number of an account.");
    return new AccountId(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
