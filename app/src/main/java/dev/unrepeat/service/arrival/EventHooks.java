package dev.unrepeat.service.arrival;

import dev.unrepeat.http.Signature;
import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.HookSigning;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.mapping.MappedJson;
import dev.unrepeat.store.ArrivalStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.EventHookStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/// What administrators do with the addresses that systems call.
public final class EventHooks {
  private static final int MOST = 100;
  private static final int LONGEST_LABELS = 300;
  private static final int LONGEST_MAPPING = 20_000;
  private static final int SHOWN = 50;

  private final Database database;
  private final EventHookStore hooks;
  private final ArrivalStore arrivals;
  private final Vault vault;
  private final SnsMessages sns;
  private final Audit audit;
  private final Keys keys;
  private final SecureRandom chance;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param page the whole address of a path
  public EventHooks(
      Database database,
      Vault vault,
      SnsMessages sns,
      Audit audit,
      Keys keys,
      SecureRandom chance,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.hooks = new EventHookStore(database);
    this.arrivals = new ArrivalStore(database);
    this.vault = vault;
    this.sns = sns;
    this.audit = audit;
    this.keys = keys;
    this.chance = chance;
    this.page = page;
    this.clock = clock;
  }

  /// What a person sets about one.
  ///
  /// @param labels the fields that name services; empty for those that are usual
  public record Wanted(
      String name,
      EventHookKind kind,
      String labels,
      String mapping,
      String zone,
      boolean attaches,
      boolean enabled) {}

  /// One with what is told this once.
  ///
  /// @param address to be called, with its token; empty where it stays what it was
  /// @param secret that we made; empty where the vendor makes it, or it stays
  public record Opened(EventHook hook, String address, String secret) {}

  /// One with how it stands.
  ///
  /// @param signs whether its calls are checked, as far as its vendor signs
  /// @param confirms whether a subscription waits to be confirmed
  /// @param open how many calls are not decided
  public record Standing(EventHook hook, boolean signs, boolean confirms, int open) {}

  public List<Standing> list(Viewer viewer) {
    must(viewer);
    return database.read(() -> hooks.list().stream().map(this::standing).toList());
  }

