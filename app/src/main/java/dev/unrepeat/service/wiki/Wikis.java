package dev.unrepeat.service.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.system.OpenedSystems;
import dev.unrepeat.service.system.SystemKeys;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiStore;
import dev.unrepeat.wiki.WikiAccess;
import dev.unrepeat.wiki.WikiDesks;
import java.time.Clock;

/// What administrators do with wikis.
public final class Wikis extends OpenedSystems<Wiki, Wikis.Wanted> {
  private static final int LONGEST = 500;
  private static final String ASK_ADDRESS =
      "Write the address of the wiki, for example https://lumen.atlassian.net.";

  private final WikiDesks desks;
  private final Outbox outbox;
  private final Clock clock;

  public Wikis(
      Database database,
      Vault vault,
      WikiDesks desks,
      Outgoing outgoing,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    super(database, new WikiStore(database), keys(database, vault), outgoing, audit, "wiki");
    this.desks = desks;
    this.outbox = outbox;
    this.clock = clock;
  }

  public static SystemKeys<Wiki> keys(Database database, Vault vault) {
    return new SystemKeys<>(database, new WikiStore(database), vault, "Wikis");
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

  @Override
  protected Wiki checked(Viewer viewer, long id, Wanted wanted) {
    WikiKind kind = wanted.kind();
    FieldChecks checks = new FieldChecks();
    Wiki wiki =
        new Wiki(
            id,
            checks.read("name", "", () -> Typed.name(wanted.name(), "Confluence of the shop")),
            kind,
            checks.read("address", "", () -> address(wanted.address(), ASK_ADDRESS)),
            checks.read("account", "", () -> asked(kind.account(), wanted.account(), LONGEST)),
            checks.read("space", "", () -> asked(kind.space(), wanted.space(), LONGEST)),
            checks.read("parent", "", () -> asked(kind.parent(), wanted.parent(), LONGEST)),
            wanted.follows(),
            wanted.enabled(),
            viewer.name(),
            clock.instant());
    desks.of(wiki).check(wiki, checks);
    checks.end();
    return wiki;
  }

  @Override
  protected String tried(Wiki wiki, String token) throws NotDone {
    desks.of(wiki).open(new WikiAccess(wiki, token)).look();
    return "%s answers, the token opens it, and the place for pages is there."
        .formatted(wiki.name());
  }

  @Override
  protected void opened(Wiki wiki) {
    outbox.allNow(wiki.destination());
  }

  @Override
  protected String says(Wiki wiki) {
    return listed(
        wiki.kind().words(),
        wiki.address(),
        wiki.space() + " " + wiki.parent(),
        wiki.follows() ? "kept up to date" : "on demand",
        wiki.enabled() ? "on" : "off");
  }
}
