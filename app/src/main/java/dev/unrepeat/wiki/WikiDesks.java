package dev.unrepeat.wiki;

import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Who speaks with which kind of wiki.
public final class WikiDesks {
  private final Map<WikiKind, WikiDesk> desks;

  public WikiDesks(Map<WikiKind, WikiDesk> desks) {
    this.desks = new EnumMap<>(desks);
  }

  public WikiDesk of(Wiki wiki) {
    return Optional.ofNullable(desks.get(wiki.kind())).orElseThrow();
  }
}
