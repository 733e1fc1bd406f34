package dev.unrepeat.document.foreign;

import dev.unrepeat.text.Glance;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a field of a document's head tells, by the names teams give it.
enum HeaderFact {
  ID(
      "id",
      "incident",
      "incident id",
      "incident number",
      "incident no",
      "number",
      "reference",
      "ref",
      "postmortem id"),
  TITLE("title", "incident title", "name", "headline", "titel", "タイトル"),
  DATE(
      "date",
      "incident date",
      "date of incident",
      "date of the incident",
      "date of event",
      "date of outage",
      "day of incident",
      "day of the incident",
      "day of outage",
      "day of the outage",
      "event date",
      "outage date",
      "occurred",
      "occurred on",
      "happened on",
      "incident window",
      "day",
      "datum",
      "datum des vorfalls",
      "datum des ausfalls",
      "datum der störung",
      "vorfallsdatum",
      "date de l'incident",
      "日付",
      "発生日",
      "発生日時",
      "日時",
      "fecha",
      "fecha del incidente",
      "fecha y hora",
      "data",
      "data do incidente",
      "data e hora",
      "date et heure",
      "дата",
      "дата инцидента",
      "дата и время",
      "날짜",
      "일시",
      "발생일",
      "발생 일시",
      "발생일시",
      "장애 일시",
      "日期",
      "事件日期",
      "故障日期",
      "发生时间",
      "故障时间"),
  REVIEWED(
      "review date",
      "postmortem date",
      "date of review",
      "meeting date",
      "meeting",
      "meeting scheduled for"),
  SEVERITY(
      "severity", "sev", "incident severity", "severity level", "priority", "schweregrad", "重大度"),
  STATUS("status", "state", "document status", "postmortem status", "incident status", "ステータス"),
  DURATION(
      "duration",
      "incident duration",
      "outage duration",
      "length",
      "total duration",
      "downtime",
      "dauer",
      "影響時間"),
  AUTHORS(
      "author", "authors", "written by", "created by", "prepared by", "autor", "autoren", "作成者"),
  OWNER("owner", "postmortem owner", "incident owner", "postmortem lead", "verantwortlich", "担当者"),
  FACILITATOR("facilitator", "moderator", "facilitated by"),
  REPORTER("reporter", "reported by", "incident reporter"),
  REVIEWERS("reviewers", "reviewer", "reviewed by"),
  ATTENDEES("attendees", "participants", "participant", "atendees", "teilnehmer", "参加者"),
  RESPONDERS(
      "responders",
      "responder",
      "involved",
      "involved parties",
      "involved people",
      "on-call",
      "on call",
      "incident commander"),
  SERVICES(
      "service",
      "services",
      "affected service",
      "affected services",
      "services affected",
      "impacted services",
      "components",
      "affected components",
      "system",
      "systems"),
  DETECTED(
      "detected by",
      "detection method",
      "detection source",
      "detection means",
      "means of detection",
      "method of detection",
      "source of detection",
      "discovered by",
      "noticed by",
      "found by",
      "how detected",
      "how it was detected",
      "how was it detected",
      "entdeckt durch",
      "erkannt durch"),
  TAGS("tags", "tag", "labels", "categories", "category", "keywords"),
  TICKET("ticket", "tickets", "issue", "jira", "github issue"),
  LINK("link", "links", "slack channel", "chat", "dashboard", "status page", "statuspage");

  private static final int LONGEST = 120;
  private static final Pattern MARKS = Pattern.compile("\\((?:s|optional)\\)|[*`:?]");
  private static final Map<String, HeaderFact> BY_NAME =
      Stream.of(values())
          .flatMap(fact -> Stream.of(fact.names).map(name -> Map.entry(name, fact)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String[] names;

  HeaderFact(String... names) {
    this.names = names;
  }

  static Optional<HeaderFact> find(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String spaced = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    String plain =
        (Glance.holdsOneOf(spaced, "(*`:?") ? MARKS.matcher(spaced).replaceAll("") : spaced)
            .replace("on call", "on-call")
            .strip();
    return Optional.ofNullable(BY_NAME.get(plain));
  }
}
