package dev.unrepeat.service.pull;

import dev.unrepeat.collect.Puller;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.PullAsks.Ask;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PullSourceStore;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What administrators do with connected sources.
public final class PullSources {
  private static final int MOST = 100;
  private static final int LONGEST = 4_000;
  private static final String ASK_ADDRESS =
      "Write the address of its interface, for example https://api.pagerduty.com.";

  private final Database database;
  private final PullSourceStore sources;
  private final PullKeys keys;
  private final Puller puller;
  private final Outgoing outgoing;
  private final Audit audit;
  private final Clock clock;

  public PullSources(
      Database database, Vault vault, Puller puller, Outgoing outgoing, Audit audit, Clock clock) {
    this.database = database;
    this.sources = new PullSourceStore(database);
    this.keys = new PullKeys(database, vault);
    this.puller = puller;
    this.outgoing = outgoing;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person sets about a source.
  ///
  /// @param zone of times that name none; empty where all do
  public record Wanted(
      String name,
      PullKind kind,
      String address,
      String account,
      String scope,
      String query,
      String zone,
      boolean enabled) {}

  public List<PullSource> list(Viewer viewer) {
    must(viewer);
    return database.read(sources::list);
  }

  public PullSource get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  /// Whether it has a token, which is never told.
  public boolean opens(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> keys.has(find(id)));
  }

  public PullSource add(Viewer viewer, Wanted wanted, String token) {
    must(viewer);
    PullSource checked = checked(viewer, 0, wanted);
    String opens = secret(token);
    return database.write(() -> {
      Refused.unless(
          sources.list().size() < MOST,
          "There are %d sources, as many as there can be. Remove one first.".formatted(MOST));
      PullSource made = find(sources.insert(checked));
      keys.keep(made, opens);
      audit.add(viewer.name(), "connected a source", made.name(), "", says(made));
      return made;
    });
  }

  /// Sets what is set about it. A token goes to no other host and under no other account than it
  /// was given for.
  public PullSource change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    PullSource checked = checked(viewer, id, wanted);
    return database.write(() -> {
      PullSource before = find(id);
      if (before.kind() != checked.kind()) {
        throw Refused.state(
            "A source stays %s. Connect another one instead.".formatted(before.kind().words()));
      }
      sources.update(checked);
      if (!door(before).equals(door(checked))) {
        keys.forget(before);
      }
      PullSource after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a source", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it another token; the one before is forgotten.
  public PullSource open(Viewer viewer, long id, String token) {
    must(viewer);
    String opens = secret(token);
    return database.write(() -> {
      PullSource source = find(id);
      keys.keep(source, opens);
      audit.add(viewer.name(), "gave a source a new token", source.name(), "", "");
      return source;
    });
  }

  /// Removes it with what was asked of it; evidence that came stays.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      PullSource source = find(id);
      sources.remove(id);
      audit.add(viewer.name(), "removed a source", source.name(), says(source), "");
      return id;
    });
  }

  private static String secret(String token) {
    return Typed.secret(token, "Paste the token that opens it; it holds no blanks.");
  }

  /// Whose door a token opens.
  private static String door(PullSource source) {
    URI address = URI.create(source.address());
    return "%s://%s %s"
        .formatted(address.getScheme(), address.getAuthority(), source.account())
        .toLowerCase(Locale.ROOT);
  }

  private PullSource checked(Viewer viewer, long id, Wanted wanted) {
    Refused.unless(
        !wanted.kind().isLibrary(),
        "%s holds documents, not evidence. Bring them by \"unrepeat collect\" and \"unrepeat import\"."
            .formatted(wanted.kind().words()));
    String name = Typed.name(wanted.name(), "PagerDuty of the shop");
    Refused.unless(!wanted.address().contains("?") && !wanted.address().contains("#"), ASK_ADDRESS);
    PullSource source =
        new PullSource(
            id,
            name,
            wanted.kind(),
            Typed.address(outgoing, wanted.address(), 500, ASK_ADDRESS).replaceFirst("/+$", ""),
            asked(wanted.kind().asks().account(), wanted.account()),
            asked(wanted.kind().asks().scope(), wanted.scope()),
            asked(wanted.kind().asks().query(), wanted.query()),
            zone(wanted.zone()),
            wanted.enabled(),
            viewer.name(),
            clock.instant());
    puller.check(source);
    return source;
  }

  /// What is not asked of a kind is not kept.
  private static String asked(Ask ask, String typed) {
    String text = ask.asked() ? typed.strip() : "";
    Refused.unless(
        text.length() <= LONGEST,
        "\"%s\" is longer than %,d characters. Shorten it.".formatted(ask.label(), LONGEST));
    return text;
  }

  private static String zone(String typed) {
    try {
      return typed.isBlank() ? "" : ZoneId.of(typed.strip()).getId();
    } catch (DateTimeException unknown) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is no time zone. Write one such as Europe/Vienna or UTC, or nothing."
              .formatted(typed.strip()));
    }
  }

  private PullSource find(long id) {
    return sources
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no source %d.".formatted(id)));
  }

  private static String says(PullSource source) {
    return "%s, %s, %s %s, %s"
        .formatted(
            source.kind().words(),
            source.address(),
            source.scope(),
            source.query(),
            source.enabled() ? "on" : "off");
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after connected sources");
  }
}
