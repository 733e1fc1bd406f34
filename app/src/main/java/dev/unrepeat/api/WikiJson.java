package dev.unrepeat.api;

import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.wiki.Wikis.Wanted;
import java.time.Instant;
import java.util.Optional;

/// A wiki. Its token is not told.
///
/// @param account who signs in; empty where the token says it
/// @param space which part of it; empty where there is nothing to choose
/// @param parent what new pages go under; empty for nothing
/// @param follows whether a new publication updates the pages that are there
record WikiJson(
    String number,
    String name,
    WikiKind kind,
    String address,
    String account,
    String space,
    String parent,
    boolean follows,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  static WikiJson of(Wiki wiki) {
    return new WikiJson(
        String.valueOf(wiki.id()),
        wiki.name(),
        wiki.kind(),
        wiki.address(),
        wiki.account(),
        wiki.space(),
        wiki.parent(),
        wiki.follows(),
        wiki.enabled(),
        wiki.madeBy(),
        wiki.madeAt());
  }

  /// What is set about a wiki; what is left out is as usual for its kind.
  record Set(
      String name,
      WikiKind kind,
      Optional<String> address,
      Optional<String> account,
      Optional<String> space,
      Optional<String> parent,
      Optional<Boolean> follows,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      return new Wanted(
          name,
          kind,
          address.orElse(kind.address()),
          account.orElse(""),
          space.orElse(""),
          parent.orElse(""),
          follows.orElse(false),
          enabled.orElse(true));
    }
  }

  /// A wiki that is to be connected, with the token that opens it.
  record Connected(Set wiki, String token) {}

  /// The token that opens a wiki.
  record Opened(String token) {}
}
