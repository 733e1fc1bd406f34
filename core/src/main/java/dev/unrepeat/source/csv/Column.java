package dev.unrepeat.source.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a column holds, with the words by which headings name it.
enum Column {
  TIME(
      "time",
      "timestamp",
      "datetime",
      "date/time",
      "date time",
      "date and time",
      "time created",
      "when",
      "created",
      "created at",
      "occurred",
      "occurred at",
      "event time",
      "start",
      "started",
      "started at",
      "at",
      "zeit",
      "zeitpunkt",
      "opened",
      "reported"),
  /// When it was over; a table without it tells of instants.
  UNTIL(
      "until",
      "end",
      "ended",
      "ended at",
      "end time",
      "end date",
      "ended on",
      "resolved",
      "resolved at",
      "resolved on",
      "resolved date",
      "resolution time",
      "closed",
      "closed at",
      "closed on",
      "closed date",
      "finished",
      "finished at",
      "completed at",
      "recovery time",
      "recovered at",
      "restored at",
      "to",
      "bis",
      "ende"),
  DATE("date", "day", "datum"),
  TEXT(
      "text",
      "description",
      "message",
      "event",
      "details",
      "body",
      "what",
      "what happened",
      "comment",
      "note",
      "notes",
      "activity",
      "action",
      "entry",
      "beschreibung",
      "was",
      "ereignis",
      "meldung",
      "evento",
      "événement"),
  TITLE("title", "summary", "subject", "name", "headline"),
  ACTOR(
      "actor",
      "author",
      "user",
      "who",
      "by",
      "reporter",
      "opened by",
      "caller id",
      "wer",
      "autor",
      "quién",
      "auteur",
      "person",
      "requester",
      "caller",
      "responder",
      "created by"),
  KIND("kind", "type", "event type", "category"),
  SEVERITY(
      "severity",
      "level",
      "priority",
      "urgency",
      "status level",
      "schwere",
      "schweregrad",
      "priorität",
      "gravité",
      "gravedad"),
  KEY(
      "key",
      "id",
      "ticket",
      "ticket id",
      "issue key",
      "alert id",
      "event id",
      "incident id",
      "incident number",
      "number",
      "incident",
      "#",
      "case",
      "reference"),
  LINK("link", "url", "permalink", "address"),
  METRIC("metric", "measure", "kpi"),
  VALUE("value", "amount", "reading"),
  UNIT("unit", "units"),
  PLACE(
      "channel",
      "source",
      "system",
      "service",
      "component",
      "team",
      "location",
      "object",
      "sensor",
      "device");

  private static final Pattern IDS = Pattern.compile(".*\\b(?:id|ids|key|uuid)");

  /// What was done to it later, by another than whoever opened it.
  private static final Pattern LATER =
      Pattern.compile(".*\\b(?:acknowledged|resolved|closed|assigned|updated|modified)\\b.*");

  /// Headings that name a column where no other does: whoever took it over, and where it ran.
  private static final Map<Column, Set<String>> ELSE =
      Map.of(
          ACTOR,
          Set.of("owner", "assignee", "assigned to"),
          PLACE,
          Set.of("host", "hostname", "host name", "node", "server", "instance"));

  private final List<String> words;

  Column(String... words) {
    this.words = List.of(words);
  }

  /// How well a heading names this column: 2 for exactly, 1 for among other words, 0 for not.
  int fits(String heading) {
    if (words.contains(heading)) {
      return 2;
    }
    if (ELSE.getOrDefault(this, Set.of()).contains(heading)) {
      return 1;
    }
    boolean named = this == KEY || !IDS.matcher(heading).matches();
    if (!named || (this == ACTOR && LATER.matcher(heading).matches())) {
      return 0;
    }
    for (String word : words) {
      boolean part =
          word.length() > 3
              && (heading.startsWith(word + " ")
                  || heading.endsWith(" " + word)
                  || heading.contains(" " + word + " "));
      if (part) {
        return 1;
      }
    }
    return 0;
  }
}
