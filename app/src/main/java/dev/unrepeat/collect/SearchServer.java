package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// How a server that is searched keeps one point in time. Source: Elasticsearch reference, "Open a
/// point in time" (from 7.10, not in the build without X-Pack); OpenSearch reference, "Point in
/// Time API" (from 2.4).
enum SearchServer {
  ELASTICSEARCH {
    @Override
    Step open(SearchPlace at, String index) {
      return step(at, "/%s/_pit?keep_alive=%s".formatted(index, at.kept()));
    }

    @Override
    Optional<Step> close(SearchPlace at, String pit) {
      String body = Json.MAPPER.createObjectNode().put("id", pit).toString();
      return Optional.of(new Step("DELETE", "/_pit", body, at.write()));
    }
  },
  OPENSEARCH {
    @Override
    Step open(SearchPlace at, String index) {
      return step(at, "/%s/_search/point_in_time?keep_alive=%s".formatted(index, at.kept()));
    }

    @Override
    Optional<Step> close(SearchPlace at, String pit) {
      var body = Json.MAPPER.createObjectNode();
      body.putArray("pit_id").add(pit);
      return Optional.of(new Step("DELETE", "/_search/point_in_time", body.toString(), at.write()));
    }
  },
  /// It can be searched, and no more.
  PLAIN {
    @Override
    Step open(SearchPlace at, String index) {
      throw new IllegalStateException("a plain search opens nothing");
    }

    @Override
    Optional<Step> close(SearchPlace at, String pit) {
      return Optional.empty();
    }
  };

  private static final Set<Integer> UNKNOWN = Set.of(400, 403, 404, 405, 501);
  private static final List<String> NO_INDEX =
      List.of("index_not_found_exception", "invalid_index_name_exception");

  /// The request that opens a point in time. Its body is empty: to a server that does not know the
  /// address it may mean "keep this document", which an empty one is not.
  abstract Step open(SearchPlace at, String index);

  abstract Optional<Step> close(SearchPlace at, String pit);

  private static Step step(SearchPlace at, String address) {
    return new Step("POST", address, "", at.write());
  }

  /// What a server says of itself at `/`. One that says nothing is taken for Elasticsearch, and its
  /// refusal of a point in time is heard.
  static SearchServer of(Answer root) {
    JsonNode version = json(root).path("version");
    String distribution = version.path("distribution").asString("");
    String[] number = version.path("number").asString("").split("\\.", -1);
    if (distribution.equals("opensearch")) {
      // Amazon's can say 7.10.2 for the sake of old clients: its number decides nothing.
      return OPENSEARCH;
    }
    boolean told = number.length > 1 && (number[0] + number[1]).matches("\\d{1,6}");
    return told && Integer.parseInt(number[0]) * 1000 + Integer.parseInt(number[1]) < 7_010
        ? PLAIN
        : ELASTICSEARCH;
  }

  /// What is tried when a server refuses this one.
  SearchServer otherwise() {
    return this == ELASTICSEARCH ? OPENSEARCH : PLAIN;
  }

  /// Whether an answer to [#open] says that the server has no such thing, or that this token may
  /// not use it; a plain search then tells what else is wrong.
  static boolean isUnknown(Answer answer) {
    String type = json(answer).at("/error/type").asString("");
    // Amazon's refuses what it does not serve as if nobody had signed in.
    boolean notServed = answer.status() == 401 && answer.text().contains("is not allowed");
    return notServed || (UNKNOWN.contains(answer.status()) && !NO_INDEX.contains(type));
  }

  private static JsonNode json(Answer answer) {
    try {
      return Json.MAPPER.readTree(answer.text());
    } catch (JacksonException none) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
