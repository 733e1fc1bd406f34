package dev.unrepeat.web.account;

/// Where to go on after signing in: a place on this server and nowhere else.
final class Then {
  private static final String HOME = "/incidents";

  private Then() {}

  static String of(String asked) {
    return asked.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,2000}")
            && !asked.startsWith("/sign-")
        ? asked
        : HOME;
  }
}