  public Standing get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> standing(find(id)));
  }

  private Standing standing(EventHook hook) {
    return new Standing(
        hook,
        !hook.kind().signs() || hooks.secret(hook.id()).isPresent(),
        hooks.confirmation(hook.id()).isPresent(),
        arrivals.countOpen(hook.id()));
  }

  /// The last calls of one, latest first.
  public List<Arrival> calls(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> arrivals.listOf(find(id).id(), SHOWN));
  }

  /// @param secret that the vendor made; empty where there is none yet
  public Opened add(Viewer viewer, Wanted wanted, String secret) {
    must(viewer);
    FieldChecks checks = new FieldChecks();
    EventHook checked = checked(viewer, 0, wanted, checks);
    String theirs =
        checked.kind().theirSecret().isEmpty()
            ? ""
            : checks.read("secret", "", () -> theirs(checked.kind(), secret));
    checks.end();
    String ours =
        checked.kind().signs() && checked.kind().oursToMake() ? Signature.secret(chance) : "";
    String token = keys.next();
    return database.write(() -> {
      Refused.unless(
          hooks.list().size() < MOST,
          "There are %d of them, as many as there can be. Remove one first.".formatted(MOST));
      EventHook made = find(hooks.insert(checked, Keys.hash(token)));
      keep(made, ours.isEmpty() ? theirs : ours);
      audit.add(viewer.name(), "made an incoming webhook", made.name(), "", says(made));
      return new Opened(made, address(made, token), ours);
    });
  }

  public EventHook change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    FieldChecks checks = new FieldChecks();
    EventHook checked = checked(viewer, id, wanted, checks);
    checks.end();
    return database.write(() -> {
      EventHook before = find(id);
      if (before.kind() != checked.kind()) {
        throw Refused.state(
            "This one stays for %s. Make another one instead.".formatted(before.kind().words()));
      }
      hooks.update(checked);
      EventHook after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(
            viewer.name(), "changed an incoming webhook", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it another address; the one before is called in vain from now on.
  public Opened readdress(Viewer viewer, long id) {
    must(viewer);
    String token = keys.next();
    return database.write(() -> {
      EventHook hook = find(id);
      hooks.setToken(id, Keys.hash(token));
      audit.add(viewer.name(), "gave an incoming webhook a new address", hook.name(), "", "");
      return new Opened(hook, address(hook, token), "");
    });
  }

  /// Sets the secret that the vendor made, or makes one where that is ours to do.
  public Opened sign(Viewer viewer, long id, String secret) {
    must(viewer);
    return database.write(() -> {
      EventHook hook = find(id);
      if (!hook.kind().hasSecret()) {
        throw Refused.state("%s has no secret to sign with.".formatted(hook.kind().words()));
      }
      String ours = hook.kind().oursToMake() ? Signature.secret(chance) : "";
      keep(
          hook,
          ours.isEmpty()
              ? FieldChecks.of("secret", () -> asked(theirs(hook.kind(), secret)))
              : ours);
      audit.add(viewer.name(), "gave an incoming webhook a new secret", hook.name(), "", "");
      return new Opened(hook, "", ours);
    });
  }

  /// Confirms the subscription that waits for it.
  public EventHook confirm(Viewer viewer, long id) {
    must(viewer);
    EventHook hook = database.read(() -> find(id));
    String address =
        database
            .read(() -> hooks.confirmation(id))
            .orElseThrow(() -> Refused.state("No subscription waits to be confirmed."));
    sns.confirm(address);
    return database.write(() -> {
      hooks.setConfirmation(id, "");
      audit.add(viewer.name(), "confirmed a subscription", hook.name(), "", "");
      return hook;
    });
  }

  /// Removes it with the calls that were not attached; evidence stays.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      EventHook hook = find(id);
      hooks.remove(id);
      audit.add(viewer.name(), "removed an incoming webhook", hook.name(), says(hook), "");
      return id;
    });
  }

  private String address(EventHook hook, String token) {
    return page.apply("/hooks/%s/%s".formatted(hook.kind().place(), token));
  }

  private void keep(EventHook hook, String secret) {
    hooks.setSecret(hook.id(), secret.isEmpty() ? "" : vault.lock(hook.place(), secret));
  }

  private static String asked(String secret) {
    Refused.unless(!secret.isEmpty(), "Paste the secret that signs; it holds no blanks.");
    return secret;
  }

  private static String theirs(EventHookKind kind, String typed) {
    if (typed.isBlank()) {
      return "";
    }
    String secret = Typed.secret(typed, "Paste the secret that signs; it holds no blanks.");
    if (kind.signing() == HookSigning.STANDARD) {
      Refused.unless(
          standard(secret), "Paste the secret as it is shown there: it begins with whsec_.");
    }
    return secret;
  }

  private static boolean standard(String secret) {
    try {
      return secret.startsWith("whsec_")
          && Base64.getDecoder().decode(secret.substring("whsec_".length())).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private EventHook checked(Viewer viewer, long id, Wanted wanted, FieldChecks checks) {
    String labels = wanted.labels().strip();
    String name = checks.read("name", "", () -> Typed.name(wanted.name(), "Alerts of the shop"));
    checks.unless(
        "labels",
        labels.length() <= LONGEST_LABELS,
        "The labels are longer than %d characters. Name only those that name a service."
            .formatted(LONGEST_LABELS));
    return new EventHook(
        id,
        name,
        wanted.kind(),
        labels,
        checks.read("mapping", "", () -> mapping(wanted.mapping())),
        checks.read("zone", "", () -> zone(wanted.zone())),
        wanted.attaches(),
        wanted.enabled(),
        viewer.name(),
        clock.instant());
  }

  private static String mapping(String typed) {
    String text = typed.strip();
    Refused.unless(
        text.length() <= LONGEST_MAPPING,
        "The mapping is longer than %,d characters.".formatted(LONGEST_MAPPING));
    return text.isEmpty() ? "" : MappedJson.marked(text);
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

  private EventHook find(long id) {
    return hooks
        .find(id)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND, "There is no incoming webhook %d.".formatted(id)));
  }

  private static String says(EventHook hook) {
    return "%s%s, %s, %s"
        .formatted(
            hook.kind().words(),
            hook.labels().isEmpty() ? "" : ", " + hook.labels(),
            hook.attaches() ? "attaches by itself" : "waits for a person",
            hook.enabled() ? "on" : "off");
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after incoming webhooks");
  }
}
