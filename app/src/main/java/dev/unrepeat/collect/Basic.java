package dev.unrepeat.collect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How systems are signed in to that know accounts with passwords, and tokens besides.
final class Basic {
  private Basic() {}

  /// With the account where there is one (RFC 7617), else with the token alone.
  ///
  /// @param scheme of the token, for example `Bearer `
  static String or(String scheme, PullAccess access) {
    String account = access.source().account();
    String both = account + ":" + access.token();
    return account.isEmpty()
        ? scheme + access.token()
        : "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
