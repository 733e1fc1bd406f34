package dev.unrepeat.collect;

import dev.unrepeat.model.PullKind;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/// Who knows how to ask which kind.
final class Vendors {
  private Vendors() {}

  static Map<PullKind, Vendor> all(EntraLogin login, Clock clock) {
    Map<PullKind, Vendor> all = new EnumMap<>(PullKind.class);
    for (PullKind kind : PullKind.values()) {
      all.put(
          kind,
          switch (kind) {
            case PAGERDUTY -> new PagerDutyLog();
            case OPSGENIE -> new OpsgenieLogs();
            case DATADOG -> new DatadogEvents();
            case NEW_RELIC -> new NewRelicRows();
            case APPLICATION_INSIGHTS -> new AzureRows(login);
            case SENTRY -> new SentryEvents();
            case SPLUNK -> new SplunkExport();
            case STATUSPAGE -> new StatuspageIncidents();
            case INCIDENT_IO -> new IncidentIo();
            case ROOTLY -> new Rootly();
            case FIREHYDRANT -> new FireHydrant();
            case TEAMS -> new TeamsMessages(login, clock);
            case JIRA -> new JiraIssues();
            case GRAFANA -> new GrafanaAnnotations();
            case ELASTICSEARCH -> new ElasticsearchHits();
            case CONFLUENCE -> new ConfluencePages();
            case NOTION -> new NotionPages();
          });
    }
    return all;
  }
}
