package dev.unrepeat.model;

import java.time.Instant;

/// A wiki that postmortems are published to.
///
/// @param address where it is, for example `https://lumen.atlassian.net`
/// @param account who signs in; empty where the token says it
/// @param space which part of it, for example `SHOP`; empty where there is nothing to choose
/// @param parent what new pages go under; empty for nothing
/// @param follows whether a new publication updates the pages that are there
public record Wiki(
    long id,
    String name,
    WikiKind kind,
    String address,
    String account,
    String space,
    String parent,
    boolean follows,
    boolean enabled,
    String madeBy,
    Instant madeAt)
    implements OpenedSystem {

  /// Where what is sent to it waits, and the place of its token.
  public String destination() {
    return "wiki/" + id;
  }

  @Override
  public String place() {
    return destination();
  }
}
