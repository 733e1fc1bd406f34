package dev.unrepeat.web.account;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// One's own account as a page.
///
/// @param passwords whether one signs in by a password
/// @param newToken the token that was just made; empty otherwise, for it is told only once
public record AccountView(
    Frame frame,
    String address,
    String role,
    String meaning,
    List<Field> refusals,
    Field name,
    boolean passwords,
    Field wanted,
    String newToken,
    List<Choice> scopes,
    List<Token> tokens,
    List<Session> sessions,
    Passkeys passkeys) {
  public record Token(
      String name, String scope, String made, String expires, String used, String revocation) {}

  /// @param refusal why none can be added here; empty where they can
  /// @param off whether people come in by single sign-on alone
  public record Passkeys(boolean off, String refusal, Field name, List<Key> keys) {}

  public record Key(String name, String made, String used, String removal) {}

  /// @param here whether it is the one that asks
  public record Session(String device, String began, String seen, boolean here, String end) {}
}
