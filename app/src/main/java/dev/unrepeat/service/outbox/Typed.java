package dev.unrepeat.service.outbox;

import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Refused;
import java.net.URI;
import java.net.URISyntaxException;

/// What an administrator types to connect something: its name, its address, its secrets.
public final class Typed {
  private static final int LONGEST_NAME = 100;

  private Typed() {}

  /// @param example of a name, for the sentence that asks for one
  public static String name(String typed, String example) {
    String name = typed.strip();
    Refused.unless(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        "Give it a name of at most 100 characters, for example \"%s\".".formatted(example));
    return name;
  }

  /// An address that requests could go to now; it is judged again at each of them.
  ///
  /// @param ask the sentence that asks for one
  public static String address(Outgoing outgoing, String typed, int longest, String ask) {
    String address = typed.strip();
    Refused.unless(!address.isEmpty() && address.length() <= longest, ask);
    try {
      outgoing.judge(new URI(address));
      return address;
    } catch (URISyntaxException e) {
      throw new Refused(Refused.Reason.INVALID, "\"%s\" is no https address.".formatted(address));
    } catch (NotReached e) {
      throw new Refused(Refused.Reason.INVALID, e.sentence());
    }
  }

  /// A private key in the lines of PEM, or with its lines run together as a field does.
  ///
  /// @param ask the sentence that asks for one
  public static String key(String typed, String ask) {
    String key = typed.strip();
    Refused.unless(
        key.length() <= 8_000
            && key.chars().allMatch(c -> (c >= 32 && c < 127) || c == 10 || c == 13),
        ask);
    return key;
  }

  /// @param ask the sentence that asks for one
  public static String secret(String typed, String ask) {
    String secret = typed.strip();
    Refused.unless(
        !secret.isEmpty()
            && secret.length() <= 1_000
            && secret.chars().allMatch(c -> c > 32 && c < 127),
        ask);
    return secret;
  }
}
