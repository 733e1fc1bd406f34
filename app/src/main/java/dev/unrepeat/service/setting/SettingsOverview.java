package dev.unrepeat.service.setting;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.service.pull.PullSources;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.wiki.Wikis;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// All there is to set, as far as it is for who asks, with how much there is of it.
public final class SettingsOverview {
  private final PullSources sources;
  private final EventHooks incoming;
  private final Chats chats;
  private final Trackers trackers;
  private final Wikis wikis;
  private final Webhooks webhooks;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final TemplateShelf templates;

  public SettingsOverview(
      PullSources sources,
      EventHooks incoming,
      Chats chats,
      Trackers trackers,
      Wikis wikis,
      Webhooks webhooks,
      Accounts accounts,
      Catalogue catalogue,
      TemplateShelf templates) {
    this.sources = sources;
    this.incoming = incoming;
    this.chats = chats;
    this.trackers = trackers;
    this.wikis = wikis;
    this.webhooks = webhooks;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.templates = templates;
  }

  /// What can be set, in the order in which it is shown.
  public enum Kind {
    SOURCES,
    INCOMING,
    CHATS,
    TRACKERS,
    WIKIS,
    WEBHOOKS,
    IMPORT,
    PEOPLE,
    AUDIT,
    REMOVED,
    ACCOUNT,
    REMINDERS,
    SERVICES,
    TEMPLATES,
    POLICY
  }

  /// @param count how many there are; empty where nothing is to be counted
  public record Standing(Kind kind, OptionalInt count) {}

  public List<Standing> list(Viewer viewer) {
    List<Standing> all = new ArrayList<>();
    if (viewer.is(Role.ADMINISTRATOR)) {
      all.add(counted(Kind.SOURCES, sources.list(viewer).size()));
      all.add(counted(Kind.INCOMING, incoming.list(viewer).size()));
      all.add(counted(Kind.CHATS, chats.list(viewer).size()));
      all.add(counted(Kind.TRACKERS, trackers.list(viewer).size()));
      all.add(counted(Kind.WIKIS, wikis.list(viewer).size()));
      all.add(counted(Kind.WEBHOOKS, webhooks.list(viewer).size()));
      all.add(plain(Kind.IMPORT));
      all.add(counted(Kind.PEOPLE, accounts.count(viewer)));
      all.add(plain(Kind.AUDIT));
      all.add(plain(Kind.REMOVED));
    }
    all.add(plain(Kind.ACCOUNT));
    all.add(plain(Kind.REMINDERS));
    all.add(counted(Kind.SERVICES, catalogue.list(viewer).size()));
    all.add(counted(Kind.TEMPLATES, templates.choices().size()));
    all.add(plain(Kind.POLICY));
    return all;
  }

  private static Standing counted(Kind kind, int count) {
    return new Standing(kind, OptionalInt.of(count));
  }

  private static Standing plain(Kind kind) {
    return new Standing(kind, OptionalInt.empty());
  }
}
