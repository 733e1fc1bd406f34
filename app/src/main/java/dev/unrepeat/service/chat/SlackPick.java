package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.chat.Slack;
import dev.unrepeat.chat.SlackAccess;
import dev.unrepeat.chat.SlackModal;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a message of Slack comes onto a timeline: somebody picks it from its menu, a window asks for
/// the incident, and the answer adds it, once, with the rights of that person.
public final class SlackPick {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPick.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NAMED = Pattern.compile("<@([UW][A-Z0-9]+)");
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int OFFERED = 25;
  private static final int LONGEST = 200_000;
  private static final int MOST_NAMES = 10;

  private final Database database;
  private final ChatStore chats;
  private final ChatPeople people;
  private final ChatKeys keys;
  private final Slack slack;
  private final Vault vault;
  private final Incidents incidents;
  private final Timelines timelines;
  private final Supplier<String> names;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param names of picked messages, each another
  /// @param page the address of a page of this server
  public SlackPick(
      Database database,
      ChatPeople people,
      ChatKeys keys,
      Slack slack,
      Vault vault,
      Incidents incidents,
      Timelines timelines,
      Supplier<String> names,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.people = people;
    this.keys = keys;
    this.slack = slack;
    this.vault = vault;
    this.incidents = incidents;
    this.timelines = timelines;
    this.names = names;
    this.page = page;
    this.clock = clock;
  }

  /// Opens the window that asks for the incident, or says why it does not.
  ///
  /// @param payload of the type `message_action`
  void pick(Chat chat, JsonNode payload) {
    SlackAccess access = keys.slack(chat);
    try {
      slack.open(access, payload.path("trigger_id").asString(""), view(chat, payload));
    } catch (NotDone failure) {
      // Slack tries again where it heard no answer, and the window is open then.
      if (!failure.sentence().contains("exchanged_trigger_id")) {
        apologise(access, payload, failure.sentence());
      }
    }
  }

  private ObjectNode view(Chat chat, JsonNode payload) throws NotDone {
    String member = payload.path("user").path("id").asString("");
    Optional<Viewer> viewer = people.find(chat, member);
    if (viewer.isEmpty()) {
      return SlackModal.saying(ChatPeople.unknown(member), "Open Unrepeat", page.apply("/"));
    }
    if (!viewer.get().is(Role.AUTHOR)) {
      return SlackModal.saying(
          "To change a timeline takes the role %s; yours is %s. An administrator can give it to you."
              .formatted(Role.AUTHOR.words(), viewer.get().role().words()),
          "Open Unrepeat",
          page.apply("/"));
    }
    String message = payload.path("message").toString();
    if (message.length() > LONGEST) {
      return SlackModal.saying(
          "This message is too large. Collect its channel from the page of the incident instead.",
          "Open Unrepeat",
          page.apply("/incidents"));
    }
    String key = names.get();
    ObjectNode kept = JSON.createObjectNode();
    kept.set("message", payload.path("message"));
    kept.set("channel", payload.path("channel"));
    database.write(() -> {
      chats.forgetPicks(clock.instant().minus(KEPT));
      chats.pick(key, chat.id(), vault.lock(place(chat, key), kept.toString()), clock.instant());
      return key;
    });
    return SlackModal.asking(
        key, payload.path("message").path("text").asString(""), offered(viewer.get()));
  }

  private static String place(Chat chat, String key) {
    return chat.destination() + "/pick/" + key;
  }

  /// The latest incidents that everybody may see.
  private Map<String, String> offered(Viewer viewer) {
    Map<String, String> offered = new LinkedHashMap<>();
    incidents
        .list(ChatPeople.anybody(viewer), IncidentFilter.ALL, Optional.empty(), OFFERED)
        .incidents()
        .forEach(one -> offered.put(one.id().value(), one.id() + ": " + one.title()));
    return offered;
  }

  private void apologise(SlackAccess access, JsonNode payload, String why) {
    String address = payload.path("response_url").asString("");
    LOG.warn("the window of a message could not be opened in {}: {}", access.name(), why);
    try {
      slack.respond(
          access,
          address,
          ChatNotice.of(
              "Nothing was added",
              why + " Choose the message once more.",
              "Open Unrepeat",
              page.apply("/incidents")));
    } catch (NotDone lost) {
      LOG.warn("and {} could not be told: {}", access.name(), lost.sentence());
    }
  }

