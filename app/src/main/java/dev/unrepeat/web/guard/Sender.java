package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// From where a request comes: who holds the connection or, behind proxies of the own network, whom
/// the outermost of them names. What stands before that in `X-Forwarded-For` the sender may have
/// written, so it counts for nothing.
///
/// @param proxies how many stand between the server and those who ask
public record Sender(int proxies) {
  private static final int NETWORK_BYTES = 8;

  /// The address or, of IPv6, its network of 64 bits: whoever has one has all of it.
  String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  /// @param holder who holds the connection
  /// @param lines of the header
  String of(String holder, List<String> lines) {
    if (proxies == 0 || !address(holder).filter(Sender::near).isPresent()) {
      return network(holder);
    }
    List<String> named = new ArrayList<>();
    for (String line : lines) {
      named.addAll(Arrays.stream(line.split(",")).map(String::strip).toList());
    }
    return named.isEmpty()
        ? network(holder)
        : network(named.get(Math.max(0, named.size() - proxies)));
  }

  private static String network(String written) {
    return address(written)
        .filter(Inet6Address.class::isInstance)
        .map(six -> HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "::/64")
        .orElseGet(() -> address(written).map(InetAddress::getHostAddress).orElse("unknown"));
  }

  private static Optional<InetAddress> address(String written) {
    try {
      return Optional.of(InetAddress.ofLiteral(written.replaceFirst("%.*", "")));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// Of this machine or of a network that is somebody's own (RFC 1918, 3927, 4193, 6598).
  private static boolean near(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || (address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc)
        || (bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
  }
}
