package dev.unrepeat.http;

import dev.unrepeat.model.Refused;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which addresses a request may go to: those that the whole Internet can reach (the special ones
/// of RFC 6890 are not), and what the administrator allows besides.
public final class AddressRule {
  /// Special IPv4 addresses: this network, private, shared, loopback, link-local (where clouds tell
  /// their metadata), protocols, examples, relays, measuring, several at once, reserved.
  private static final List<Range> V4_SPECIAL =
      ranges(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24"
              + " 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24"
              + " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

  /// All that is global in IPv6; loopback, unique local, link-local and translated ones lie
  /// outside.
  private static final List<Range> V6_GLOBAL = ranges("2000::/3");

  /// Protocols and Teredo, examples, 6to4, the second examples: within the global ones.
  private static final List<Range> V6_SPECIAL =
      ranges("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  private final List<String> names;
  private final List<Range> allowed;

  private AddressRule(List<String> names, List<Range> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /// @param allowed names of hosts, addresses and ranges such as `10.1.0.0/16`, with commas between
  public static AddressRule allowing(String allowed) {
    List<String> words =
        Arrays.stream(allowed.split(",", -1))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return new AddressRule(
        words.stream().filter(word -> !Range.looksLike(word)).toList(),
        words.stream().filter(Range::looksLike).map(Range::parse).toList());
  }

  /// Whether requests to this address of this host may be made.
  boolean allows(String host, InetAddress address) {
    return names(host) || within(allowed, address) || global(address);
  }

  /// Whether the administrator has named it, so that it may be asked without encryption too.
  boolean names(String host, InetAddress address) {
    return names(host) || within(allowed, address);
  }

  private boolean names(String host) {
    return names.contains(host.toLowerCase(Locale.ROOT));
  }

  private static boolean global(InetAddress address) {
    return address instanceof Inet4Address
        ? !within(V4_SPECIAL, address)
        : within(V6_GLOBAL, address) && !within(V6_SPECIAL, address);
  }

  private static boolean within(List<Range> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address.getAddress()));
  }

  private static List<Range> ranges(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Range::parse).toList();
  }

  /// Addresses that begin with the same bits.
  private record Range(byte[] first, int bits) {
    static boolean looksLike(String word) {
      return word.matches("[0-9.]+(/\\d{1,2})?|[0-9a-f:.]*:[0-9a-f:.]*(/\\d{1,3})?");
    }

    static Range parse(String word) {
      String[] parts = word.split("/", -1);
      // Java also reads 10.1 as 10.0.0.1, which nobody means who writes a range.
      Refused.unless(word.contains(":") || parts[0].matches("\\d+(\\.\\d+){3}"), refusal(word));
      try {
        byte[] first = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = parts.length == 1 ? first.length * 8 : Integer.parseInt(parts[1]);
        Refused.unless(bits <= first.length * 8, refusal(word));
        return new Range(first, bits);
      } catch (IllegalArgumentException e) {
        throw new Refused(Refused.Reason.INVALID, refusal(word));
      }
    }

    private static String refusal(String word) {
      return "unrepeat.outgoing.allow holds \"%s\". Write names of hosts, addresses, or ranges such as 10.1.0.0/16, with commas between."
          .formatted(word);
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /// Looks up the addresses of a host.
  @FunctionalInterface
  public interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }
}
