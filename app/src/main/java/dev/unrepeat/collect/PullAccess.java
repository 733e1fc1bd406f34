package dev.unrepeat.collect;

import dev.unrepeat.model.PullSource;

/// A source with the token that opens it; printed, it does not tell the token.
public record PullAccess(PullSource source, String token) {
  @Override
  public String toString() {
    return "access to " + source.name();
  }

  String query() {
    return source.query();
  }
}
