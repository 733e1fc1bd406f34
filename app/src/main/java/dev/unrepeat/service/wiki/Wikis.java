package dev.unrepeat.service.wiki;

import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.PullAsks.Ask;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiStore;
import dev.unrepeat.wiki.WikiDesks;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// What administrators do with wikis.
public final class Wikis {
  private static final int MOST = 100;
  private static final int LONGEST = 500;
  private static final String ASK_ADDRESS =
      "Write the address of the wiki, for example https://lumen.atlassian.net.";

  private final Database database;
  private final WikiStore wikis;
  private final WikiKeys keys;
  private final WikiDesks desks;
  private final Outgoing outgoing;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  public Wikis(
      Database database,
      Vault vault,
      WikiDesks desks,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.wikis = new WikiStore(database);
    this.keys = new WikiKeys(database, vault);
    this.desks = desks;
    this.outgoing = outgoing;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person sets about a wiki.
  ///
  /// @param follows whether a new publication updates the pages that are there
  public record Wanted(
      String name,
      WikiKind kind,
      String address,
      String account,
      String space,
      String parent,
      boolean follows,
      boolean enabled) {}

  public List<Wiki> list(Viewer viewer) {
    must(viewer);
    return database.read(wikis::list);
  }

  public Wiki get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  /// Whether it has a token, which is never told.
  public boolean opens(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> keys.has(find(id)));
  }

  public Wiki add(Viewer viewer, Wanted wanted, String token) {
    must(viewer);
    Wiki checked = checked(viewer, 0, wanted);
    String opens = secret(token);
    return database.write(() -> {
      Refused.unless(
          wikis.list().size() < MOST,
          "There are %d wikis, as many as there can be. Remove one first.".formatted(MOST));
      Wiki made = find(wikis.insert(checked));
      keys.keep(made, opens);
      audit.add(viewer.name(), "connected a wiki", made.name(), "", says(made));
      return made;
    });
  }

  /// Sets what is set about it. A token goes to no other host and under no other account than it
  /// was given for.
  public Wiki change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    Wiki checked = checked(viewer, id, wanted);
    return database.write(() -> {
      Wiki before = find(id);
      if (before.kind() != checked.kind()) {
        throw Refused.state(
            "A wiki stays %s. Connect another one instead.".formatted(before.kind().words()));
      }
      wikis.update(checked);
      if (!door(before).equals(door(checked))) {
        keys.forget(before);
      }
      Wiki after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a wiki", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it another token; the one before is forgotten.
  public Wiki open(Viewer viewer, long id, String token) {
    must(viewer);
    String opens = secret(token);
    return database.write(() -> {
      Wiki wiki = find(id);
      keys.keep(wiki, opens);
      audit.add(viewer.name(), "gave a wiki a new token", wiki.name(), "", "");
      outbox.allNow(wiki.destination());
      return wiki;
    });
  }

  /// Removes it with what is known of its pages, which stay there.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      Wiki wiki = find(id);
      wikis.remove(id);
      audit.add(viewer.name(), "removed a wiki", wiki.name(), says(wiki), "");
      return id;
    });
  }

  private static String secret(String token) {
    return Typed.secret(token, "Paste the token that opens it; it holds no blanks.");
  }

  /// Whose door a token opens.
  private static String door(Wiki wiki) {
    URI address = URI.create(wiki.address());
    return "%s://%s %s"
        .formatted(address.getScheme(), address.getAuthority(), wiki.account())
        .toLowerCase(Locale.ROOT);
  }

  private Wiki checked(Viewer viewer, long id, Wanted wanted) {
    String name = Typed.name(wanted.name(), "Confluence of the shop");
    Refused.unless(!wanted.address().contains("?") && !wanted.address().contains("#"), ASK_ADDRESS);
    WikiKind kind = wanted.kind();
    Wiki wiki =
        new Wiki(
            id,
            name,
            kind,
            Typed.address(outgoing, wanted.address(), LONGEST, ASK_ADDRESS).replaceFirst("/+$", ""),
            asked(kind.account(), wanted.account()),
            asked(kind.space(), wanted.space()),
            asked(kind.parent(), wanted.parent()),
            wanted.follows(),
            wanted.enabled(),
            viewer.name(),
            clock.instant());
    desks.of(wiki).check(wiki);
    return wiki;
  }

  /// What is not asked of a kind is not kept.
  private static String asked(Ask ask, String typed) {
    String text = ask.asked() ? typed.strip() : "";
    Refused.unless(
        text.length() <= LONGEST,
        "\"%s\" is longer than %,d characters. Shorten it.".formatted(ask.label(), LONGEST));
    return text;
  }

  private Wiki find(long id) {
    return wikis
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no wiki %d.".formatted(id)));
  }

  private static String says(Wiki wiki) {
    return "%s, %s, %s %s, %s, %s"
        .formatted(
            wiki.kind().words(),
            wiki.address(),
            wiki.space(),
            wiki.parent(),
            wiki.follows() ? "kept up to date" : "on demand",
            wiki.enabled() ? "on" : "off");
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after wikis");
  }
}
