package dev.unrepeat.source.slack;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Revision;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.source.json.RecordTaker;
import dev.unrepeat.source.json.RecordTime;
import dev.unrepeat.time.MachineTimes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The messages of one channel's file, each made into an event as it comes.
record SlackMessages(String path, String channel, SlackNames names, MachineTimes times)
    implements RecordTaker {
  private static final Set<String> MARKS = Set.of("stopwatch", "pushpin", "round_pushpin");
  private static final Pattern BOT = Pattern.compile("(?i)bot$");

  @Override
  public void record(JsonObject message, long number, EventSink sink) {
    switch (message.text("subtype")) {
      case "message_changed" -> changed(message, number, sink);
      case "message_deleted" -> deleted(message, number, sink);
      default -> said(message, number, sink).ifPresent(sink::event);
    }
  }

  private Optional<SourceEvent> said(JsonObject message, long number, EventSink sink) {
    String ts = message.text("ts");
    Optional<EventTime> time =
        new RecordTime(times, path, number, sink).read(ts).map(SlackTime::of);
    if (time.isEmpty()) {
      sink.problem(
          new Problem(
              path,
              number,
              "The message has no `ts`, so nothing tells when it was written; it was left out."));
      return Optional.empty();
    }
    String subtype = message.text("subtype");
    names.learn(message.text("user"), message.objectIfAny("user_profile"));
    String raw = MessageText.of(message);
    Optional<Actor> actor =
        subtype.equals("tombstone") ? Optional.empty() : actor(message, number, sink);
    boolean program = actor.isPresent() && actor.get().kind() == ActorKind.AUTOMATION;
    String text = plain(raw, program, number, sink);
    Optional<String> group = Subtypes.group(subtype);
    return Optional.of(
        new SourceEvent(
            SlackExport.NAME,
            key(ts),
            RecordEvents.range(time.get(), ended(message, number, sink)),
            Optional.empty(),
            actor,
            text.isBlank() ? wordless(subtype) : text,
            "",
            Optional.empty(),
            path,
            number,
            "",
            group.isPresent() ? Weight.NOISE : isMarked(message) ? Weight.SIGNAL : Weight.CHATTER,
            group.orElse(""),
            references(raw, program, message),
            earlier(message, subtype, number, sink),
            1));
  }

  /// The end of a huddle.
  private Optional<EventTime> ended(JsonObject message, long number, EventSink sink) {
    String end = message.objectIfAny("room").textIfAny("date_end");
    return end.isEmpty() || end.equals("0")
        ? Optional.empty()
        : new RecordTime(times, path, number, sink).read(end);
  }

  private String key(String ts) {
    return channel.isEmpty() ? ts : channel + "/" + ts;
  }

  private static String wordless(String subtype) {
    return subtype.isEmpty() ? "(a message without words)" : "(" + subtype.replace('_', ' ') + ")";
  }

  private String plain(String raw, boolean program, long number, EventSink sink) {
    return new Mrkdwn(id -> names.nameOf(id, path, number, sink), names::channelName, !program)
        .plain(raw);
  }

  private Optional<Actor> actor(JsonObject message, long number, EventSink sink) {
    // A huddle is written by Slackbot, and begun by somebody.
    String host = message.objectIfAny("room").firstText("created_by");
    String user = host.isEmpty() ? message.firstText("user") : host;
    Optional<SlackNames.Member> member = names.member(user);
    boolean bot = message.has("bot_id") || message.text("subtype").equals("bot_message");
    if (member.isPresent() ? member.get().bot() : bot) {
      String name = message.object("bot_profile").firstText("name");
      if (name.isEmpty()) {
        name = message.firstText("username");
      }
      if (name.isEmpty()) {
        name = member.map(SlackNames.Member::name).orElse(message.firstText("bot_id"));
      }
      return Optional.of(new Actor(ActorKind.AUTOMATION, role(name), name));
    }
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Actor(ActorKind.PERSON, "responder", names.nameOf(user, path, number, sink)));
  }

  /// `GitHub bot`, and not twice for one that says so itself.
  private static String role(String name) {
    return name.isEmpty() ? "bot" : BOT.matcher(name).find() ? name : name + " bot";
  }

  private Set<String> references(String raw, boolean program, JsonObject message) {
    Set<String> found = program ? References.inReport(raw) : References.inTalk(raw);
    String root = message.text("thread_ts");
    if (root.isEmpty() || root.equals(message.text("ts"))) {
      return found;
    }
    Set<String> withRoot = new HashSet<>(found);
    withRoot.add("thread:" + key(root));
    return withRoot;
  }

  private static boolean isMarked(JsonObject message) {
    if (message.has("pinned_to") && !message.texts("pinned_to").isEmpty()) {
      return true;
    }
    return message.has("reactions")
        && message.objects("reactions").stream()
            .anyMatch(reaction -> MARKS.contains(reaction.text("name")));
  }

  private List<Revision> earlier(JsonObject message, String subtype, long number, EventSink sink) {
    if (subtype.equals("tombstone")) {
      return List.of(
          new Revision(
              "deleted in Slack; its wording is not in the export",
              Optional.empty(),
              "deleted in Slack"));
    }
    if (!message.has("edited") || subtype.equals("huddle_thread")) {
      return List.of();
    }
    Optional<Instant> at = instant(message.object("edited").text("ts"), number, sink);
    String when = at.map(instant -> " at " + instant).orElse("");
    return List.of(
        new Revision(
            "edited later in Slack" + when + "; the first wording is not in the export",
            at,
            "edited in Slack"));
  }

  private Optional<Instant> instant(String ts, long number, EventSink sink) {
    return new RecordTime(times, path, number, sink)
        .read(ts)
        .map(SlackTime::of)
        .flatMap(EventTime::known);
  }

  /// Exports for compliance keep both wordings.
  private void changed(JsonObject change, long number, EventSink sink) {
    Revision before = revision(change, "edited in Slack", number, sink);
    said(change.object("message"), number, sink)
        .map(
            event -> event.withEarlier(before.text().isEmpty() ? event.earlier() : List.of(before)))
        .ifPresent(sink::event);
  }

  private void deleted(JsonObject deletion, long number, EventSink sink) {
    String ts = deletion.text("deleted_ts");
    Optional<EventTime> time =
        new RecordTime(times, path, number, sink).read(ts).map(SlackTime::of);
    if (time.isPresent()) {
      Revision before = revision(deletion, "deleted in Slack", number, sink);
      sink.event(
          SourceEvent.of(
                  SlackExport.NAME, key(ts), time.get(), "This message was deleted.", path, number)
              .withEarlier(before.text().isEmpty() ? List.of() : List.of(before))
              .weighing(Weight.CHATTER, ""));
    }
  }

  private Revision revision(JsonObject change, String reason, long number, EventSink sink) {
    JsonObject previous = change.object(change.has("original") ? "original" : "previous_message");
    String text = plain(MessageText.of(previous), false, number, sink);
    return new Revision(text, instant(change.text("ts"), number, sink), reason);
  }
}
