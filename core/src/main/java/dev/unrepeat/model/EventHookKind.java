package dev.unrepeat.model;

import java.util.Locale;

/// The systems that tell of events by themselves.
public enum EventHookKind {
  ALERTMANAGER(
      "Prometheus Alertmanager",
      HookSigning.HEADER,
      "",
      "Put the address into webhook_configs as url or, so that it is not shown, in a file with url_file. Leave send_resolved on.",
      "service, app, job"),
  GRAFANA(
      "Grafana",
      HookSigning.GRAFANA,
      "",
      "Make a contact point of the type Webhook with the address, and paste the secret under HMAC signature.",
      "service, app, job"),
  PAGERDUTY(
      "PagerDuty",
      HookSigning.PAGERDUTY,
      "PagerDuty shows it once, when the subscription is made.",
      "Under Integrations → Generic Webhooks (v3), add a subscription with the address and all incident events.",
      "service"),
  OPSGENIE(
      "Opsgenie",
      HookSigning.HEADER,
      "",
      "Add a Webhook integration with the address, and let it send the description and the tags.",
      "service, entity"),
  SPLUNK_ON_CALL(
      "Splunk On-Call",
      HookSigning.HEADER,
      "",
      "Under Integrations → Outgoing Webhooks, add one by POST with the content type application/json.",
      "service, host_name"),
  INCIDENT_IO(
      "incident.io",
      HookSigning.STANDARD,
      "The signing secret of the endpoint; it begins with whsec_.",
      "Under Settings → Webhooks, add an endpoint with the address.",
      "service"),
  ROOTLY(
      "Rootly",
      HookSigning.TIMED,
      "The secret of the webhook.",
      "Under Configuration → Webhooks, add one with the address and the incident events.",
      "services, service"),
  FIREHYDRANT(
      "FireHydrant",
      HookSigning.FIREHYDRANT,
      "The secret of the webhook.",
      "Under Settings → Webhooks, add one with the address and the incidents, change events and alerts.",
      "services, service"),
  STATUSPAGE(
      "Statuspage",
      HookSigning.HEADER,
      "",
      "Subscribe to the page by webhook with the address.",
      "components, component"),
  JIRA(
      "Jira",
      HookSigning.HUB,
      "",
      "Under System → WebHooks, make one with the address and the secret, for issues that are created and updated.",
      "components, service"),
  GITHUB(
      "GitHub",
      HookSigning.HUB,
      "",
      "Under Settings → Webhooks of the repository or the organization: the address, the content type application/json, the secret, and the events Deployments, Deployment statuses, Releases and Workflow runs.",
      "repository"),
  GITLAB(
      "GitLab",
      HookSigning.GITLAB,
      "",
      "Under Settings → Webhooks of the project or the group: the address, the secret, and the events Deployment, Pipeline and Release.",
      "project"),
  BITBUCKET(
      "Bitbucket",
      HookSigning.HUB,
      "",
      "Under Repository settings → Webhooks: the address, the secret, and the triggers Build status created and Build status updated.",
      "repository"),
  CIRCLECI(
      "CircleCI",
      HookSigning.CIRCLECI,
      "",
      "Under Project Settings → Webhooks: the address, the secret as secret token, and the events Workflow Completed and Job Completed.",
      "project"),
  BUILDKITE(
      "Buildkite",
      HookSigning.BUILDKITE,
      "The token of the webhook, as it is shown there.",
      "Under Settings → Notification Services, add a Webhook with the address and the build events, and let it send a signature rather than the token.",
      "pipeline"),
  HEROKU(
      "Heroku",
      HookSigning.HEROKU,
      "",
      "heroku webhooks:add with the address as --url, the secret as --secret, --include api:release,api:build and --level sync.",
      "app"),
  HCP_TERRAFORM(
      "HCP Terraform",
      HookSigning.TERRAFORM,
      "",
      "Under Settings → Notifications of the workspace, make a notification of the kind Webhook with the address, and the secret as token.",
      "workspace_name"),
  LAUNCHDARKLY(
      "LaunchDarkly",
      HookSigning.LAUNCHDARKLY,
      "The secret of the webhook; it is there once Sign this webhook is chosen.",
      "Under Integrations → Webhooks, add one with the address, signed, without a template.",
      "project, service"),
  SENTRY(
      "Sentry",
      HookSigning.SENTRY,
      "The client secret of the internal integration.",
      "Under Developer Settings, make an internal integration with the address, for issues and alerts.",
      "project, service"),
  DATADOG(
      "Datadog",
      HookSigning.HEADER,
      "",
      "Under Integrations → Webhooks, add one with the address. What it sends is written there; a mapping here says where its parts are.",
      "service"),
  NEW_RELIC(
      "New Relic",
      HookSigning.HEADER,
      "",
      "Make a destination of the type Webhook with the address, and a workflow that uses it.",
      "service, entitiesData"),
  AZURE_MONITOR(
      "Azure Monitor",
      HookSigning.HEADER,
      "",
      "Add the address to an action group as Webhook, with the common alert schema.",
      "configurationItems, service"),
  CLOUDWATCH(
      "CloudWatch by Amazon SNS",
      HookSigning.SNS,
      "",
      "Subscribe the address to the topic of the alarms, by HTTPS. The confirmation then waits here for your click.",
      "service"),
  SPLUNK(
      "Splunk",
      HookSigning.HEADER,
      "",
      "Add the alert action Webhook with the address.",
      "service, host"),
  CLOUDEVENTS(
      "CloudEvents",
      HookSigning.HEADER,
      "",
      "Send them structured, binary or in batches, by POST.",
      "service, source"),
  OTHER(
      "Another system, by JSON or a form",
      HookSigning.HEADER,
      "",
      "Send JSON or a form by POST. A mapping says where time and text are in it.",
      "service");

  private final String words;
  private final HookSigning signing;
  private final String theirs;
  private final String setUp;
  private final String labels;

  EventHookKind(String words, HookSigning signing, String theirs, String setUp, String labels) {
    this.words = words;
    this.signing = signing;
    this.theirs = theirs;
    this.setUp = setUp;
    this.labels = labels;
  }

  public String words() {
    return words;
  }

  public HookSigning signing() {
    return signing;
  }

  /// What is to be done there.
  public String setUp() {
    return setUp;
  }

  /// Where a secret comes from that the vendor makes; empty where we make it, or there is none.
  public String theirSecret() {
    return theirs;
  }

  /// Whether the vendor signs with a secret that is known to both sides.
  public boolean signs() {
    return hasSecret() && signing != HookSigning.HEADER;
  }

  /// Whether a secret can be known to both sides.
  public boolean hasSecret() {
    return signing != HookSigning.SNS;
  }

  /// Whether we make the secret, for a person to enter there.
  public boolean oursToMake() {
    return hasSecret() && theirs.isEmpty();
  }

  /// The fields and labels that usually name the service, with commas between.
  public String labels() {
    return labels;
  }

  /// Whether what it sends is written there by each team, so that only a mapping can say what it
  /// is.
  public boolean isMapped() {
    return this == DATADOG || this == NEW_RELIC || this == SPLUNK || this == OTHER;
  }

  /// As it stands in the address that is called, for example `splunk-on-call`.
  public String place() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
