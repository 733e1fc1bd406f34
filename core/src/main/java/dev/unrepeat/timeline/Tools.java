package dev.unrepeat.timeline;

import java.util.Map;

/// Which tool's telling stands when several tell of the same happening: the one that made it happen
/// or measured it, before the ones that heard of it.
final class Tools {
  private Tools() {}

  private static final Map<String, Integer> RANK =
      Map.ofEntries(
          Map.entry("github", 0),
          Map.entry("gitlab", 0),
          Map.entry("jenkins", 0),
          Map.entry("ci", 0),
          Map.entry("argocd", 0),
          Map.entry("terraform", 0),
          Map.entry("feature-flags", 0),
          Map.entry("junos", 0),
          Map.entry("uptime", 1),
          Map.entry("prtg", 1),
          Map.entry("alertmanager", 1),
          Map.entry("grafana", 1),
          Map.entry("cloudwatch", 1),
          Map.entry("azure", 1),
          Map.entry("datadog", 1),
          Map.entry("newrelic", 1),
          Map.entry("zabbix", 1),
          Map.entry("pagerduty", 2),
          Map.entry("opsgenie", 2),
          Map.entry("splunk-on-call", 2),
          Map.entry("log", 5),
          Map.entry("slack", 6),
          Map.entry("teams", 6),
          Map.entry("windows", 5),
          Map.entry("irc", 6),
          Map.entry("whatsapp", 6),
          Map.entry("discord", 6),
          Map.entry("google-chat", 6),
          Map.entry("mattermost", 6),
          Map.entry("telegram", 6),
          Map.entry("servicenow", 6),
          Map.entry("statuspage", 6),
          Map.entry("incident.io", 6),
          Map.entry("rootly", 6),
          Map.entry("firehydrant", 6),
          Map.entry("jira", 6),
          Map.entry("csv", 7),
          Map.entry("text", 8),
          Map.entry("interview", 9));

  private static final int OTHERS = 4;

  /// The lower, the closer to the happening.
  static int rank(String source) {
    return RANK.getOrDefault(source, OTHERS);
  }

  /// Whether a program wrote it for itself: its words are no sentences of people.
  static boolean machine(String source) {
    return switch (source) {
      case "log",
          "otlp",
          "elasticsearch",
          "splunk",
          "kubernetes",
          "cloudtrail",
          "cloudwatch-logs",
          "google-cloud",
          "loki",
          "vault",
          "windows" ->
          true;
      default -> false;
    };
  }

  /// Whether the tool is itself what happened, so that it tells each happening once.
  static boolean ofRecord(String source) {
    return rank(source) <= 2;
  }

  /// Whether it hears of happenings from others, so that it tells them a little later.
  static boolean hearsay(String source) {
    return switch (source) {
      case "pagerduty",
          "opsgenie",
          "splunk-on-call",
          "slack",
          "teams",
          "irc",
          "whatsapp",
          "discord",
          "google-chat",
          "mattermost",
          "telegram",
          "servicenow",
          "statuspage",
          "incident.io",
          "rootly",
          "firehydrant",
          "jira",
          "csv",
          "text",
          "interview" ->
          true;
      default -> false;
    };
  }

  /// Whether it is written down by hand, line after line, in the order of time.
  static boolean handwritten(String source) {
    return source.equals("text") || source.equals("interview");
  }

  /// Whether its "resolved" means that a measured value is back, and not that somebody has declared
  /// the end.
  static boolean monitoring(String source) {
    return rank(source) == 1;
  }
}
