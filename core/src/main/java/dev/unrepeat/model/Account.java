package dev.unrepeat.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Somebody who may sign in.
///
/// @param name as people read it in histories; no two accounts share one
/// @param address of mail, in lower case, which names the account in circles and at the door
/// @param deactivatedAt since when nobody may sign in with it; what it did stays in its name
public record Account(
    AccountId id,
    String name,
    String address,
    Role role,
    Instant createdAt,
    Optional<Instant> deactivatedAt) {
  private static final int LONGEST = 100;

  public Account {
    name = name(name);
    address = address(address);
  }

  public boolean active() {
    return deactivatedAt.isEmpty();
  }

  /// The name as it is kept; refuses an empty or overlong one and characters nobody sees.
  public static String name(String typed) {
    String name = typed.strip().replaceAll("\\s+", " ");
    Refused.blank(name, "name");
    Refused.unless(name.length() <= LONGEST, "The name is longer than " + LONGEST + " characters.");
    Refused.unless(
        name.codePoints()
            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
        "The name holds characters that nobody can see. Type it again.");
    return name;
  }

  /// The address as it is kept; refuses what no mail could reach.
  public static String address(String typed) {
    String address = typed.strip().toLowerCase(Locale.ROOT);
    Refused.unless(
        address.length() <= 254 && address.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+"),
        "\"%s\" is no mail address. Write it as maria@example.com.".formatted(typed.strip()));
    return address;
  }
}
