package dev.unrepeat.service.system;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.OpenedSystem;
import dev.unrepeat.model.PullAsks.Ask;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OpenedSystemStore;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What administrators do with connected systems of one sort, whatever is read or written there.
///
/// @param <T> a system
/// @param <W> what a person sets about one
public abstract class OpenedSystems<T extends OpenedSystem, W> {
  private static final int MOST = 100;

  private final Database database;
  private final OpenedSystemStore<T> systems;
  private final SystemKeys<T> keys;
  private final Outgoing outgoing;
  private final Audit audit;
  private final String one;

  /// @param one what one is called, as `wiki`
  protected OpenedSystems(
      Database database,
      OpenedSystemStore<T> systems,
      SystemKeys<T> keys,
      Outgoing outgoing,
      Audit audit,
      String one) {
    this.database = database;
    this.systems = systems;
    this.keys = keys;
    this.outgoing = outgoing;
    this.audit = audit;
    this.one = one;
  }

  /// The system as it is to be kept; what cannot be right is refused.
  protected abstract T checked(Viewer viewer, long id, W wanted);

  /// What is set about it, for the audit log.
  protected abstract String says(T system);

  /// Goes there with its token and reads what is nearest, and nothing else.
  ///
  /// @return what was seen, as a sentence
  protected abstract String tried(T system, String token) throws NotDone;

  /// What is done when a new token opens it.
  protected void opened(T system) {}

  public final List<T> list(Viewer viewer) {
    must(viewer);
    return database.read(systems::list);
  }

  public final T get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  /// Whether it has a token, which is never told.
  public final boolean opens(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> keys.has(find(id)));
  }

  /// How it went last; empty where it was not asked yet, or nothing is known of that.
  public final Optional<LastOutcome> last(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> outcome(find(id)));
  }

  /// How it went last, as far as that is kept.
  protected Optional<LastOutcome> outcome(T system) {
    return Optional.empty();
  }

  /// Goes there now and says how that went; nothing is written, there or here.
  public final Trial test(Viewer viewer, long id) {
    T system = get(viewer, id);
    try {
      return new Trial(true, tried(system, keys.token(system)));
    } catch (NotDone failure) {
      return new Trial(false, failure.sentence());
    } catch (Refused refused) {
      refused.passUnavailable();
      return new Trial(false, refused.sentence());
    }
  }

  public final T add(Viewer viewer, W wanted, String token) {
    must(viewer);
    FieldChecks checks = new FieldChecks();
    Optional<T> right =
        checks.read("name", Optional.empty(), () -> Optional.of(checked(viewer, 0, wanted)));
    String opens = checks.read("token", "", () -> secret(token));
    checks.end();
    T checked = right.orElseThrow();
    return database.write(() -> {
      Refused.unless(
          systems.list().size() < MOST,
          "There are %d %ss, as many as there can be. Remove one first.".formatted(MOST, one));
      T made = find(systems.insert(checked));
      keys.keep(made, opens);
      audit.add(viewer.name(), "connected a " + one, made.name(), "", says(made));
      return made;
    });
  }

  /// Sets what is set about it. A token goes to no other host and under no other account than it
  /// was given for.
  public final T change(Viewer viewer, long id, W wanted) {
    must(viewer);
    T checked = checked(viewer, id, wanted);
    return database.write(() -> {
      T before = find(id);
      if (before.kind() != checked.kind()) {
        throw Refused.state(
            "A %s stays %s. Connect another one instead.".formatted(one, before.kind().words()));
      }
      systems.update(checked);
      if (!door(before).equals(door(checked))) {
        keys.forget(before);
      }
      T after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a " + one, after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it another token; the one before is forgotten.
  public final T open(Viewer viewer, long id, String token) {
    must(viewer);
    String opens = secret(token);
    return database.write(() -> {
      T system = find(id);
      keys.keep(system, opens);
      audit.add(viewer.name(), "gave a %s a new token".formatted(one), system.name(), "", "");
      opened(system);
      return system;
    });
  }

  /// Removes it with what is known of it; what came from it or was written there stays.
  public final void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      T system = find(id);
      systems.remove(id);
      audit.add(viewer.name(), "removed a " + one, system.name(), says(system), "");
      return id;
    });
  }

  /// The address of its interface, without what nobody needs at its end.
  ///
  /// @param ask what to write instead of one that cannot be right
  protected final String address(String typed, String ask) {
    Refused.unless(!typed.contains("?") && !typed.contains("#"), ask);
    return Typed.address(outgoing, typed, 500, ask).replaceFirst("/+$", "");
  }

  /// What is not asked of a kind is not kept.
  protected static String asked(Ask ask, String typed, int longest) {
    String text = ask.asked() ? typed.strip() : "";
    Refused.unless(
        text.length() <= longest,
        "\"%s\" is longer than %,d characters. Shorten it.".formatted(ask.label(), longest));
    return text;
  }

  /// What is said, without what is empty: `Confluence, https://wiki.example, OPS, on`.
  protected static String listed(String... parts) {
    return Arrays.stream(parts)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String secret(String token) {
    return FieldChecks.of(
        "token", () -> Typed.secret(token, "Paste the token that opens it; it holds no blanks."));
  }

  /// Whose door a token opens.
  private static String door(OpenedSystem system) {
    URI address = URI.create(system.address());
    return "%s://%s %s"
        .formatted(address.getScheme(), address.getAuthority(), system.account())
        .toLowerCase(Locale.ROOT);
  }

  private T find(long id) {
    return systems
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no %s %d.".formatted(one, id)));
  }

  private void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after connected %ss".formatted(one));
  }
}
