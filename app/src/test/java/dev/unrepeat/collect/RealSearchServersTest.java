package dev.unrepeat.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.PullKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Real servers that are searched, each with its own kind of point in time or none: what was put in
/// comes out, each document once, whatever shares a time with what and whatever goes on meanwhile.
class RealSearchServersTest {
  private static final Instant FROM = PullCase.WINDOW.from();
  private static final Instant BURST = FROM.plusSeconds(3_600);
  private static final int SPREAD = 2_600;
  private static final int AT_ONCE = 2_300;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"opensearch", "elasticsearch", "elasticsearch-oss"})
  void eachDocumentOfTheWindowComesOnce(String kind) throws Exception {
    try (SearchNode server = new SearchNode(kind, folder)) {
      List<String> wanted = fill(server);
      PullAccess all = access(server, "logs-shop-*", "");
      List<Fetched.File> files = pulled(all, page -> {});
      assertThat(ids(files)).containsExactlyInAnyOrderElementsOf(wanted);
      theirWordsAreRead(files);
      oneAnswerIsLostAndWritingGoesOn(server, all, wanted);
      pointsInTimeAreLost(server, kind, all, wanted);
      assertThat(ids(pulled(access(server, "logs-shop-*", "log.level:error"), page -> {})))
          .hasSize(SPREAD / 2);
      assertThat(pulled(access(server, "nothing-*", ""), page -> {})).isEmpty();
      assertThat(open(server)).isZero();
    }
  }

  private static PullAccess access(SearchNode server, String index, String query) {
    return PullCase.access(PullKind.ELASTICSEARCH, server.address(), "", index, query);
  }

  /// Some with a time each, many with one, in two indices with shards, one that counts nanoseconds,
  /// and an empty one that knows of no time; and some outside the window.
  private static List<String> fill(SearchNode server) {
    String mapping =
        "{\"settings\": {\"number_of_shards\": %d, \"number_of_replicas\": 0}, \"mappings\": {\"properties\": {\"@timestamp\": {\"type\": \"%s\"}}}}";
    server.ask("PUT", "/logs-shop-1", mapping.formatted(3, "date"));
    server.ask("PUT", "/logs-shop-2", mapping.formatted(2, "date_nanos"));
    server.ask("PUT", "/logs-shop-3", "{}");
    List<String> wanted = new ArrayList<>();
    StringBuilder bulk = new StringBuilder();
    for (int i = 0; i < SPREAD; i++) {
      String index = "logs-shop-" + (i % 2 + 1);
      Instant time = FROM.plusMillis(i * 5_000L).plusNanos(i % 2 == 0 ? 0 : i);
      String words =
          i % 2 == 0
              ? "\"log.level\": \"error\", \"service\": {\"name\": \"checkout\"}, \"message\": \"pool exhausted %d\""
              : "\"level\": \"ERROR\", \"host\": \"web-1\", \"msg\": \"timed out %d\"";
      document(bulk, index, "s" + i, time, words.formatted(i));
      wanted.add(index + "/s" + i);
    }
    for (int i = 0; i < AT_ONCE; i++) {
      // The same ids in both indices: a document is known by both together.
      String index = "logs-shop-" + (i % 2 + 1);
      document(bulk, index, "b" + i / 2, BURST, "\"message\": \"all at once %d\"".formatted(i));
      wanted.add(index + "/b" + i / 2);
    }
    document(bulk, "logs-shop-1", "before", FROM.minusMillis(1), "\"message\": \"before\"");
    document(bulk, "logs-shop-1", "behind", PullCase.WINDOW.until(), "\"message\": \"behind\"");
    put(server, bulk);
    return wanted;
  }

  private static void document(
      StringBuilder bulk, String index, String id, Instant time, String words) {
    bulk.append(
        """
        {"index": {"_index": "%s", "_id": "%s"}}
        {"@timestamp": "%s", %s}
        """
            .formatted(index, id, time, words));
  }

  private static void put(SearchNode server, CharSequence bulk) {
    assertThat(
            server
                .ask("POST", "/_bulk?refresh=true", bulk.toString())
                .path("errors")
                .asBoolean(true))
        .isFalse();
  }

  private static void theirWordsAreRead(List<Fetched.File> files) {
    List<String> lines = Told.lines(files);
    assertThat(lines)
        .contains(
            "2026-03-02T14:00:00Z elasticsearch pool exhausted 0",
            "2026-03-02T14:00:05.000000001Z elasticsearch timed out 1",
            "2026-03-02T15:00:00Z elasticsearch all at once 2299");
  }

  /// Whoever is killed asks for the same page again, and gets the same one.
  private static void oneAnswerIsLostAndWritingGoesOn(
      SearchNode server, PullAccess access, List<String> wanted) {
    List<String> came =
        ids(
            pulled(
                access,
                position -> {
                  if (!position.contains("/_search?")) {
                    return;
                  }
                  List<String> lost = ids(next(access, position).file().stream().toList());
                  assertThat(ids(next(access, position).file().stream().toList())).isEqualTo(lost);
                  StringBuilder bulk = new StringBuilder();
                  String words = "\"message\": \"meanwhile\"";
                  document(bulk, "logs-shop-1", "early", FROM.plusSeconds(60), words);
                  document(bulk, "logs-shop-2", "burst", BURST, words);
                  put(server, bulk);
                }));
    assertThat(came).doesNotHaveDuplicates().containsAll(wanted);
    put(
        server,
        """
        {"delete": {"_index": "logs-shop-1", "_id": "early"}}
        {"delete": {"_index": "logs-shop-2", "_id": "burst"}}
        """);
  }

  /// Where one is gone it is opened anew, and what had the last time may come twice.
  private static void pointsInTimeAreLost(
      SearchNode server, String kind, PullAccess access, List<String> wanted) {
    int[] pages = {0};
    List<String> came =
        ids(
            pulled(
                access,
                position -> {
                  if (position.contains("/_search?") && ++pages[0] % 2 == 0 && pages[0] < 6) {
                    lose(server, kind, position);
                  }
                }));
    assertThat(came.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void lose(SearchNode server, String kind, String position) {
    JsonNode step = Json.MAPPER.readTree(position).at("/waiting/0");
    JsonNode pit = Json.MAPPER.readTree(step.path(2).asString("")).at("/pit/id");
    if (kind.equals("opensearch")) {
      server.ask("DELETE", "/_search/point_in_time/_all", "");
    } else if (pit.isString()) {
      server.ask("DELETE", "/_pit", "{\"id\": \"%s\"}".formatted(pit.asString()));
    }
  }

  private static int open(SearchNode server) {
    int contexts = 0;
    for (JsonNode node : server.ask("GET", "/_nodes/stats/indices/search", "").path("nodes")) {
      contexts += node.at("/indices/search/open_contexts").asInt(-1000);
    }
    return contexts;
  }

  private static Fetched next(PullAccess access, String position) {
    try {
      return PullCase.puller(Duration.ofSeconds(30)).next(access, PullCase.WINDOW, position);
    } catch (NotDone e) {
      throw new IllegalStateException(e.getMessage() + " at " + position, e);
    }
  }

  private static List<Fetched.File> pulled(PullAccess access, Consumer<String> before) {
    List<Fetched.File> files = new ArrayList<>();
    Optional<String> position = Optional.of("");
    while (position.isPresent()) {
      before.accept(position.get());
      Fetched fetched = next(access, position.get());
      fetched.file().ifPresent(files::add);
      position = fetched.next();
    }
    return files;
  }

  private static List<String> ids(List<Fetched.File> files) {
    return files.stream()
        .flatMap(file -> Json.MAPPER.readTree(file.text()).path("hits").valueStream())
        .map(hit -> hit.path("_index").asString("") + "/" + hit.path("_id").asString(""))
        .toList();
  }
}
