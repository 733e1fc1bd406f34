package dev.unrepeat.api;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.OpenSession;
import dev.unrepeat.model.Passkey;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink;
import java.time.Instant;
import java.util.Optional;

/// An account.
record AccountJson(
    String id, String name, String address, Role role, boolean active, Instant createdAt) {
  static AccountJson of(Account account) {
    return new AccountJson(
        account.id().toString(),
        account.name(),
        account.address(),
        account.role(),
        account.active(),
        account.createdAt());
  }

  record Name(String name) {}

  record RoleJson(Role role) {}

  /// A token, without what it opens the door by.
  record TokenJson(
      long number,
      String name,
      ApiToken.Scope scope,
      Instant madeAt,
      Optional<Instant> expiresAt,
      Optional<Instant> usedAt) {
    static TokenJson of(ApiToken token) {
      return new TokenJson(
          token.id(),
          token.name(),
          token.scope(),
          token.madeAt(),
          token.expiresAt(),
          token.usedAt());
    }
  }

  /// A passkey, as its owner calls it.
  record PasskeyJson(long number, String name, Instant madeAt, Optional<Instant> usedAt) {
    static PasskeyJson of(Passkey key) {
      return new PasskeyJson(key.id(), key.name(), key.madeAt(), key.usedAt());
    }
  }

  /// A browser that is signed in.
  record SessionJson(long number, String device, Instant madeAt, Instant seenAt) {
    static SessionJson of(OpenSession session) {
      return new SessionJson(session.id(), session.device(), session.madeAt(), session.seenAt());
    }
  }

  /// An invitation that is open.
  record InvitationJson(
      long number, String address, Role role, String by, Instant madeAt, Instant expiresAt) {
    static InvitationJson of(SignInLink link) {
      return new InvitationJson(
          link.id(), link.address(), link.role(), link.madeBy(), link.madeAt(), link.expiresAt());
    }
  }

  record Invited(String address, Role role) {}

  /// A link that opens the door once, told this one time.
  record Link(String link) {}
}
