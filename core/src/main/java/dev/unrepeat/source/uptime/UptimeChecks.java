package dev.unrepeat.source.uptime;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Set;

/// Messages of services that ask a site from outside whether it answers: webhooks of UptimeRobot,
/// Pingdom, Uptime Kuma, updown.io and Site24x7, incidents of Better Stack, and the logs of
/// monitors as UptimeRobot's API lists them. Sources: the pages of these services on webhooks and
/// their APIs.
public final class UptimeChecks extends JsonSource {
  public UptimeChecks() {
    super(
        "uptime",
        Set.of("monitors", "data"),
        "alertTypeFriendlyName",
        "alert_type_friendly_name",
        "friendly_name",
        "state_changed_timestamp",
        "heartbeat",
        "downtime",
        "MONITORNAME",
        "apdex_t",
        "cause");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isUptimeRobot(record)
        || isListed(record)
        || isPingdom(record)
        || isKuma(record)
        || isUpdown(record)
        || isSite24x7(record)
        || isBetterStack(record);
  }

  private static boolean isUptimeRobot(JsonObject record) {
    return !record.at("alertTypeFriendlyName", "alert_type_friendly_name").isEmpty();
  }

  private static boolean isListed(JsonObject record) {
    return record.has("friendly_name") && record.has("logs");
  }

  private static boolean isPingdom(JsonObject record) {
    return record.has("state_changed_timestamp") && record.has("check_name");
  }

  private static boolean isKuma(JsonObject record) {
    return record.has("heartbeat") && record.has("monitor") && record.has("msg");
  }

  private static boolean isUpdown(JsonObject record) {
    return record.at("event").startsWith("check.") && record.has("check");
  }

  private static boolean isSite24x7(JsonObject record) {
    return record.has("MONITORNAME") && record.has("STATUS");
  }

  private static boolean isBetterStack(JsonObject record) {
    JsonObject said = betterStack(record).objectIfAny("attributes");
    return betterStack(record).at("type").equals("incident")
        && said.has("cause")
        && said.has("started_at");
  }

  private static JsonObject betterStack(JsonObject record) {
    return record.has("data") ? record.objectIfAny("data") : record;
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isUptimeRobot(record)) {
      uptimeRobot(record, to);
    } else if (isListed(record)) {
      record.objectsAt("logs").forEach(log -> listed(record, log, to));
      if (record.objectsAt("logs").isEmpty()) {
        to.pass();
      }
    } else if (isPingdom(record)) {
      pingdom(record, to);
    } else if (isKuma(record)) {
      kuma(record, to);
    } else if (isUpdown(record)) {
      updown(record, to);
    } else if (isSite24x7(record)) {
      site24x7(record, to);
    } else if (isBetterStack(record)) {
      betterStack(betterStack(record), to);
    }
  }

  private static void uptimeRobot(JsonObject record, RecordEvents to) {
    String state = record.at("alertTypeFriendlyName", "alert_type_friendly_name");
    new Check(
            "UptimeRobot",
            record.at("monitorFriendlyName", "monitor_friendly_name"),
            record.at("monitorURL", "monitor_url"))
        .tell(
            to.time(record.at("alertDateTime", "alert_date_time")),
            state,
            record.at("alertDetails", "alert_details"),
            to);
  }

  private static void listed(JsonObject monitor, JsonObject log, RecordEvents to) {
    String state =
        switch (log.at("type")) {
          case "1" -> "down";
          case "2" -> "up";
          case "98" -> "started";
          case "99" -> "paused";
          default -> "in state " + log.at("type");
        };
    new Check("UptimeRobot", monitor.at("friendly_name"), monitor.at("url"))
        .tell(to.time(log.at("datetime")), state, log.at("reason.detail"), to);
  }

  private static void pingdom(JsonObject record, RecordEvents to) {
    new Check("Pingdom", record.at("check_name"), record.at("check_params.full_url"))
        .of(record.at("importance_level"))
        .tell(
            to.time(record.at("state_changed_timestamp")),
            record.at("current_state"),
            joined(", ", record.at("description"), record.at("long_description")),
            to);
  }

  /// Its times are UTC and do not say so; the local ones beside them have another name.
  private static void kuma(JsonObject record, RecordEvents to) {
    JsonObject beat = record.objectIfAny("heartbeat");
    String state =
        switch (beat.at("status")) {
          case "0" -> "down";
          case "1" -> "up";
          case "2" -> "pending";
          case "3" -> "in maintenance";
          default -> "";
        };
    if (state.isEmpty()) {
      to.leaveOut("The message is a test without a state");
      return;
    }
    String time = beat.at("time");
    boolean bare = time.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?");
    new Check("Uptime Kuma", record.at("monitor.name"), record.at("monitor.url"))
        .tell(
            to.time(bare ? time.replace(' ', 'T') + "Z" : time).writtenAs(time),
            state,
            beat.at("msg"),
            to);
  }

  private static void updown(JsonObject record, RecordEvents to) {
    String state = record.at("event").substring("check.".length()).replace('_', ' ');
    String at =
        switch (state) {
          case "down" -> record.at("downtime.started_at", "time");
          case "up" -> record.at("downtime.ended_at", "time");
          default -> record.at("time");
        };
    String alias = record.at("check.alias");
    String url = record.at("check.url");
    new Check("updown.io", alias.isEmpty() ? url : alias, url)
        .tell(
            to.time(at),
            state,
            state.equals("up") ? "" : record.at("downtime.error", "description"),
            to);
  }

  private static void site24x7(JsonObject record, RecordEvents to) {
    new Check("Site24x7", record.at("MONITORNAME"), record.at("MONITORURL"))
        .tell(
            to.time(record.at("INCIDENT_TIME_ISO")),
            record.at("STATUS"),
            record.at("INCIDENT_REASON"),
            to);
  }

  private static void betterStack(JsonObject record, RecordEvents to) {
    JsonObject said = record.objectIfAny("attributes");
    String name = said.at("name", "url");
    String id = record.at("id");
    Check check = new Check("Better Stack", name, said.at("origin_url", "url"));
    check.tell(to.time(said.at("started_at")), "down", said.at("cause"), to);
    to.timeIfAny(said.at("acknowledged_at"))
        .ifPresent(time ->
            to.tell(
                to.event(joined("/", id, "acknowledged"), time, name + " is acknowledged")
                    .withKind(EventKind.ACKNOWLEDGEMENT)
                    .withAddress(page(said.at("origin_url", "url")))
                    .referring(words(name)),
                person("responder", said.at("acknowledged_by"))));
    to.timeIfAny(said.at("resolved_at")).ifPresent(time -> check.tell(time, "up", "", to));
  }
}
