package dev.unrepeat.bench;

import dev.unrepeat.bench.HistoryDatabases.Spent;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RecordVersions;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.recurrence.IncidentTraits;
import dev.unrepeat.recurrence.RelatedIncidents;
import dev.unrepeat.search.SearchParts;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Relations;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.SearchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Related incidents among many postmortems, as the page of an incident asks. The limit is a bare
/// query of the index for any of ten words that tell most of it, the best 40 first.
///
/// `RelatedSpeed [POSTMORTEMS [FOLDER]]`
public final class RelatedSpeed {
  private static final Viewer READER = new Viewer("Yuki Sato", "yuki@lumen.example", Role.VIEWER);
  private static final int EACH = 100;
  private static final int WARM = 30;
  private static final int WORDS = 10;
  private static final int BEST = 40;

  private RelatedSpeed() {}

  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("unrepeat-bench");
    MadeHistory history = new MadeHistory(count);
    Random random = new Random(8);
    List<Postmortem> asked =
        Stream.generate(() -> history.make(random.nextInt(count))).limit(EACH + WARM).toList();
    HistoryDatabases.each(
        history, count, folder, (name, database, bare) -> measure(name, database, bare, asked));
  }

  private static void measure(
      String name, Database database, Connection bare, List<Postmortem> asked) {
    Relations relations =
        new Relations(
            new Ledger(database, new RecordStore(database), Clock.systemUTC()),
            new RelationStore(database),
            new PatternStore(database),
            new SearchStore(database));
    Spent related =
        HistoryDatabases.quickest(
            asked,
            WARM,
            one -> relations.of(READER, new StoredRecord(one, RecordVersions.first(one))));
    Spent least = HistoryDatabases.quickest(asked, WARM, one -> bare(name, bare, one));
    long shown =
        asked.stream()
            .mapToLong(one ->
                relations
                    .of(READER, new StoredRecord(one, RecordVersions.first(one)))
                    .proposed()
                    .size())
            .sum();
    System.out.printf(
        "%-11s related %s · bare %s · %.1f shown for each%n",
        name,
        related,
        least,
        (double) shown / asked.size());
  }

  private static int bare(String name, Connection connection, Postmortem one) {
    List<String> words =
        RelatedIncidents.telling(
            IncidentTraits.of(
                one.incident().id(), one.incident().services(), SearchParts.of(one), Set.of()),
            WORDS);
    if (name.equals("SQLite")) {
      return HistoryDatabases.bare(
          connection,
          "SELECT rowid FROM search_fts WHERE search_fts MATCH ? ORDER BY rank LIMIT " + BEST,
          words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" OR ")));
    }
    return HistoryDatabases.bare(
        connection,
        "SELECT number FROM search_fts WHERE words @@ CAST(? AS tsquery)"
            + " ORDER BY ts_rank(words, CAST(? AS tsquery)) DESC LIMIT "
            + BEST,
        words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | ")));
  }
}
