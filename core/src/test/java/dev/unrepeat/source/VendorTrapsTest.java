package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.source.alertmanager.AlertmanagerHistory;
import dev.unrepeat.source.azure.AzureAlerts;
import dev.unrepeat.source.cloudevents.CloudEvents;
import dev.unrepeat.source.cloudtrail.CloudTrailCalls;
import dev.unrepeat.source.cloudwatch.CloudWatchAlarms;
import dev.unrepeat.source.csv.CsvTable;
import dev.unrepeat.source.datadog.DatadogEvents;
import dev.unrepeat.source.elasticsearch.SearchHits;
import dev.unrepeat.source.gitlab.GitLabMessages;
import dev.unrepeat.source.grafana.GrafanaAlerts;
import dev.unrepeat.source.jira.JiraIssues;
import dev.unrepeat.source.kubernetes.KubernetesEvents;
import dev.unrepeat.source.mapping.MappedJson;
import dev.unrepeat.source.opsgenie.OpsgenieAlerts;
import dev.unrepeat.source.otlp.OtlpLogs;
import dev.unrepeat.source.pagerduty.PagerDutyLogEntries;
import dev.unrepeat.source.sentry.SentryMessages;
import dev.unrepeat.source.splunk.SplunkResults;
import dev.unrepeat.source.statuspage.StatuspageIncidents;
import dev.unrepeat.source.teams.TeamsMessages;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// What makes the formats of vendors treacherous, each by the field it hides in.
class VendorTrapsTest {
  private static Collected read(EventSource source, String text) {
    return Collected.read(source, MemoryFile.of("evidence.json", text.replace('\'', '"')));
  }

  private static Instant instant(EventSource source, String text) {
    return read(source, text).only().time().known().orElseThrow();
  }

  private static MissingPart missing(SourceEvent event) {
    return event.time() instanceof EventTime.Undated undated ? undated.missing() : null;
  }

  @Test
  void opsgenieCountsMillisecondsAndNanosecondsInOneObject() {
    assertThat(
            instant(
                new OpsgenieAlerts(),
                "{'action':'AddNote','integrationName':'x','alert':{'alertId':'a','message':'m','createdAt':1791989235512,'updatedAt':1791989635512000000}}"))
        .isEqualTo("2026-10-14T14:53:55.512Z");
  }

  @Test
  void opsgeniesCreationIsNoTimeOfWhatWasDoneLater() {
    SourceEvent event =
        read(
                new OpsgenieAlerts(),
                "{'action':'Acknowledge','integrationName':'x','alert':{'alertId':'a','message':'m','createdAt':1791989235512}}")
            .only();

    assertThat(missing(event)).isEqualTo(MissingPart.TIME);
  }

  @Test
  void aGrafanaMessageWithoutTimeStaysUndated() {
    SourceEvent event =
        read(
                new GrafanaAlerts(),
                "{'ruleName':'r','ruleId':1,'state':'alerting','evalMatches':[],'title':'[Alerting] r'}")
            .only();

    assertThat(missing(event)).isEqualTo(MissingPart.TIME);
    assertThat(event.kind()).contains(EventKind.ALERT);
  }

  @Test
  void aFiringAlertHasNotEndedInTheYearOne() {
    assertThat(
            read(
                    new GrafanaAlerts(),
                    "{'orgId':1,'status':'firing','alerts':[{'status':'firing','labels':{'alertname':'A'},'startsAt':'2026-10-14T14:46:30Z','endsAt':'0001-01-01T00:00:00Z'}]}")
                .events)
        .hasSize(1);
  }

  @Test
  void theDatePointInAReasonIsNoTime() {
    assertThat(
            instant(
                new CloudWatchAlarms(),
                "{'AlarmName':'a','NewStateValue':'ALARM','NewStateReason':'[1234.0 (06/03/15 17:43:27)]','StateChangeTime':'2015-06-03T17:43:27.123+0000'}"))
        .isEqualTo("2015-06-03T17:43:27.123Z");
  }

  @Test
  void anEndInAzureIsNotItsBeginning() {
    Collected read =
        read(
            new AzureAlerts(),
            "{'schemaId':'azureMonitorCommonAlertSchema','data':{'essentials':{'alertRule':'r','originAlertId':'o','monitorCondition':'Resolved','firedDateTime':'2019-03-22T13:58:24.3713213Z','resolvedDateTime':'2019-03-22T14:03:16.2246313Z'},'alertContext':{}}}");

    assertThat(read.events)
        .extracting(e -> e.time().known().orElseThrow().toString())
        .containsExactly("2019-03-22T13:58:24.371321300Z", "2019-03-22T14:03:16.224631300Z");
  }

  @Test
  void americanTimesOfAzureAreReadOnlyWhereTheFieldSaysUtc() {
    assertThat(
            instant(
                new AzureAlerts(),
                "{'schemaId':'Microsoft.Insights/LogAlert','data':{'AlertRuleName':'r','SearchIntervalEndtimeUtc':'3/22/2019 12:36:31 AM'}}"))
        .isEqualTo("2019-03-22T00:36:31Z");
  }