  /// Adds the message where the window says.
  ///
  /// @param payload of the type `view_submission`
  ObjectNode add(Chat chat, JsonNode payload) {
    JsonNode typed = payload.path("view").path("state").path("values");
    String field =
        typed.path(SlackModal.NUMBER).isMissingNode() ? SlackModal.INCIDENT : SlackModal.NUMBER;
    try {
      Viewer viewer = people.get(chat, payload.path("user").path("id").asString(""));
      return add(chat, viewer, payload.path("view").path("private_metadata").asString(""), typed);
    } catch (NotDone failure) {
      return SlackModal.wrong(field, failure.sentence());
    } catch (Refused refused) {
      return SlackModal.wrong(field, refused.sentence());
    }
  }

  private ObjectNode add(Chat chat, Viewer viewer, String key, JsonNode typed) {
    String kept =
        database
            .read(() -> chats.picked(key, chat.id()))
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "This window has been open for too long. Choose the message once more."));
    JsonNode picked = JSON.readTree(vault.open(place(chat, key), kept));
    IncidentId incident = incident(typed);
    EventKind kind = kind(typed);
    SourceEvent told = told(chat, picked);
    Timelines.Taken taken = timelines.take(viewer, incident, told, kind);
    String where =
        taken.fresh()
            ? "Added to %s as %s.".formatted(incident, taken.event())
            : "It stands on the timeline of %s already, as %s. Nothing was added."
                .formatted(incident, taken.event());
    String proof =
        told.address().isEmpty() && taken.fresh()
            ? " Slack gave no link to the message, so the event has none."
            : "";
    return SlackModal.instead(
        SlackModal.saying(
            where + proof,
            "Open the timeline",
            page.apply("/incidents/%s#%s".formatted(incident, taken.event()))));
  }

  private static IncidentId incident(JsonNode typed) {
    String number =
        typed.path(SlackModal.NUMBER).path(SlackModal.NUMBER).path("value").asString("").strip();
    String chosen =
        typed
            .path(SlackModal.INCIDENT)
            .path(SlackModal.INCIDENT)
            .path("selected_option")
            .path("value")
            .asString("");
    String wanted = number.isEmpty() ? chosen : number;
    Refused.unless(!wanted.isEmpty(), "Choose the incident, or write its number.");
    return new IncidentId(wanted);
  }

  private static EventKind kind(JsonNode typed) {
    String word =
        typed
            .path(SlackModal.KIND)
            .path(SlackModal.KIND)
            .path("selected_option")
            .path("value")
            .asString(EventKind.OBSERVATION.name());
    try {
      return EventKind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refused(Refused.Reason.INVALID, "\"%s\" is no kind of event.".formatted(word));
    }
  }

  /// The message as the reader of Slack tells it, with names and its link as far as Slack gives
  /// them.
  private SourceEvent told(Chat chat, JsonNode picked) {
    SlackAccess access = keys.slack(chat);
    JsonNode message = picked.path("message");
    ObjectNode channel = picked.path("channel").deepCopy().asObject();
    String id = channel.path("id").asString("");
    String ts = message.path("ts").asString("");
    asked(() -> slack.channel(access, id))
        .map(known -> known.path("name").asString(""))
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> channel.put("name", name));
    List<JsonNode> users = new ArrayList<>();
    for (String member : members(message)) {
      asked(() -> slack.user(access, member).json()).ifPresent(users::add);
    }
    SourceEvent told =
        new SlackFolder(channel, users, Map.of(ts, message))
            .event()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID, "This message could not be read: it has no time."));
    return asked(() -> slack.permalink(access, id, ts)).map(told::withAddress).orElse(told);
  }

  /// Who wrote a message and whom it names.
  static Set<String> members(JsonNode message) {
    Set<String> members = new LinkedHashSet<>();
    String author = message.path("user").asString("");
    if (!author.isEmpty()) {
      members.add(author);
    }
    Matcher named = NAMED.matcher(message.path("text").asString(""));
    while (named.find() && members.size() < MOST_NAMES) {
      members.add(named.group(1));
    }
    return members;
  }

  private interface Asking<T> {
    T ask() throws NotDone;
  }

  private static <T> Optional<T> asked(Asking<T> question) {
    try {
      return Optional.of(question.ask());
    } catch (NotDone untold) {
      LOG.info("Slack did not tell what was asked of a message: {}", untold.sentence());
      return Optional.empty();
    }
  }
}
