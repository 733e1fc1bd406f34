package dev.unrepeat.service.chat;

import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.ChannelReading.State;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.EvidenceWindow;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.ChannelReadingStore;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Channels of Slack that authors have read as evidence of an incident. Asking for one only puts it
/// down; it is read beside all else, as fast as Slack lets it be.
public final class ChannelReadings {
  /// How many messages one reading takes in.
  public static final int MOST = 5_000;

  private static final int AT_ONCE = 10;
  private static final int SHOWN = 20;

  private final Database database;
  private final ChatStore chats;
  private final ChannelReadingStore readings;
  private final Incidents incidents;
  private final Clock clock;

  public ChannelReadings(Database database, Incidents incidents, Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.readings = new ChannelReadingStore(database);
    this.incidents = incidents;
    this.clock = clock;
  }

  /// A channel that somebody wants to have read.
  public record Wanted(long chat, String channel, Instant from, Instant until) {}

  /// A workspace that can be read, by its number and name.
  public record Workspace(long chat, String name) {}

  /// What can be read, for those who may.
  public List<Workspace> workspaces(Viewer viewer) {
    return viewer.is(Role.AUTHOR)
        ? database.read(chats::list).stream()
            .filter(chat -> chat.enabled() && chat.kind() == ChatKind.SLACK)
            .map(chat -> new Workspace(chat.id(), chat.name()))
            .toList()
        : List.of();
  }

  /// Those of an incident, latest first.
  public List<ChannelReading> list(Viewer viewer, IncidentId id) {
    incidents.get(viewer, id);
    return database.read(() -> readings.list(id, SHOWN));
  }

  public ChannelReading get(Viewer viewer, IncidentId id, long number) {
    incidents.get(viewer, id);
    return database
        .read(() -> readings.find(number))
        .filter(reading -> reading.incident().equals(id))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "Incident %s has no reading %d of a channel.".formatted(id, number)));
  }

  public ChannelReading ask(Viewer viewer, IncidentId id, Wanted wanted) {
    incidents.get(viewer, id);
    viewer.must(Role.AUTHOR, "add evidence");
    String channel = wanted.channel().strip().replaceFirst("^#", "");
    Refused.unless(
        channel.matches("[\\p{L}\\p{N}._-]{1,80}"),
        "Write the channel by its name, for example #inc-checkout, or by its id.",
        "channel");
    Instant now = clock.instant();
    EvidenceWindow window = EvidenceWindow.asked(wanted.from(), wanted.until(), now);
    return database.write(() -> {
      Chat chat =
          chats
              .find(wanted.chat())
              .filter(one -> one.enabled() && one.kind() == ChatKind.SLACK)
              .orElseThrow(() ->
                  new Refused(Refused.Reason.INVALID, "Choose a connected workspace of Slack.")
                      .at("chat"));
      if (readings.countOpen(chat.id()) >= AT_ONCE) {
        throw Refused.state(
            "%d channels of %s are being read already. Wait until one is done."
                .formatted(AT_ONCE, chat.name()));
      }
      long number =
          readings.insert(
              new ChannelReading(
                  0,
                  chat.id(),
                  id,
                  channel,
                  window.from(),
                  window.until(),
                  viewer.address(),
                  now,
                  State.FINDING,
                  "",
                  0,
                  now,
                  ""));
      return readings.find(number).orElseThrow();
    });
  }
}
