package dev.unrepeat.model;

import java.time.Instant;

/// A system whose interface is asked for evidence of incidents.
///
/// @param address where its interface is, for example `https://api.pagerduty.com`
/// @param account who signs in; empty where the token says it
/// @param scope what of it is read, for example an index; empty where there is nothing to choose
/// @param query what narrows it; empty for all
/// @param zone of times that name none, for example `Europe/Vienna`; empty where all do
public record PullSource(
    long id,
    String name,
    PullKind kind,
    String address,
    String account,
    String scope,
    String query,
    String zone,
    boolean enabled,
    String madeBy,
    Instant madeAt)
    implements OpenedSystem {

  @Override
  public String place() {
    return "pull-source/" + id;
  }

  public PullSource narrowed(String wanted) {
    return new PullSource(
        id, name, kind, address, account, scope, wanted, zone, enabled, madeBy, madeAt);
  }
}
