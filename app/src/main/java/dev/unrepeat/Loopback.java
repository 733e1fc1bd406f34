package dev.unrepeat;

import dev.unrepeat.model.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// The rule that holds until there are accounts: the server is reached from its own machine alone.
final class Loopback {
  private Loopback() {}

  /// The address, when it is one of this machine's own.
  static InetAddress only(String address) {
    InetAddress found = find(address);
    Refused.unless(
        found.isLoopbackAddress(),
        "\"%s\" can be reached by others, and there are no accounts yet to tell them apart. Use 127.0.0.1, and an SSH tunnel from elsewhere."
            .formatted(address));
    return found;
  }

  private static InetAddress find(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"" + address + "\" is no address of this machine. Use 127.0.0.1.");
    }
  }
}
