package dev.unrepeat.source.standard;

import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.SourceCatalogue;
import dev.unrepeat.source.alertmanager.AlertmanagerHistory;
import dev.unrepeat.source.awshealth.AwsHealth;
import dev.unrepeat.source.azure.AzureAlerts;
import dev.unrepeat.source.azure.AzureServiceHealth;
import dev.unrepeat.source.chatexport.DiscordExport;
import dev.unrepeat.source.chatexport.GoogleChatExport;
import dev.unrepeat.source.chatexport.MattermostExport;
import dev.unrepeat.source.chatexport.TelegramExport;
import dev.unrepeat.source.chatexport.WhatsAppExport;
import dev.unrepeat.source.cloudevents.CloudEvents;
import dev.unrepeat.source.cloudtrail.CloudTrailCalls;
import dev.unrepeat.source.cloudwatch.CloudWatchAlarms;
import dev.unrepeat.source.cloudwatchlogs.CloudWatchLogs;
import dev.unrepeat.source.csv.CsvTable;
import dev.unrepeat.source.datadog.DatadogEvents;
import dev.unrepeat.source.elasticsearch.SearchHits;
import dev.unrepeat.source.firehydrant.FireHydrantIncidents;
import dev.unrepeat.source.git.GitLog;
import dev.unrepeat.source.github.GitHubDeliveries;
import dev.unrepeat.source.gitlab.GitLabMessages;
import dev.unrepeat.source.googlecloud.GoogleCloudLogs;
import dev.unrepeat.source.grafana.GrafanaAlerts;
import dev.unrepeat.source.incidentio.IncidentIoIncidents;
import dev.unrepeat.source.interview.InterviewNotes;
import dev.unrepeat.source.irc.IrcLog;
import dev.unrepeat.source.jenkins.JenkinsBuilds;
import dev.unrepeat.source.jira.JiraIssues;
import dev.unrepeat.source.kubernetes.KubernetesEvents;
import dev.unrepeat.source.log.PlainLog;
import dev.unrepeat.source.loki.LokiLines;
import dev.unrepeat.source.mapping.MappedJson;
import dev.unrepeat.source.mapping.UnknownJson;
import dev.unrepeat.source.newrelic.NewRelicAlerts;
import dev.unrepeat.source.opsgenie.OpsgenieAlerts;
import dev.unrepeat.source.otlp.OtlpLogs;
import dev.unrepeat.source.pagerduty.PagerDutyLogEntries;
import dev.unrepeat.source.rootly.RootlyIncidents;
import dev.unrepeat.source.sentry.SentryMessages;
import dev.unrepeat.source.servicenow.ServiceNowIncidents;
import dev.unrepeat.source.slack.SlackExport;
import dev.unrepeat.source.splunk.SplunkResults;
import dev.unrepeat.source.splunkoncall.OnCallIncidents;
import dev.unrepeat.source.statuspage.StatuspageIncidents;
import dev.unrepeat.source.teams.TeamsMessages;
import dev.unrepeat.source.text.PastedText;
import dev.unrepeat.source.transcript.CallTranscript;
import dev.unrepeat.source.vault.VaultAudit;
import dev.unrepeat.source.windows.WindowsEvents;
import dev.unrepeat.source.zabbix.ZabbixEvents;
import java.util.List;

/// All formats of this version, the most particular first.
public final class StandardSources {
  private StandardSources() {}

  /// A new format is one line here; text stays last, as it takes what nobody else knows.
  public static SourceCatalogue catalogue() {
    return new SourceCatalogue(
        List.<EventSource>of(
            new MappedJson(),
            new SlackExport(),
            new PagerDutyLogEntries(),
            new GrafanaAlerts(),
            new AlertmanagerHistory(),
            new OpsgenieAlerts(),
            new CloudEvents(),
            new GitHubDeliveries(),
            new DatadogEvents(),
            new StatuspageIncidents(),
            new SentryMessages(),
            new KubernetesEvents(),
            new SearchHits(),
            new CloudTrailCalls(),
            new CloudWatchAlarms(),
            new AzureAlerts(),
            new GitLabMessages(),
            new JiraIssues(),
            new IncidentIoIncidents(),
            new RootlyIncidents(),
            new FireHydrantIncidents(),
            new OnCallIncidents(),
            new SplunkResults(),
            new OtlpLogs(),
            new NewRelicAlerts(),
            new TeamsMessages(),
            new AwsHealth(),
            new AzureServiceHealth(),
            new DiscordExport(),
            new GoogleChatExport(),
            new MattermostExport(),
            new TelegramExport(),
            new CloudWatchLogs(),
            new GoogleCloudLogs(),
            new LokiLines(),
            new ServiceNowIncidents(),
            new VaultAudit(),
            new ZabbixEvents(),
            new JenkinsBuilds(),
            new GitLog(),
            new IrcLog(),
            new WhatsAppExport(),
            new WindowsEvents(),
            new CallTranscript(),
            new CsvTable(),
            new PlainLog(),
            new InterviewNotes(),
            new UnknownJson(),
            new PastedText()));
  }
}
