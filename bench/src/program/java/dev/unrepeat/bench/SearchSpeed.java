package dev.unrepeat.bench;

import dev.unrepeat.bench.HistoryDatabases.Spent;
import dev.unrepeat.model.Role;
import dev.unrepeat.search.Tokens;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SearchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// Searches among many postmortems, as the page asks (with its facets and passages) and as one types
/// into the palette. The limit is a bare query of the same words at the index of the database, for
/// the numbers of the latest 20. Each question is asked three times and the quickest counts, so that
/// what else the machine does is left out.
///
/// `SearchSpeed [POSTMORTEMS [FOLDER]]`
public final class SearchSpeed {
  private static final Viewer READER = new Viewer("Yuki Sato", "yuki@lumen.example", Role.VIEWER);
  private static final int EACH = 25;
  private static final int WARM = 5;
  private static final int PAGE = 20;

  private final MadeHistory history;
  private final int count;

  private SearchSpeed(int count) {
    this.count = count;
    this.history = new MadeHistory(count);
  }

  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("unrepeat-bench");
    SearchSpeed speed = new SearchSpeed(count);
    HistoryDatabases.each(speed.history, count, folder, speed::measure);
  }

  private void measure(String name, Database database, Connection bare) {
    Search search = new Search(database, new SearchStore(database));
    List<Spent> pages = new ArrayList<>();
    List<Spent> palettes = new ArrayList<>();
    List<Spent> bares = new ArrayList<>();
    questions()
        .forEach((kind, questions) -> {
          Spent page = timed(search, questions, Search.Order.BEST, true);
          Spent palette = timed(search, questions, Search.Order.BEST, false);
          Spent least =
              HistoryDatabases.quickest(questions, WARM, one -> bare(name, bare, one));
          System.out.printf(
              "%-11s %-22s page %s · typing %s · bare %s%n",
              name,
              kind,
              page,
              palette,
              least);
          pages.add(page);
          palettes.add(palette);
          bares.add(least);
        });
    System.out.printf(
        "%-11s %-22s page %s · typing %s · bare %s%n",
        name, "all", Spent.all(pages), Spent.all(palettes), Spent.all(bares));
  }

  private static Spent timed(
      Search search, List<String> questions, Search.Order order, boolean facets) {
    return HistoryDatabases.quickest(
        questions,
        WARM,
        one ->
            search.find(
                READER, new Search.Question(one, true, order, Optional.empty(), PAGE, facets)));
  }

  private static int bare(String name, Connection connection, String question) {
    String words = question.replaceAll("\\S+:\\S+", "").replace("\"", "");
    List<String> tokens = Tokens.words(words);
    if (name.equals("SQLite")) {
      return HistoryDatabases.bare(
          connection,
          "SELECT rowid FROM search_fts WHERE search_fts MATCH ? ORDER BY rowid DESC LIMIT " + PAGE,
          tokens.stream().map(one -> '"' + one + '"').collect(Collectors.joining(" AND ")) + " *");
    }
    return HistoryDatabases.bare(
        connection,
        "SELECT number FROM search_fts WHERE words @@ CAST(? AS tsquery) ORDER BY number DESC LIMIT "
            + PAGE,
        tokens.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" & ")) + ":*");
  }

  private Map<String, List<String>> questions() {
    Random random = new Random(8);
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("a rare word", several(() -> between(random, 3000, MadeHistory.WORDS)));
    all.put("two words", several(() -> between(random, 60, 600) + " " + between(random, 60, 600)));
    all.put("three, as people write", several(() -> typed(random, 3)));
    all.put("in nearly all", several(() -> between(random, 0, 40)));
    all.put("three letters", several(() -> between(random, 20, 3000).substring(0, 3)));
    all.put("words in this order", several(() -> inOrder(random)));
    all.put("mistyped", several(() -> mistyped(between(random, 300, 3000))));
    all.put("all together nowhere", several(() -> typed(random, 8)));
    all.put(
        "a word of a service",
        several(() -> between(random, 20, 600) + " service:service-" + random.nextInt(200)));
    return all;
  }

  private interface Asking {
    String next();
  }

  private static List<String> several(Asking asking) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < EACH + WARM; i++) {
      all.add(asking.next());
    }
    return all;
  }

  private String between(Random random, int from, int to) {
    return history.word(from + random.nextInt(to - from));
  }

  private String typed(Random random, int words) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < words; i++) {
      typed.append(i == 0 ? "" : " ").append(history.word(20 + history.rank(random) % 5000));
    }
    return typed.toString();
  }

  private String inOrder(Random random) {
    String[] title = history.make(random.nextInt(count)).incident().title().split(" ");
    return '"' + title[2] + " " + title[3] + '"';
  }

  private static String mistyped(String word) {
    int at = 1 + word.length() / 2;
    return at >= word.length() ? word + "q" : word.substring(0, at) + "q" + word.substring(at + 1);
  }
}