  @Test
  void gitLabWritesItsTimesInThreeForms() {
    for (String when :
        new String[] {
          "2021-04-28 21:50:00 +0200", "2021-04-28 19:50:00 UTC", "2021-04-28T19:50:00Z"
        }) {
      assertThat(
              instant(
                  new GitLabMessages(),
                  "{'object_kind':'deployment','status':'success','status_changed_at':'"
                      + when
                      + "','deployable_id':1}"))
          .isEqualTo("2021-04-28T19:50:00Z");
    }
  }

  @Test
  void aRunningPipelineDoesNotHappenWhenItWasCreated() {
    SourceEvent event =
        read(
                new GitLabMessages(),
                "{'object_kind':'pipeline','object_attributes':{'id':1,'status':'running','created_at':'2016-08-12 15:23:28 UTC','finished_at':null}}")
            .only();

    assertThat(missing(event)).isEqualTo(MissingPart.TIME);
  }

  @Test
  void jiraWritesOffsetsWithoutAColon() {
    assertThat(
            instant(
                new JiraIssues(),
                "{'key':'A-1','fields':{'created':'2019-02-15T19:01:52.971-0800','summary':'s'}}"))
        .isEqualTo("2019-02-16T03:01:52.971Z");
  }

  @Test
  void aResolvedIssueOfSentryHasNoTimeOfItsOwn() {
    SourceEvent event =
        read(
                new SentryMessages(),
                "{'action':'resolved','installation':{'uuid':'u'},'data':{'issue':{'id':'1','shortId':'S-1','title':'t','firstSeen':'2026-10-14T14:31:55Z','lastSeen':'2026-10-14T15:04:00Z'}},'actor':{'type':'user','name':'n'}}")
            .only();

    assertThat(missing(event)).isEqualTo(MissingPart.TIME);
  }

  @Test
  void sentryCountsSecondsWithAFraction() {
    assertThat(
            instant(
                new SentryMessages(),
                "{'project':'p','culprit':'c','message':'m','event':{'event_id':'e','timestamp':1709991285.873}}"))
        .isEqualTo("2024-03-09T13:34:45.873Z");
  }

  @Test
  void stackFramesAndTheirVariablesAreNeverTold() {
    assertThat(
            read(
                    new SentryMessages(),
                    "{'project':'p','culprit':'c','message':'m','event':{'event_id':'e','timestamp':1709991285,'stacktrace':{'frames':[{'vars':{'password':'hunter2'}}]}}}")
                .only()
                .toString())
        .doesNotContain("hunter2");
  }

  @Test
  void parametersOfACallAreNeverToldWhole() {
    assertThat(
            read(
                    new CloudTrailCalls(),
                    "{'Records':[{'eventID':'1','eventName':'CreateUser','eventSource':'iam.amazonaws.com','eventTime':'2026-10-14T14:31:02Z','requestParameters':{'userName':'ines','password':'hunter2','secretId':'hunter3'}}]}")
                .only()
                .toString())
        .contains("ines")
        .doesNotContain("hunter");
  }

  @Test
  void datadogsNumberLosesDigitsSoItsTextIsTheKey() {
    assertThat(
            read(
                    new DatadogEvents(),
                    "{'events':[{'id':6327818702635911000,'id_str':'6327818702635911562','title':'t','date_happened':1639500000}]}")
                .only()
                .key())
        .isEqualTo("6327818702635911562");
  }

  @Test
  void anUpdateIsShownWhenItsAuthorSaysAndNewestStandsFirst() {
    Collected read =
        read(
            new StatuspageIncidents(),
            "{'incidents':[{'id':'i','name':'n','impact':'none','incident_updates':[{'id':'2','status':'resolved','body':'b','created_at':'2026-10-14T16:00:00Z','display_at':'2026-10-14T15:30:00Z'},{'id':'1','status':'investigating','body':'a','display_at':'2026-10-14T15:00:00Z'}]}]}");

    assertThat(read.keys()).containsExactly("1", "2");
    assertThat(read.events.getLast().time().known())
        .contains(Instant.parse("2026-10-14T15:30:00Z"));
    assertThat(read.events.getFirst().severity()).isEmpty();
  }

  @Test
  void anEventOfTheClusterFallsBackFromTimeToTime() {
    String event =
        "{'kind':'Event','metadata':{'uid':'u','creationTimestamp':'2020-11-24T01:00:00-07:00'},'involvedObject':{'kind':'Pod','name':'p'},'reason':'r','eventTime':null,'firstTimestamp':%s,'lastTimestamp':%s}";

    assertThat(instant(new KubernetesEvents(), event.formatted("null", "'2020-11-27T08:00:00Z'")))
        .isEqualTo("2020-11-27T08:00:00Z");
    assertThat(instant(new KubernetesEvents(), event.formatted("null", "null")))
        .isEqualTo("2020-11-24T08:00:00Z");
    SourceEvent range =
        read(
                new KubernetesEvents(),
                event.formatted("'2020-11-24T08:00:00Z'", "'2020-11-27T08:00:00Z'"))
            .only();
    assertThat(range.time())
        .isInstanceOfSatisfying(
            EventTime.At.class,
            at -> assertThat(at.until()).contains(Instant.parse("2020-11-27T08:00:00Z")));
  }

