package dev.unrepeat.wiki;

import dev.unrepeat.model.Wiki;

/// A wiki with the token that opens it; printed, it does not tell the token.
public record WikiAccess(Wiki wiki, String token) {
  @Override
  public String toString() {
    return "access to " + wiki.name();
  }
}
