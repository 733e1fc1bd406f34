package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.model.WikiKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What wikis and the pages in them must hold to on every database.
abstract class WikiContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.000123Z");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private WikiStore wikis;
  private WikiEntryStore entries;

  @BeforeAll
  void open() {
    wikis = new WikiStore(database);
    entries = new WikiEntryStore(database);
    keep(Incident.named(INCIDENT, "Checkout failed", NOW));
  }

  private static Wiki wiki(long id, String name, boolean follows) {
    return new Wiki(
        id,
        name,
        WikiKind.CONFLUENCE_CLOUD,
        "https://lumen.atlassian.net",
        "bot@lumen.example",
        "SHOP",
        "123",
        follows,
        !follows,
        "Priya",
        NOW);
  }

  @Test
  void aWikiComesBackAsItWasAndKeepsItsTokenApart() {
    long id = does(() -> wikis.insert(wiki(0, "Wiki", true)));
    assertThat(database.read(() -> wikis.find(id))).contains(wiki(id, "Wiki", true));
    assertThat(database.read(() -> wikis.token(id))).isEmpty();
    does(() -> {
      wikis.setToken(id, "v1:locked");
      wikis.update(wiki(id, "Other", false));
      return id;
    });
    assertThat(database.read(() -> wikis.find(id))).contains(wiki(id, "Other", false));
    assertThat(database.read(() -> wikis.token(id))).contains("v1:locked");
    assertThat(database.read(wikis::list)).extracting(Wiki::id).contains(id);
  }

  @Test
  void aPageIsOnePerWikiAndGoesWithIt() {
    long id = does(() -> wikis.insert(wiki(0, "Pages", false)));
    WikiEntry asked = WikiEntry.first(INCIDENT, id, "Marta", NOW);
    WikiEntry written = asked.written("42", "1", "https://wiki/42", "abc", NOW.plusSeconds(1));
    WikiEntry changed = written.changedThere("42", "2", "Somebody changed it.", NOW);
    for (WikiEntry one : List.of(asked, written, changed, changed.failed(true, "No.", NOW))) {
      does(() -> {
        entries.save(one);
        return one;
      });
      assertThat(database.read(() -> entries.find(INCIDENT, id))).contains(one);
    }
    assertThat(database.read(() -> entries.list(INCIDENT)))
        .extracting(WikiEntry::wiki)
        .contains(id);
    does(() -> {
      wikis.remove(id);
      return id;
    });
    assertThat(database.read(() -> wikis.find(id))).isEmpty();
    assertThat(database.read(() -> entries.find(INCIDENT, id))).isEmpty();
  }
}
