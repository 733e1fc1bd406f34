package dev.unrepeat.source.slack;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonRecords;
import dev.unrepeat.source.json.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who and what the ids of an export stand for. An id that nothing explains is reported once.
final class SlackNames {
  private static final JsonRecords USERS =
      new JsonRecords(
          Set.of(),
          Shape.of("id", "name", "real_name", "is_bot")
              .with("profile", Shape.of("display_name", "real_name")));
  private static final JsonRecords CHANNELS = new JsonRecords(Set.of(), Shape.of("id", "name"));

  /// Somebody known by name.
  record Member(String name, boolean bot) {}

  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private boolean listed;

  SlackNames() {
    members.put("USLACKBOT", new Member("Slackbot", true));
  }

  void readUsers(EvidenceFile file, EventSink sink) {
    listed = true;
    USERS.read(
        file,
        sink,
        (user, number, problems) -> {
          String name = user.object("profile").firstText("display_name", "real_name");
          if (name.isEmpty()) {
            name = user.firstText("real_name", "name", "id");
          }
          members.put(user.text("id"), new Member(name, user.text("is_bot").equals("true")));
        });
  }

  void readChannels(EvidenceFile file, EventSink sink) {
    CHANNELS.read(
        file,
        sink,
        (channel, number, problems) ->
            channels.put(channel.text("id"), channel.firstText("name", "id")));
  }

  Optional<Member> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  /// Learns an external member from the profile that a message brings along.
  void learn(String id, JsonObject profile) {
    if (!id.isEmpty() && !members.containsKey(id)) {
      String name = profile.firstText("display_name", "real_name", "name");
      if (!name.isEmpty()) {
        members.put(id, new Member(name, false));
      }
    }
  }

  /// The name of a member, or what is shown for one who is not known.
  String nameOf(String id, String path, long number, EventSink sink) {
    Member member = members.get(id);
    if (member != null) {
      return member.name();
    }
    String shown = "unknown member " + id;
    if (!listed && unknown.isEmpty()) {
      sink.note(
          path,
          "There is no users.json here, so members are shown by their ids, as \""
              + shown
              + "\" (record "
              + number
              + "). Add users.json, which lies beside the folders of the channels in the export, and hand both in together.");
    }
    if (unknown.add(id) && listed) {
      sink.note(
          path,
          "Nothing in the export names the member "
              + id
              + " (record "
              + number
              + "), perhaps a guest of a shared channel; what they wrote is kept under \""
              + shown
              + "\".");
    }
    return shown;
  }

  String channelName(String id) {
    return channels.getOrDefault(id, id);
  }
}
