package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.ChannelReading.State;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.ChatMember;
import dev.unrepeat.model.ChatOccasion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import dev.unrepeat.store.ChannelReadingStore.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What chats and the reading of channels must hold to on every database.
abstract class ChatContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.000123Z");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private ChatStore chats;
  private ChannelReadingStore readings;

  @BeforeAll
  void open() {
    chats = new ChatStore(database);
    readings = new ChannelReadingStore(database);
    keep(Incident.named(INCIDENT, "Checkout failed", NOW));
  }

  private long chat(String name) {
    return does(() ->
        chats.insert(
            new Chat(
                0,
                name,
                ChatKind.SLACK,
                "https://slack.com/api",
                "Checkout",
                Map.of(ChatOccasion.PUBLISHED, "C012AB3CD", ChatOccasion.WEEKLY, "#a=b"),
                "",
                "not asked yet",
                true,
                "Priya",
                NOW)));
  }

  private long reading(long chat, Instant next) {
    return does(() ->
        readings.insert(
            new ChannelReading(
                0,
                chat,
                INCIDENT,
                "inc-checkout",
                NOW.minusSeconds(60),
                NOW,
                "ines@lumen.example",
                NOW,
                State.FINDING,
                "",
                0,
                next,
                "")));
  }

  @Test
  void aChatComesBackAsItWasKeptAndItsSecretsStayApart() {
    long id = chat("Slack of Lumen");
    Chat kept = database.read(() -> chats.find(id)).orElseThrow();
    assertThat(kept.channels())
        .isEqualTo(Map.of(ChatOccasion.PUBLISHED, "C012AB3CD", ChatOccasion.WEEKLY, "#a=b"));
    assertThat(kept.madeAt()).isEqualTo(NOW);
    does(() -> {
      chats.setToken(id, "https://other.example", "locked");
      chats.setHookSecret(id, "locked too");
      chats.recognise(id, "T012AB3CD", "");
      chats.update(kept);
      return id;
    });
    Chat after = database.read(() -> chats.find(id)).orElseThrow();
    assertThat(after.workspace()).isEqualTo("T012AB3CD");
    assertThat(after.address()).isEqualTo("https://other.example");
    assertThat(after.toString()).doesNotContain("locked");
    assertThat(database.read(() -> chats.token(id))).contains("locked");
    assertThat(database.read(() -> chats.hookSecret(id))).contains("locked too");
  }

  @Test
  void aMemberHasOneAccountAtATime() {
    long id = chat("Members");
    AccountStore accounts = new AccountStore(database);
    AccountId ines =
        does(() -> accounts.add("Ines", "ines@lumen.example", Role.AUTHOR, Optional.empty(), NOW));
    AccountId tom =
        does(() -> accounts.add("Tom", "tom@lumen.example", Role.AUTHOR, Optional.empty(), NOW));
    does(() -> {
      chats.setMember(new ChatMember(id, "U1", ines, "Priya"));
      chats.setMember(new ChatMember(id, "U1", tom, "Priya"));
      return id;
    });
    assertThat(database.read(() -> chats.findMember(id, "U1")).orElseThrow().account())
        .isEqualTo(tom);
    assertThat(database.read(() -> chats.listMembers(id))).hasSize(1);
    assertThat(does(() -> chats.removeMember(id, "U1"))).isTrue();
    assertThat(does(() -> chats.removeMember(id, "U1"))).isFalse();
  }

  @Test
  void aPickedMessageIsForgottenAfterItsTimeAndIsOfItsChatAlone() {
    long id = chat("Picks");
    long other = chat("Other");
    does(() -> {
      chats.pick("key-of-" + id, id, "locked", NOW);
      return id;
    });
    assertThat(database.read(() -> chats.picked("key-of-" + id, other))).isEmpty();
    assertThat(database.read(() -> chats.picked("key-of-" + id, id))).contains("locked");
    does(() -> {
      chats.forgetPicks(NOW.plusSeconds(1));
      return id;
    });
    assertThat(database.read(() -> chats.picked("key-of-" + id, id))).isEmpty();
  }

  @Test
  void aPageThatIsReadTwiceChangesNothingAndWhatIsOverIsNotDue() {
    long id = chat("Readings");
    long first = reading(id, NOW);
    long later = reading(id, NOW.plusSeconds(60));
    assertThat(database.read(() -> readings.listDue(NOW)))
        .extracting(ChannelReading::id)
        .contains(first)
        .doesNotContain(later);
    assertThat(database.read(() -> readings.countOpen(id))).isEqualTo(2);
    Piece root = new Piece("message", "1.0", true, "one");
    does(() -> {
      readings.keep(first, List.of(root, new Piece("user", "U1", true, "")));
      readings.settle(first, new Piece("message", "1.0", false, "one"));
      readings.keep(first, List.of(root));
      return id;
    });
    assertThat(database.read(() -> readings.findTodo(first)).orElseThrow().part())
        .isEqualTo("user");
    assertThat(database.read(() -> readings.count(first, "message"))).isEqualTo(1);
    ChannelReading kept = database.read(() -> readings.find(first)).orElseThrow();
    does(() -> {
      readings.update(kept.at(State.DONE, "", 1, NOW, "1 message read."));
      readings.forget(first);
      return id;
    });
    assertThat(database.read(() -> readings.listDue(NOW)))
        .extracting(ChannelReading::id)
        .doesNotContain(first);
    assertThat(database.read(() -> readings.list(INCIDENT, 20)).getFirst().id())
        .isGreaterThanOrEqualTo(later);
    assertThat(database.read(() -> readings.find(first)).orElseThrow().says())
        .isEqualTo("1 message read.");
  }

  @Test
  void whatBelongsToAChatGoesWithIt() {
    long id = chat("Goes");
    long reading = reading(id, NOW);
    does(() -> {
      readings.keep(reading, List.of(new Piece("message", "1.0", false, "one")));
      chats.pick("goes", id, "locked", NOW);
      chats.remove(id);
      return id;
    });
    assertThat(database.read(() -> readings.find(reading))).isEmpty();
    assertThat(database.read(() -> chats.find(id))).isEmpty();
  }
}
