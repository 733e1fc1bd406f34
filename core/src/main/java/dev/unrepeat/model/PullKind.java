package dev.unrepeat.model;

import dev.unrepeat.model.PullAsks.Ask;

/// The systems whose interface is asked for evidence, and what has to be known to ask each.
public enum PullKind implements SystemKind {
  PAGERDUTY(
      "PagerDuty",
      "https://api.pagerduty.com",
      PullAsks.of(
              "A REST API key; a read-only one is enough. In the EU the address is"
                  + " https://api.eu.pagerduty.com.",
              "a read-only REST API key")
          .query(
              new Ask("Incidents", "Ids such as Q2AIXW2ZMTQXF6, with commas; all without any."))),
  OPSGENIE(
      "Opsgenie",
      "https://api.opsgenie.com",
      PullAsks.of(
              "The key of an API integration. In the EU the address is https://api.eu.opsgenie.com.",
              "the right Read of an API integration")
          .query(new Ask("Search", "As the list of alerts takes it, for example tag: checkout."))),
  GRAFANA(
      "Grafana",
      "",
      PullAsks.of(
              "A service account token with the role Viewer.",
              "the permission annotations:read of a service account")
          .query(new Ask("Tags", "Annotations that have all of these, with commas between."))),
  DATADOG(
      "Datadog",
      "https://api.datadoghq.com",
      PullAsks.of(
              "The API key and the application key with a colon between. The address is the one of"
                  + " your site, for example https://api.datadoghq.eu.",
              "the scope events_read on the application key")
          .query(new Ask("Search", "As the Events Explorer takes it, for example service:shop."))),
  NEW_RELIC(
      "New Relic",
      "https://api.newrelic.com",
      PullAsks.of(
              "A user key. In the EU the address is https://api.eu.newrelic.com.",
              "a user key whose user sees the account")
          .scope(new Ask("Account", "The number of the account."))
          .program(
              new Ask(
                  "NRQL",
                  "Without SINCE, UNTIL and LIMIT, for example SELECT timestamp, message, level"
                      + " FROM Log WHERE service = 'shop'."))),
  APPLICATION_INSIGHTS(
      "Application Insights and Azure Monitor",
      "https://api.loganalytics.azure.com",
      PullAsks.of(
              "The secret of an app registration. For Application Insights alone the address is"
                  + " https://api.applicationinsights.io.",
              "the role Log Analytics Reader or Monitoring Reader for the app registration")
          .account(new Ask("Tenant and client", "Both ids with a slash between: tenant/client."))
          .scope(new Ask("Workspace or app", "workspaces/ID or apps/ID."))
          .program(
              new Ask(
                  "KQL",
                  "Without the time, which is added, for example AppExceptions | project"
                      + " TimeGenerated, OuterMessage, SeverityLevel."))),
  SENTRY(
      "Sentry",
      "https://sentry.io",
      PullAsks.of(
              "An auth token. The address is the one of your region, for example https://de.sentry.io.",
              "the scope project:read")
          .scope(new Ask("Project", "Organization and project, for example lumen/shop."))),
  ELASTICSEARCH(
      "Elasticsearch",
      "",
      PullAsks.of(
              "An encoded API key, or the password of the user beside it. OpenSearch is read as well.",
              "the index privileges read and view_index_metadata")
          .account(new Ask("User", "Only where it signs in with a password."))
          .scope(new Ask("Index", "A name or a pattern, for example logs-checkout-*."))
          .query(new Ask("Search", "As Lucene writes it, for example log.level:error."))),
  SPLUNK(
      "Splunk",
      "",
      PullAsks.of(
              "An authentication token, or the password of the user beside it. The address has the"
                  + " management port, for example https://splunk.internal:8089.",
              "the capability search and the indexes that the search names")
          .account(new Ask("User", "Only where it signs in with a password."))
          .program(new Ask("Search", "Without its time, for example index=shop log_level=ERROR."))),
  STATUSPAGE(
      "Statuspage",
      "https://api.statuspage.io",
      PullAsks.of("An API key of a user.", "an API key of a user who sees the page")
          .scope(new Ask("Page", "The id of the page, for example kctbh9vrtdwd."))),
  INCIDENT_IO(
      "incident.io",
      "https://api.incident.io",
      PullAsks.of("An API key.", "the permission to view data, such as public incidents")
          .query(new Ask("Incidents", "Such as INC-123, with commas; all of that time without."))),
  ROOTLY(
      "Rootly",
      "https://api.rootly.com",
      PullAsks.of("An API key.", "an API key that may read incidents")
          .query(new Ask("Incidents", "Numbers or ids, with commas; all of that time without."))),
  FIREHYDRANT(
      "FireHydrant",
      "https://api.firehydrant.io",
      PullAsks.of("A bot token.", "a bot token that may read incidents")
          .query(new Ask("Incidents", "Numbers or ids, with commas; all of that time without."))),
  TEAMS(
      "Microsoft Teams",
      "https://graph.microsoft.com",
      PullAsks.of(
              "The secret of an app registration.",
              "ChannelMessage.Read.All, or ChannelMessage.Read.Group in that team, as an application"
                  + " permission")
          .account(new Ask("Tenant and client", "Both ids with a slash between: tenant/client."))
          .scope(
              new Ask(
                  "Channel",
                  "The ids of team and channel with a slash between. Whoever collects then sees"
                      + " what is said there."))),
  JIRA(
      "Jira Service Management",
      "",
      PullAsks.of(
              "An API token of Jira Cloud, or a personal access token of a Data Center.",
              "the permission Browse projects in that project")
          .account(new Ask("Account", "The mail address, for Jira Cloud alone."))
          .scope(new Ask("Project", "Its key, for example OPS."))
          .query(new Ask("Issues", "Keys such as OPS-12, with commas; all of that time without."))),
  CONFLUENCE(
      "Confluence",
      "",
      PullAsks.of(
              "An API token of Confluence Cloud, or a personal access token of a Data Center. The"
                  + " address of Cloud ends with /wiki.",
              "the permission to view the space")
          .account(new Ask("Account", "The mail address, for Confluence Cloud alone."))
          .scope(new Ask("Space", "Its key, for example OPS."))
          .query(new Ask("Labels", "Pages that have one of these, with commas; all without any."))),
  NOTION(
      "Notion",
      "https://api.notion.com",
      PullAsks.of(
              "The secret of an internal integration that is connected to the database.",
              "the capability to read content, and the connection to that database")
          .scope(new Ask("Database", "Its id: the 32 letters and digits in its address.")));

  private final String words;
  private final String address;
  private final PullAsks asks;

  PullKind(String words, String address, PullAsks asks) {
    this.words = words;
    this.address = address;
    this.asks = asks;
  }

  @Override
  public String words() {
    return words;
  }

  /// Where it usually is; empty where each team has its own.
  public String address() {
    return address;
  }

  /// Whether it holds documents, which are imported, in place of evidence.
  public boolean isLibrary() {
    return this == CONFLUENCE || this == NOTION;
  }

  public PullAsks asks() {
    return asks;
  }
}
