package dev.unrepeat.source.slack;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.json.JsonHead;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.Shape;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.MachineTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A Slack workspace export: `users.json`, `channels.json` and a folder for each channel with a
/// file for each day, or any part of it. The days in the names of the files are the workspace's own
/// and tell no time.
public final class SlackExport implements EventSource {
  static final String NAME = "slack";

  private static final Set<String> LISTS = Set.of("messages");
  private static final Set<String> OTHER_FILES =
      Set.of(
          "integration_logs.json",
          "canvases.json",
          "lists.json",
          "file_conversations.json",
          "huddle_transcripts.json",
          "org_users.json",
          "dms.json",
          "mpims.json",
          "groups.json");
  private static final Pattern TS = Pattern.compile("\\d{9,10}\\.\\d{1,6}");
  private static final Pattern MEMBER_ID = Pattern.compile("[UW][A-Z0-9]{5,}");
  private static final Pattern CHANNEL_ID = Pattern.compile("[CGD][A-Z0-9]{5,}");
  private static final Pattern DAY_FILE = Pattern.compile("(?:.*/)?\\d{4}-\\d{2}-\\d{2}\\.json");

  private static final Shape ATTACHMENT =
      Shape.of("fallback", "pretext", "title", "text", "from_url", "original_url", "is_msg_unfurl")
          .with("fields", Shape.of("title", "value"))
          .withUnless("blocks", Shape.ALL, "text", "pretext");
  private static final Shape WORDS =
      Shape.of("ts", "user", "text", "subtype", "username", "bot_id")
          .with("attachments", ATTACHMENT)
          .with("files", Shape.of("name", "title", "mode"))
          .withUnless("blocks", Shape.ALL, "text", "attachments");
  private static final Shape MESSAGE =
      Shape.of(
              "ts",
              "user",
              "text",
              "subtype",
              "username",
              "bot_id",
              "thread_ts",
              "deleted_ts",
              "pinned_to")
          .with("bot_profile", Shape.of("name"))
          .with("user_profile", Shape.of("display_name", "real_name", "name"))
          .with("edited", Shape.of("ts"))
          .with("reactions", Shape.of("name"))
          .with("attachments", ATTACHMENT)
          .with("files", Shape.of("name", "title", "mode"))
          .with("file", Shape.of("name", "title"))
          .with("comment", Shape.of("comment"))
          .with("room", Shape.of("created_by", "date_end"))
          .with("message", WORDS.with("edited", Shape.of("ts")))
          .with("previous_message", WORDS)
          .with("original", WORDS)
          .withUnless("blocks", Shape.ALL, "text", "attachments");
  private static final JsonRecords MESSAGES = new JsonRecords(LISTS, MESSAGE);

  /// What a file of an export holds.
  private enum Part {
    USERS,
    CHANNELS,
    MESSAGES,
    NOTHING,
    UNKNOWN
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    List<EvidenceFile> files = new ArrayList<>();
    boolean messages = false;
    for (FileHead head : heads) {
      Part part = part(head.file().path(), JsonHead.of(head, LISTS));
      messages |= part == Part.MESSAGES;
      if (part != Part.UNKNOWN) {
        files.add(head.file());
      }
    }
    return messages ? files : List.of();
  }

  private static Part part(String path, Optional<JsonHead> head) {
    if (head.isEmpty()) {
      return Part.UNKNOWN;
    }
    JsonObject first = head.get().record();
    String id = first.textIfAny("id");
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean day = DAY_FILE.matcher(path).matches();
    if (day && first.textIfAny("type").equals("message")) {
      return Part.MESSAGES;
    } else if (TS.matcher(first.textIfAny("ts")).matches()
        && (first.has("type") || first.has("user") || first.has("bot_id"))) {
      return Part.MESSAGES;
    } else if ((MEMBER_ID.matcher(id).matches() && (first.has("profile") || first.has("real_name")))
        || named(name, "users.json", first)) {
      return Part.USERS;
    } else if ((CHANNEL_ID.matcher(id).matches() && (first.has("members") || first.has("creator")))
        || named(name, "channels.json", first)) {
      return Part.CHANNELS;
    }
    boolean beside = OTHER_FILES.contains(name);
    return beside || (head.get().isEmpty() && day) ? Part.NOTHING : Part.UNKNOWN;
  }

  /// A list that its name tells, whatever its ids look like: who made names unreadable may have
  /// made them short.
  private static boolean named(String file, String list, JsonObject first) {
    return file.equals(list) && !first.textIfAny("id").isEmpty() && first.has("name");
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    SlackNames names = new SlackNames();
    List<EvidenceFile> days = new ArrayList<>();
    for (EvidenceFile file : files) {
      switch (part(file.path(), JsonHead.of(file, LISTS))) {
        case USERS -> names.readUsers(file, sink);
        case CHANNELS -> names.readChannels(file, sink);
        case MESSAGES, UNKNOWN -> days.add(file);
        case NOTHING -> {}
      }
    }
    MachineTimes times = new MachineTimes(answers);
    for (EvidenceFile file : days) {
      MESSAGES.read(file, sink, new SlackMessages(file.path(), channel(file.path()), names, times));
    }
  }

  /// The folder that holds the file of a day; empty when it came without one.
  private static String channel(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }
}
