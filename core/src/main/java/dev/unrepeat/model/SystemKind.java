package dev.unrepeat.model;

/// A kind of system that a token opens, for example PagerDuty or Notion.
public sealed interface SystemKind permits PullKind, WikiKind {
  /// Its name, as people say it.
  String words();
}
