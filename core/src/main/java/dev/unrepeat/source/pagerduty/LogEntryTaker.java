package dev.unrepeat.source.pagerduty;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTaker;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.source.json.SentOnce;
import dev.unrepeat.time.MachineTimes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes an event of each log entry.
final class LogEntryTaker implements RecordTaker {
  private static final Pattern NUMBERED =
      Pattern.compile("^\\[#(\\d{1,9})\\]\\s*(.*)", Pattern.DOTALL);

  private final String path;
  private final MachineTimes times;
  private final List<Page> pages;
  private final SentOnce sent;
  private long entries;

  LogEntryTaker(String path, MachineTimes times, List<Page> pages, SentOnce sent) {
    this.path = path;
    this.times = times;
    this.pages = pages;
    this.sent = sent;
  }

  @Override
  public void page(JsonObject around, long lastNumber, EventSink sink) {
    pages.add(Page.of(path, around, entries));
    entries = 0;
  }

  @Override
  public void record(JsonObject entry, long number, EventSink sink) {
    entries++;
    if (WebhookMessages.isMessage(entry)) {
      RecordTime at = new RecordTime(times, path, number, sink);
      WebhookMessages.event(entry, at).ifPresent(sent::addIfNew);
      return;
    }
    String type = entry.text("type");
    if (type.isEmpty()) {
      sink.problem(new Problem(path, number, "The entry has no `type`; it was left out."));
      return;
    }
    EntryType meaning = EntryType.of(type);
    EventTime time =
        new RecordTime(times, path, number, sink).readOrReceipt(entry.text("created_at"), "");
    SourceEvent event =
        SourceEvent.of(
                PagerDutyLogEntries.NAME,
                key(entry, type),
                time,
                text(entry, type, meaning),
                path,
                number)
            .withSeverity(severity(entry))
            .withAddress(entry.firstText("html_url"))
            .weighing(meaning.weight(), meaning.group())
            .referring(references(entry));
    event = meaning.kind().isPresent() ? event.withKind(meaning.kind().get()) : event;
    Optional<Actor> actor = actor(entry);
    sent.addIfNew(actor.isPresent() ? event.withActor(actor.get()) : event);
  }

  private static String key(JsonObject entry, String type) {
    String id = entry.firstText("id");
    return id.isEmpty()
        ? entry.object("incident").text("id")
            + "/"
            + type
            + "/"
            + entry.text("created_at")
            + "/"
            + entry.text("summary")
        : id;
  }

  private static String text(JsonObject entry, String type, EntryType meaning) {
    String summary = entry.firstText("summary");
    return switch (type) {
      case "trigger_log_entry" -> trigger(entry, summary);
      case "annotate_log_entry" -> {
        String note = note(entry);
        yield note.isEmpty() ? orWords(summary, type, meaning) : note;
      }
      default -> {
        String said = orWords(summary, type, meaning) + to(entry, summary);
        String note = entry.firstText("note");
        yield note.isEmpty() || said.contains(note) ? said : said + " — " + note;
      }
    };
  }

  /// To whom it went, where the entry has no summary that says it.
  private static String to(JsonObject entry, String summary) {
    String names =
        summary.isEmpty() && entry.has("assignees")
            ? entry.objects("assignees").stream()
                .map(one -> one.firstText("summary"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "))
            : "";
    return names.isEmpty() ? "" : " to " + names;
  }

  private static String orWords(String summary, String type, EntryType meaning) {
    if (!summary.isEmpty()) {
      return summary;
    }
    return meaning.words().isEmpty()
        ? type.replace("_log_entry", "").replace('_', ' ')
        : meaning.words();
  }

  private static String note(JsonObject entry) {
    String note = entry.firstText("note");
    return note.isEmpty()
        ? entry.objectIfAny("channel").firstText("summary", "content", "notes", "details")
        : note;
  }

  /// The title of the alert, since "Triggered through the API." tells nothing.
  private static String trigger(JsonObject entry, String summary) {
    String title = title(entry);
    String details = entry.objectIfAny("channel").inWords("details");
    StringBuilder text = new StringBuilder(title.isEmpty() ? summary : "Triggered: " + title);
    if (!details.isEmpty() && details.length() <= 400 && !title.contains(details)) {
      text.append(" (").append(details).append(')');
    }
    return text.isEmpty() ? "Triggered" : text.toString();
  }

  private static String title(JsonObject entry) {
    JsonObject channel = entry.objectIfAny("channel");
    String title = channel.firstText("summary", "subject", "description");
    if (title.isEmpty()) {
      title = entry.objectIfAny("event_details").firstText("description");
    }
    if (title.isEmpty()) {
      Matcher numbered = NUMBERED.matcher(entry.object("incident").firstText("title", "summary"));
      title =
          numbered.matches()
              ? numbered.group(2)
              : entry.object("incident").firstText("title", "summary");
    }
    return title;
  }

  private static String severity(JsonObject entry) {
    JsonObject channel = entry.objectIfAny("channel");
    String own = channel.objectIfAny("cef_details").textIfAny("severity");
    if (own.isEmpty()) {
      own = channel.textIfAny("severity");
    }
    JsonObject incident = entry.object("incident");
    return own.isEmpty() ? incident.object("priority").firstText("summary", "name") : own;
  }

  private static Optional<Actor> actor(JsonObject entry) {
    return agent(entry.object("agent"));
  }

  static Optional<Actor> agent(JsonObject agent) {
    String name = agent.firstText("summary", "name");
    String type = agent.text("type").replace("_reference", "");
    if (name.isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        type.equals("user") || (type.isEmpty() && isUserPage(agent))
            ? new Actor(ActorKind.PERSON, "responder", name)
            : new Actor(ActorKind.AUTOMATION, "PagerDuty", name));
  }

  /// Older answers name no type, but the page of the person.
  private static boolean isUserPage(JsonObject agent) {
    return agent.firstText("html_url", "self").contains("/users/");
  }

  private static Set<String> references(JsonObject entry) {
    JsonObject incident = entry.object("incident");
    JsonObject channel = entry.objectIfAny("channel");
    Set<String> found = new LinkedHashSet<>();
    found.add(incident.text("id"));
    found.add(channel.textIfAny("incident_key"));
    found.add(incident.text("incident_key"));
    String number = incident.firstText("incident_number", "number");
    Matcher numbered = NUMBERED.matcher(incident.text("summary"));
    if (number.isEmpty() && numbered.matches()) {
      number = numbered.group(1);
    }
    found.add(number.isEmpty() ? "" : "#" + number);
    if (!entry.text("type").equals("annotate_log_entry")) {
      // A note speaks of a version or alert at another moment than that one's own.
      found.addAll(References.inReport(title(entry)));
    }
    found.addAll(References.inReport(incident.text("summary")));
    found.remove("");
    return found;
  }
}
