package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FollowedAction;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What trackers and tickets must hold to on every database.
abstract class TicketContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final ActionItemId FIRST = new ActionItemId(1);
  private static final ActionItemId SECOND = new ActionItemId(2);

  private TrackerStore trackers;
  private TicketStore tickets;

  @BeforeAll
  void open() {
    trackers = new TrackerStore(database);
    tickets = new TicketStore(database);
    record("INC-1", Visibility.EVERYBODY);
    record("INC-2", new Visibility.Circle(List.of("ines@lumen.example")));
  }

  private void record(String id, Visibility visibility) {
    RecordStore records = new RecordStore(database);
    Incident incident =
        Incident.named(new IncidentId(id), "Checkout failed", NOW).withVisibility(visibility);
    does(() ->
        records.insert(
            Postmortem.draft(incident)
                .withActions(
                    List.of(
                        ActionItem.proposed(FIRST, "Stage releases"),
                        ActionItem.proposed(SECOND, "Cap the pool"))),
            List.of()));
  }

  private static Tracker tracker(String name) {
    return new Tracker(
        0,
        name,
        TrackerKind.JIRA_CLOUD,
        "https://lumen.example",
        "SHOP",
        "priya@lumen.example",
        "Task",
        List.of("a", "b"),
        List.of("in review = started"),
        List.of("ravi@lumen.example = 5b1"),
        "{what}",
        "{why}\n{link}",
        true,
        "Priya",
        NOW,
        Tracker.Pulse.NONE);
  }

  private long add(String name) {
    return does(() -> trackers.insert(tracker(name)));
  }

  private static Ticket ticket(String incident, ActionItemId action, long tracker, String key) {
    return new Ticket(
        new IncidentId(incident),
        action,
        tracker,
        key,
        "",
        Optional.empty(),
        NOW,
        Optional.empty(),
        "",
        "Ines",
        NOW);
  }

  @Test
  void keepsATrackerAsItWasSet() {
    long id = add("Kept");
    Tracker kept = database.read(() -> trackers.find(id)).orElseThrow();
    assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(tracker("Kept"));
    does(() -> {
      trackers.setToken(id, "locked");
      trackers.setHookSecret(id, "locked too");
      trackers.beat(
          id,
          new Tracker.Pulse(
              Optional.of(NOW), Optional.of(NOW.plusSeconds(1)), Optional.empty(), "it failed"));
      trackers.update(kept);
    });
    assertThat(database.read(() -> trackers.token(id))).contains("locked");
    assertThat(database.read(() -> trackers.hookSecret(id))).contains("locked too");
    assertThat(database.read(() -> trackers.find(id)).orElseThrow().pulse().failure())
        .as("a change of the settings leaves it alone")
        .isEqualTo("it failed");
    does(() -> trackers.remove(id));
    assertThat(database.read(trackers::list)).noneMatch(one -> one.id() == id);
  }

  @Test
  void followsATicketFromItsAskingOn() {
    long id = add("Followed");
    Ticket asked = ticket("INC-1", FIRST, id, "");
    does(() -> tickets.insert(asked));
    assertThat(database.read(() -> tickets.find(asked.incident(), FIRST))).contains(asked);
    assertThat(database.read(() -> tickets.earliest(id))).isEmpty();
    TicketReading reading =
        new TicketReading(
            "SHOP-1",
            "https://lumen.example/browse/SHOP-1",
            "In Progress",
            TicketPhase.STARTED,
            List.of("5b1"),
            NOW.minusSeconds(5));
    does(() -> {
      tickets.saw(asked, reading, NOW.plusSeconds(9));
      tickets.want(asked, Optional.of(TicketPhase.DONE));
      tickets.fail(asked.incident(), FIRST, "it is down");
    });
    Ticket seen = database.read(() -> tickets.find(id, "SHOP-1")).orElseThrow();
    assertThat(seen.seen()).contains(reading);
    assertThat(seen.notedAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(seen.wanted()).contains(TicketPhase.DONE);
    assertThat(seen.failure()).isEqualTo("it is down");
    assertThat(database.read(() -> tickets.earliest(id))).contains(NOW.minusSeconds(5));
    assertThat(database.read(() -> tickets.count(id))).isEqualTo(1);
    does(() -> tickets.push(asked, Optional.of(TicketPhase.DONE)));
    assertThat(database.read(() -> tickets.pushed(asked))).contains(TicketPhase.DONE);
    does(() -> tickets.push(asked, Optional.empty()));
    assertThat(database.read(() -> tickets.pushed(asked))).isEmpty();
    does(() -> tickets.want(asked, Optional.empty()));
    assertThat(database.read(() -> tickets.list(asked.incident())).getFirst().wanted()).isEmpty();
    does(() -> trackers.remove(id));
    assertThat(database.read(() -> tickets.find(asked.incident(), FIRST))).isEmpty();
  }

  @Test
  void aTicketFollowsOneActionAndMayBeAwaitedByMany() {
    long id = add("Once");
    does(() -> {
      tickets.insert(ticket("INC-1", FIRST, id, ""));
      tickets.insert(ticket("INC-1", SECOND, id, ""));
    });
    does(() -> trackers.remove(id));
    long other = add("Twice");
    does(() -> tickets.insert(ticket("INC-1", FIRST, other, "SHOP-9")));
    assertThatThrownBy(() -> does(() -> tickets.insert(ticket("INC-1", SECOND, other, "SHOP-9"))))
        .isNotNull();
    does(() -> trackers.remove(other));
  }

  @Test
  void listsActionsBesideTheirTicketsPageByPageToThoseWhoMaySeeThem() {
    long id = add("Listed");
    does(() -> {
      tickets.insert(ticket("INC-1", FIRST, id, "SHOP-21"));
      tickets.insert(ticket("INC-1", SECOND, id, "SHOP-22"));
      tickets.insert(ticket("INC-2", FIRST, id, "SHOP-23"));
    });
    List<FollowedAction> first =
        database.read(() -> tickets.listFollowed(Optional.empty(), Optional.empty(), 2));
    assertThat(first).extracting(one -> one.ticket().key()).containsExactly("SHOP-21", "SHOP-22");
    assertThat(first.getFirst().action().what()).isEqualTo("Stage releases");
    assertThat(
            database.read(() ->
                tickets.listFollowed(Optional.empty(), Optional.of(first.getLast().place()), 2)))
        .extracting(one -> one.ticket().key())
        .containsExactly("SHOP-23");
    assertThat(
            database.read(
                () -> tickets.listFollowed(Optional.of("tom@lumen.example"), Optional.empty(), 9)))
        .hasSize(2);
    assertThat(
            database.read(
                () -> tickets.listFollowed(Optional.of("ines@lumen.example"), Optional.empty(), 9)))
        .hasSize(3);
    does(() -> trackers.remove(id));
  }
}
