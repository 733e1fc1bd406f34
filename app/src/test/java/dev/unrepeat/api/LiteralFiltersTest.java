package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What stands in a filter is text and nothing else: signs of LIKE, quotes and statements find what
/// holds them and no other row, on both databases, over seeded random cases.
class LiteralFiltersTest {
  private static final List<String> SIGNS =
      List.of(
          "a", "b", "%", "_", "!", "'", "\"", "\\", ";", "--", "(", ")", "*", ":", "$1", "?", "{",
          "ä");
  private static final int INCIDENTS = 12;
  private static final int CASES = 30;

  @TempDir private Path folder;

  private final Random chance = new Random(20_261_128);

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "PostgreSQL"})
  void aFilterFindsWhatItSaysAndNothingElse(String database) {
    String[] settings = database.equals("SQLite") ? new String[0] : postgres();
    try (RunningServer server = RunningServer.startAnd(folder, settings)) {
      Api api = Api.of(server, RunningServer.ADMINISTRATOR);
      Map<String, String> titles = new LinkedHashMap<>();
      for (int i = 0; i < INCIDENTS; i++) {
        String title = "Zz" + signs(4 + chance.nextInt(5));
        String path = api.incident(title, "14:02 — alert fired");
        titles.put(path.replaceFirst(".*/", ""), title.toLowerCase(Locale.ROOT));
      }
      for (int i = 0; i < CASES; i++) {
        String word = signs(1 + chance.nextInt(3));
        List<String> expected =
            titles.entrySet().stream()
                .filter(one ->
                    (one.getKey().toLowerCase(Locale.ROOT) + " " + one.getValue()).contains(word))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(found(api, "/incidents?q=" + Api.encode(word)))
            .as("q=" + word)
            .isEqualTo(expected);
        assertThat(found(api, "/incidents?service=" + Api.encode("x" + word)))
            .as("service=" + word)
            .isEmpty();
        assertThat(api.get("/search?q=" + Api.encode("zznothing" + word)).statusCode())
            .as("search " + word)
            .isEqualTo(200);
        assertThat(api.get("/actions?q=" + Api.encode(word)).statusCode()).isEqualTo(200);
        assertThat(api.get("/incidents?after=" + Api.encode(word)).statusCode()).isEqualTo(400);
      }
      String many =
          Api.encode(String.join(" ", IntStream.range(0, 1_300).mapToObj(i -> "w" + i).toList()));
      Api.problem(api.get("/incidents?q=" + many), 422, "at most 50 words");
      Api.problem(api.get("/actions?q=" + many), 422, "at most 50 words");
      assertThat(api.get("/search?q=" + many.substring(0, 5_000)).statusCode()).isEqualTo(200);
    }
  }

  private String signs(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.get(chance.nextInt(SIGNS.size())));
    }
    return text.toString();
  }

  private static List<String> found(Api api, String path) {
    var answer = api.get(path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    for (JsonNode item : Api.body(answer).path("items")) {
      ids.add(item.get("id").asString());
    }
    return ids.stream().sorted().toList();
  }

  private static String[] postgres() {
    DatabaseAddress.Postgres database = EmbeddedPostgreSql.newDatabase();
    return new String[] {
      "--unrepeat.database.url=" + database.url(),
      "--unrepeat.database.user=" + database.user(),
      "--unrepeat.database.password=" + database.password()
    };
  }
}
