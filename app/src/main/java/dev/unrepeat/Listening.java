package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Where the server listens: on this machine alone, unless it is said under which address others
/// open it, for only then do its names, cookies and letters hold.
final class Listening {
  private Listening() {}

  static InetAddress on(ServerPlace place) {
    InetAddress found = find(place.address());
    Refused.unless(
        found.isLoopbackAddress() || place.url().isPresent(),
        "\"%s\" can be reached by others. Say under which address they open it, as --url https://postmortems.example.com, or use 127.0.0.1."
            .formatted(place.address()));
    place.url().ifPresent(Listening::judge);
    return found;
  }

  private static void judge(URI url) {
    String scheme = url.getScheme();
    Refused.unless(
        ("https".equals(scheme) || "http".equals(scheme))
            && url.getHost() != null
            && (url.getPath().isEmpty() || url.getPath().equals("/"))
            && url.getQuery() == null,
        "\"%s\" is not where a server can be opened. Write --url https://postmortems.example.com, without a path."
            .formatted(url));
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
