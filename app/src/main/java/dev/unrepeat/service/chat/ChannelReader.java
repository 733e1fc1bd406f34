package dev.unrepeat.service.chat;

import dev.unrepeat.chat.Slack;
import dev.unrepeat.chat.SlackAccess;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.ChannelReading.State;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ChannelReadingStore;
import dev.unrepeat.store.ChannelReadingStore.Piece;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads channels, one page of each after the other. How far one is stands in the database after
/// each page, so that a server that stops goes on where it was; what a limit asks for is kept.
public final class ChannelReader {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelReader.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration ROUND = Duration.ofSeconds(45);
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int MOST_PAGES = 50;

  private static final String CHANNEL = "channel";
  private static final String MESSAGE = "message";
  private static final String USER = "user";

  /// That there was more than a reading takes in.
  private static final String MORE = "more";

  private final Database database;
  private final ChatStore chats;
  private final ChannelReadingStore readings;
  private final AccountStore accounts;
  private final ChatPeople people;
  private final ChatKeys keys;
  private final Slack slack;
  private final Vault vault;
  private final ChannelEvidence evidence;
  private final Clock clock;

  public ChannelReader(
      Database database,
      ChatPeople people,
      ChatKeys keys,
      Slack slack,
      Vault vault,
      ChannelEvidence evidence,
      Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.readings = new ChannelReadingStore(database);
    this.accounts = new AccountStore(database);
    this.people = people;
    this.keys = keys;
    this.slack = slack;
    this.vault = vault;
    this.evidence = evidence;
    this.clock = clock;
  }

  /// Reads on wherever it can.
  public void round() {
    Instant end = clock.instant().plus(ROUND);
    List<ChannelReading> due = due();
    while (!due.isEmpty() && clock.instant().isBefore(end)) {
      due.forEach(this::step);
      due = due();
    }
  }

  private List<ChannelReading> due() {
    return database.read(() -> readings.listDue(clock.instant()));
  }

  private void step(ChannelReading reading) {
    try {
      Chat chat =
          database
              .read(() -> chats.find(reading.chat()))
              .filter(Chat::enabled)
              .orElseThrow(() -> Refused.state("The connection is switched off or removed."));
      SlackAccess access = keys.slack(chat);
      switch (reading.state()) {
        case FINDING -> find(reading, chat, access);
        case MESSAGES -> messages(reading, access);
        case THREADS -> more(reading, access);
        case DONE, FAILED -> {}
      }
    } catch (NotDone failure) {
      boolean tooLong = clock.instant().isAfter(reading.askedAt().plus(PATIENCE));
      if (failure.hope() == NotDone.Hope.NEVER || tooLong) {
        over(reading, State.FAILED, failure.sentence());
      } else {
        wait(reading, failure.pause().orElse(USUAL_PAUSE), failure.sentence());
      }
    } catch (Refused refused) {
      refused.passUnavailable();
      over(reading, State.FAILED, refused.sentence());
    } catch (RuntimeException fault) {
      LOG.error("reading {} of a channel failed", reading.id(), fault);
      if (clock.instant().isAfter(reading.askedAt().plus(PATIENCE))) {
        over(reading, State.FAILED, "This is a fault of Unrepeat; the log says more.");
      } else {
        wait(reading, USUAL_PAUSE, "This is a fault of Unrepeat; it tries again.");
      }
    }
  }

  private void find(ChannelReading reading, Chat chat, SlackAccess access) throws NotDone {
    Optional<JsonNode> found = Optional.empty();
    String next = "";
    if (reading.channel().matches("[CDG][A-Z0-9]{6,}")) {
      found = Optional.of(slack.channel(access, reading.channel()));
    } else {
      Slack.Page page = slack.channels(access, reading.cursor());
      found =
          page.items().stream()
              .filter(one -> one.path("name").asString("").equals(reading.channel()))
              .findFirst();
      next = page.next();
    }
    if (found.isEmpty() && !next.isEmpty()) {
      keep(reading.at(State.FINDING, next, 0, clock.instant(), ""), List.of());
      return;
    }
    JsonNode channel =
        found.orElseThrow(() ->
            Refused.state(
                "%s has no channel #%s that the app can see. Where it is private, invite the app: /invite @Unrepeat."
                    .formatted(chat.name(), reading.channel())));
    if (closed(channel)) {
      mustBelong(reading, chat, access, channel);
    }
    keep(
        reading.at(State.MESSAGES, "", 0, clock.instant(), ""),
        List.of(piece(reading, CHANNEL, channel.path("id").asString(), channel, false)));
  }

  private static boolean closed(JsonNode channel) {
    return channel.path("is_private").asBoolean(false)
        || channel.path("is_im").asBoolean(false)
        || channel.path("is_mpim").asBoolean(false);
  }

  /// What is said in private is read for those alone who are there.
  private void mustBelong(ChannelReading reading, Chat chat, SlackAccess access, JsonNode channel)
      throws NotDone {
    Account asking =
        database
            .read(() -> accounts.findByAddress(reading.by()))
            .orElseThrow(() -> Refused.state("Whoever asked has no account any more."));
    Optional<String> member = people.member(chat, asking);
    String next = "";
    for (int page = 0; page < MOST_PAGES && member.isPresent(); page++) {
      Slack.Page members = slack.members(access, channel.path("id").asString(), next);
      if (members.items().stream().anyMatch(one -> one.asString("").equals(member.get()))) {
        return;
      }
      next = members.next();
      if (next.isEmpty()) {
        break;
      }
    }
    throw Refused.state(
        "#%s is private, and it is read only for somebody who is in it. Ask a member of the channel to collect it."
            .formatted(SlackFolder.name(channel)));
  }

