package dev.unrepeat.model;

import java.time.Instant;

/// A connected system that a token opens.
public sealed interface OpenedSystem permits PullSource, Wiki {
  long id();

  String name();

  SystemKind kind();

  /// Where it is, for example `https://api.pagerduty.com`.
  String address();

  /// Who signs in; empty where the token says it.
  String account();

  boolean enabled();

  String madeBy();

  Instant madeAt();

  /// The place of its token.
  String place();
}
