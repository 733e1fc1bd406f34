package dev.unrepeat.render;

import java.util.Locale;

/// A source as people write its name: `PagerDuty` for `pagerduty`.
public final class SourceName {
  private SourceName() {}

  public static String of(String source) {
    return switch (source) {
      case "pagerduty" -> "PagerDuty";
      case "github" -> "GitHub";
      case "gitlab" -> "GitLab";
      case "otlp" -> "OpenTelemetry";
      case "newrelic" -> "New Relic";
      case "cloudevents" -> "CloudEvents";
      case "cloudtrail" -> "CloudTrail";
      case "cloudwatch" -> "CloudWatch";
      case "firehydrant" -> "FireHydrant";
      case "incident.io" -> "incident.io";
      case "splunk-on-call" -> "Splunk On-Call";
      case "cloudwatch-logs" -> "CloudWatch Logs";
      case "google-cloud" -> "Google Cloud";
      case "google-alerts" -> "Google Cloud Monitoring";
      case "google-chat" -> "Google Chat";
      case "aws-health" -> "AWS Health";
      case "aws-events" -> "AWS events";
      case "azure-activity" -> "Azure activity";
      case "azure-health" -> "Azure Service Health";
      case "servicenow" -> "ServiceNow";
      case "irc" -> "IRC";
      case "whatsapp" -> "WhatsApp";
      case "argocd" -> "Argo CD";
      case "ci" -> "CI/CD";
      case "feature-flags" -> "Feature flags";
      case "uptime" -> "Uptime checks";
      case "prtg" -> "PRTG";
      case "csv" -> "CSV";
      case "json" -> "JSON";
      case "json-fields" -> "Other JSON";
      case "git" -> "Git log";
      case "text" -> "Notes";
      default -> source.substring(0, 1).toUpperCase(Locale.ROOT) + source.substring(1);
    };
  }
}