  private void messages(ChannelReading reading, SlackAccess access) throws NotDone {
    Slack.Page page =
        slack.history(
            access, channelId(reading), ts(reading.from()), ts(reading.until()), reading.cursor());
    List<Piece> pieces = new ArrayList<>(pieces(reading, page.items(), true));
    int count = reading.messages() + page.items().size();
    boolean full = count >= ChannelReadings.MOST && !page.next().isEmpty();
    if (full) {
      pieces.add(new Piece(MORE, MORE, false, ""));
    }
    boolean last = page.next().isEmpty() || full;
    keep(
        reading.at(
            last ? State.THREADS : State.MESSAGES,
            last ? "" : page.next(),
            count,
            clock.instant(),
            ""),
        pieces);
  }

  /// The next thread or name; behind the last one, all becomes evidence.
  private void more(ChannelReading reading, SlackAccess access) throws NotDone {
    Optional<Piece> todo = database.read(() -> readings.findTodo(reading.id()));
    if (todo.isEmpty()) {
      finish(reading);
    } else if (todo.get().part().equals(MESSAGE)) {
      thread(reading, access, todo.get());
    } else {
      name(reading, access, todo.get());
    }
  }

  private void thread(ChannelReading reading, SlackAccess access, Piece root) throws NotDone {
    Slack.Page page = slack.replies(access, channelId(reading), root.key(), reading.cursor());
    String until = ts(reading.until());
    List<JsonNode> within =
        page.items().stream()
            .filter(one -> one.path("ts").asString("").compareTo(until) <= 0)
            .toList();
    boolean full = reading.messages() + within.size() > 2 * ChannelReadings.MOST;
    List<Piece> pieces = new ArrayList<>(pieces(reading, within, false));
    if (full) {
      pieces.add(new Piece(MORE, MORE, false, ""));
    }
    boolean last = page.next().isEmpty() || full;
    database.write(() -> {
      if (readings.find(reading.id()).isPresent()) {
        readings.keep(reading.id(), pieces);
        if (last) {
          readings.settle(reading.id(), new Piece(root.part(), root.key(), false, root.content()));
        }
        readings.update(
            reading.at(
                State.THREADS,
                last ? "" : page.next(),
                readings.count(reading.id(), MESSAGE),
                clock.instant(),
                ""));
      }
      return reading;
    });
  }

  private void name(ChannelReading reading, SlackAccess access, Piece user) throws NotDone {
    String content = "";
    try {
      content = lock(reading, slack.user(access, user.key()).json());
    } catch (NotDone failure) {
      if (failure.hope() == NotDone.Hope.LATER) {
        throw failure;
      }
      LOG.info("reading {}: a member stays without a name: {}", reading.id(), failure.sentence());
    }
    String known = content;
    database.write(() -> {
      readings.settle(reading.id(), new Piece(USER, user.key(), false, known));
      readings.update(reading.at(State.THREADS, "", reading.messages(), clock.instant(), ""));
      return reading;
    });
  }

  private void finish(ChannelReading reading) {
    List<JsonNode> channel = open(reading, CHANNEL);
    boolean more = database.read(() -> readings.count(reading.id(), MORE)) > 0;
    String came =
        evidence.add(reading, channel.getFirst(), open(reading, USER), open(reading, MESSAGE));
    over(
        reading,
        State.DONE,
        more
            ? came
                + " There are more than %,d messages: the latest were read. Choose a shorter window for the rest."
                    .formatted(ChannelReadings.MOST)
            : came);
  }

  private List<Piece> pieces(ChannelReading reading, List<JsonNode> messages, boolean roots) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> members = new LinkedHashSet<>();
    for (JsonNode message : messages) {
      String ts = message.path("ts").asString("");
      if (ts.matches("\\d{9,11}\\.\\d{1,6}")) {
        boolean thread =
            roots
                && message.path("reply_count").asInt(0) > 0
                && message.path("thread_ts").asString("").equals(ts);
        pieces.add(piece(reading, MESSAGE, ts, message, thread));
        members.addAll(SlackPick.members(message));
      }
    }
    members.forEach(member -> pieces.add(new Piece(USER, member, true, "")));
    return pieces;
  }

  private Piece piece(
      ChannelReading reading, String part, String key, JsonNode json, boolean todo) {
    return new Piece(part, key, todo, lock(reading, json));
  }

  private String lock(ChannelReading reading, JsonNode json) {
    return vault.lock(reading.place(), json.toString());
  }

  private List<JsonNode> open(ChannelReading reading, String part) {
    return database.read(() -> readings.list(reading.id(), part)).stream()
        .filter(piece -> !piece.content().isEmpty())
        .map(piece -> JSON.readTree(vault.open(reading.place(), piece.content())))
        .toList();
  }

  private String channelId(ChannelReading reading) {
    return database.read(() -> readings.list(reading.id(), CHANNEL)).getFirst().key();
  }

  /// An instant as Slack writes it, to the microsecond.
  private static String ts(Instant instant) {
    return "%d.%06d".formatted(instant.getEpochSecond(), instant.getNano() / 1_000);
  }

  private void wait(ChannelReading reading, Duration pause, String why) {
    keep(
        reading.at(
            reading.state(),
            reading.cursor(),
            reading.messages(),
            clock.instant().plus(pause),
            why),
        List.of());
  }

  private void over(ChannelReading reading, State state, String says) {
    database.write(() -> {
      readings.forget(reading.id());
      readings.update(reading.at(state, "", reading.messages(), clock.instant(), says));
      return reading;
    });
  }

  private void keep(ChannelReading reading, List<Piece> pieces) {
    database.write(() -> {
      if (readings.find(reading.id()).isPresent()) {
        readings.keep(reading.id(), pieces);
        readings.update(reading);
      }
      return reading;
    });
  }
}
