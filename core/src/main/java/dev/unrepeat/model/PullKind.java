package dev.unrepeat.model;

import dev.unrepeat.model.PullAsks.Ask;

/// The systems whose interface is asked for evidence, and what has to be known to ask each.
public enum PullKind {
  PAGERDUTY(
      "PagerDuty",
      "https://api.pagerduty.com",
      PullAsks.of(
              "A REST API key; a read-only one is enough. In the EU the address is"
                  + " https://api.eu.pagerduty.com.",
              "a read-only REST API key")
          .query(
              new Ask("Incidents", "Ids such as Q2AIXW2ZMTQXF6, with commas; all without any."))),
  GRAFANA(
      "Grafana",
      "",
      PullAsks.of(
              "A service account token with the role Viewer.",
              "the permission annotations:read of a service account")
          .query(new Ask("Tags", "Annotations that have all of these, with commas between."))),
  ELASTICSEARCH(
      "Elasticsearch",
      "",
      PullAsks.of(
              "An encoded API key, or the password of the user beside it.",
              "the index privileges read and view_index_metadata")
          .account(new Ask("User", "Only where it signs in with a password."))
          .scope(new Ask("Index", "A name or a pattern, for example logs-checkout-*."))
          .query(new Ask("Search", "As Lucene writes it, for example log.level:error.")));

  private final String words;
  private final String address;
  private final PullAsks asks;

  PullKind(String words, String address, PullAsks asks) {
    this.words = words;
    this.address = address;
    this.asks = asks;
  }

  public String words() {
    return words;
  }

  /// Where it usually is; empty where each team has its own.
  public String address() {
    return address;
  }

  public PullAsks asks() {
    return asks;
  }
}