  @Test
  void aLogRecordWithoutTimeWasObserved() {
    assertThat(
            instant(
                new OtlpLogs(),
                "{'resourceLogs':[{'scopeLogs':[{'logRecords':[{'timeUnixNano':'0','observedTimeUnixNano':'1544712660300000001','body':{'stringValue':'b'}}]}]}]}"))
        .isEqualTo("2018-12-13T14:51:00.300000001Z");
  }

  @Test
  void aCloudEventWithoutTimeStaysUndatedAndItsKeyIsSourceAndId() {
    SourceEvent event =
        read(
                new CloudEvents(),
                "{'specversion':'1.0','type':'t','source':'/s','id':'1','data_base64':'eyAieHl6IjogMTIzIH0='}")
            .only();

    assertThat(missing(event)).isEqualTo(MissingPart.TIME);
    assertThat(event.key()).isEqualTo("/s/1");
  }

  @Test
  void aTimeWithoutZoneIsAskedForAndAnswered() {
    String text =
        "{'_index':'l','_id':'1','_source':{'@timestamp':'2026-10-14 14:31:02','message':'boom'}}";

    assertThat(missing(read(new SearchHits(), text).only())).isEqualTo(MissingPart.ZONE);
    assertThat(
            Collected.read(
                    new SearchHits(),
                    Answers.NONE.withZone(ZoneId.of("Europe/Berlin")),
                    MemoryFile.of("a", text.replace('\'', '"')))
                .only()
                .time()
                .known())
        .contains(Instant.parse("2026-10-14T12:31:02Z"));
  }

  @Test
  void anAlertOfSplunkDoesNotHappenWhenItsFirstResultDid() {
    assertThat(
            instant(
                new SplunkResults(),
                "{'sid':'scheduler__a__s__R_at_1791989280_1','search_name':'n','results_link':'http://x','result':{'_time':'2026-10-14T14:00:00Z'}}"))
        .isEqualTo("2026-10-14T14:48:00Z");
  }

  @Test
  void splunksTableIsReadAsATable() {
    SourceEvent event =
        Collected.read(
                new CsvTable(),
                MemoryFile.of(
                    "export.csv",
                    "\"_time\",host,\"_raw\"\n\"2026-10-14T14:31:55.123+0000\",node-3,\"ERROR no connection\"\n"))
            .only();

    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:31:55.123Z"));
    assertThat(event.text()).contains("no connection");
  }

  @Test
  void aMessageOfTeamsIsReadWithoutItsMarks() {
    assertThat(
            read(
                    new TeamsMessages(),
                    "{'value':[{'id':'1','messageType':'message','createdDateTime':'2026-10-14T14:55:00.123Z','from':null,'body':{'contentType':'html','content':'<div>a&nbsp;&lt;b&gt; <at id=\\'0\\'>Ines</at></div>'}}]}"
                        .replace("\\'", "\\\""))
                .only()
                .text())
        .isEqualTo("a <b> @Ines");
  }

  @Test
  void aMappingThatLacksItsTimeSaysSo() {
    Collected read =
        Collected.read(
            new MappedJson(),
            MemoryFile.of("m.yml", "unrepeat: mapping\ntext: a\n"),
            MemoryFile.of("a.json", "{\"a\":1}"));

    assertThat(read.problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("\"time\""));
  }

  @Test
  void datadogsPriorityNormalOnlySaysHowLoudAnEventIsShown() {
    SourceEvent event =
        read(
                new DatadogEvents(),
                "{'id':'7','title':'[Triggered] errors','date':'1792000000000','last_updated':'1792000000000','alert_id':'7','org':{'id':'1'},'body':'no','event_type':'query_alert_monitor','alert_transition':'Triggered','alert_type':'error','priority':'normal'}")
            .only();
    assertThat(event.severity()).isEqualTo("error");
  }

  @Test
  void alertmanagersMessageIsKnownByItsVersionAlone() {
    SourceEvent event =
        read(
                new AlertmanagerHistory(),
                "{'version':'4','alerts':[{'status':'firing','labels':{'alertname':'Memory','severity':'critical'},'startsAt':'2026-10-14T14:31:02Z'}]}")
            .only();
    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:31:02Z"));
    assertThat(event.severity()).isEqualTo("critical");
  }

  @Test
  void pagerDutysNoteMayStandInTheContentOfItsChannel() {
    SourceEvent event =
        read(
                new PagerDutyLogEntries(),
                "[{'id':'R1','type':'annotate_log_entry','created_at':'2026-10-14T14:31:02Z','summary':'Note added','channel':{'type':'note','content':'blocking the crawler'},'agent':{'summary':'Ines','html_url':'https://x.pagerduty.com/users/P1'}}]")
            .only();
    assertThat(event.text()).isEqualTo("blocking the crawler");
    assertThat(event.actor().map(Actor::kind)).contains(ActorKind.PERSON);
  }
}
