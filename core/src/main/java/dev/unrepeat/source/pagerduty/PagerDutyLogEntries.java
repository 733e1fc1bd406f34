package dev.unrepeat.source.pagerduty;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The answer of `GET /incidents/{id}/log_entries`: one or several pages, the bare list, or an
/// entry a line. Webhook messages as well: those of version 2 carry log entries, the others are
/// read by [WebhookMessages].
public final class PagerDutyLogEntries implements EventSource {
  static final String NAME = "pagerduty";

  private static final String LIST = "log_entries";
  private static final Set<String> LISTS = Set.of(LIST, "messages");
  private static final Shape REFERENCE = Shape.of("id", "type", "summary", "html_url");
  private static final JsonRecords ENTRIES =
      new JsonRecords(
          LISTS,
          Shape.of(
                  "id",
                  "type",
                  "summary",
                  "html_url",
                  "created_at",
                  "note",
                  "channel",
                  "event_details",
                  "limit",
                  "offset",
                  "more",
                  "total",
                  "event",
                  "data",
                  "created_on",
                  "receivedAt")
              .with("body", Shape.of("event"))
              .with("agent", Shape.of("type", "summary", "name", "html_url", "self"))
              .with("user", REFERENCE)
              .with("assignees", REFERENCE)
              .with("service", REFERENCE)
              .with("contexts", Shape.of("href"))
              .with(
                  "incident",
                  Shape.of(
                          "id",
                          "summary",
                          "title",
                          "html_url",
                          "incident_number",
                          "number",
                          "incident_key",
                          "urgency")
                      .with("priority", Shape.of("summary", "name"))));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(PagerDutyLogEntries::isOurs).map(FileHead::file).toList();
  }

  private static boolean isOurs(FileHead head) {
    Optional<JsonHead> first = JsonHead.of(head, LISTS);
    if (ListedIncidents.is(head)) {
      return true;
    }
    return first.isPresent()
        && (first.get().around().has(LIST)
            || first.get().record().textIfAny("type").endsWith("_log_entry")
            || WebhookMessages.isMessage(first.get().record()));
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    List<Page> pages = new ArrayList<>();
    MachineTimes times = new MachineTimes(answers);
    SentOnce sent = new SentOnce(sink);
    for (EvidenceFile file : files) {
      if (ListedIncidents.is(JsonHead.begin(file))) {
        ListedIncidents.read(file, times, sent, sink);
      } else {
        ENTRIES.read(file, sink, new LogEntryTaker(file.path(), times, pages, sent));
      }
    }
    sent.finish();
    Page.missing(pages, sink);
  }
}
