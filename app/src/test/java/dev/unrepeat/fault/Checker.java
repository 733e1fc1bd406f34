package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.api.Api;
import dev.unrepeat.fault.Written.Heard;
import dev.unrepeat.fault.Written.Kind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Holds a history of writes against what the server shows after a fault: what was acknowledged is
/// there, what was refused is not, and what nobody knows of is there whole or not at all.
final class Checker {
  private final Api api;
  private final Map<String, List<JsonNode>> lists = new HashMap<>();

  Checker(Api api) {
    this.api = api;
  }

  /// @return how many of those that nobody knew of are there
  int check(Notebook notebook) {
    int there = 0;
    lists.clear();
    for (Written change : notebook.all(Heard.YES)) {
      assertThat(whole(change, notebook.place(change))).as("acknowledged: " + change).isEqualTo(1);
    }
    for (Written change : notebook.all(Heard.NO)) {
      assertThat(whole(change, "")).as("refused: " + change).isZero();
    }
    for (Written change : notebook.all(Heard.NOTHING)) {
      int times = whole(change, "");
      assertThat(times).as("unknown: " + change).isLessThanOrEqualTo(1);
      there += times;
    }
    documents(notebook);
    return there;
  }

  /// Sends again what nobody knows of, under the same key.
  void sendAgain(Notebook notebook) {
    for (Written change : notebook.all(Heard.NOTHING)) {
      if (change.kind() != Kind.DOCUMENT) {
        HttpResponse<String> answer = Writer.send(api, change);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        String place = change.kind() == Kind.INCIDENT ? Writer.path(answer) : change.about();
        notebook.heard(change, Heard.YES, place);
      }
    }
  }

  /// How often a change is there; one that is there in part fails.
  private int whole(Written change, String place) {
    return switch (change.kind()) {
      case INCIDENT -> incidents(change.words(), place);
      case ACTION -> actions(change);
      case COMMENT -> with(list(change.about() + "/comments"), "text", change.words()).size();
      case EVIDENCE -> evidence(change);
      // All of one incident are judged together.
      case DOCUMENT -> documentMayBe(change);
    };
  }

  private int incidents(String title, String place) {
    if (!place.isEmpty()) {
      HttpResponse<String> one = api.get(place);
      assertThat(one.statusCode()).as(title).isEqualTo(200);
      assertThat(Api.body(one).get("title").asString()).isEqualTo(title);
    }
    List<JsonNode> found = with(list("/incidents?q=" + Api.encode(title)), "title", title);
    for (JsonNode one : found) {
      String path = "/incidents/" + one.get("id").asString();
      events(path, title);
      assertThat(list(path + "/evidence")).as(title).hasSize(1);
    }
    return found.size();
  }

  private int actions(Written change) {
    List<JsonNode> found = with(list(change.about() + "/actions"), "what", change.words());
    for (JsonNode one : found) {
      assertThat(one.get("owner").asString()).isEqualTo("Ines Okafor");
      assertThat(one.get("due").asString()).isEqualTo("2026-12-01");
    }
    return found.size();
  }

  private int evidence(Written change) {
    String lines = Writer.lines(change.words());
    List<JsonNode> found = with(list(change.about() + "/evidence"), "sha256", sha256(lines));
    for (JsonNode one : found) {
      HttpResponse<String> content =
          api.get(change.about() + "/evidence/" + one.get("id").asString() + "/content");
      assertThat(content.body()).as(change.words()).isEqualTo(lines);
    }
    if (!found.isEmpty()) {
      events(change.about(), change.words());
    } else {
      assertThat(told(change.about(), change.words())).as("without its evidence").isEmpty();
    }
    return found.size();
  }

  private void events(String incident, String words) {
    assertThat(told(incident, words))
        .as("events of " + words)
        .containsExactlyInAnyOrder("first of " + words, "last of " + words);
  }

  private List<String> told(String incident, String words) {
    return list(incident + "/events").stream()
        .map(event -> event.get("text").asString())
        .filter(text -> text.endsWith(" of " + words))
        .toList();
  }

  /// Which save stands is a question to all of them.
  private int documentMayBe(Written change) {
    return number(change.words()) <= standing(change.about()) ? 1 : 0;
  }

  /// Both sections of each document come of one save, and it is the last that was acknowledged or
  /// one that was on its way.
  private void documents(Notebook notebook) {
    Map<String, Integer> least = new HashMap<>();
    Map<String, Integer> most = new HashMap<>();
    for (Written change : notebook.all()) {
      if (change.kind() == Kind.DOCUMENT) {
        most.merge(change.about(), number(change.words()), Math::max);
      }
    }
    for (Written change : notebook.all(Heard.YES)) {
      if (change.kind() == Kind.DOCUMENT) {
        least.merge(change.about(), number(change.words()), Math::max);
      }
    }
    most.forEach((incident, last) ->
        assertThat(standing(incident)).isBetween(least.getOrDefault(incident, 0), last));
  }

  private int standing(String incident) {
    List<JsonNode> parts = list(incident + "/parts");
    String summary = text(parts, Writer.SUMMARY);
    assertThat(text(parts, Writer.IMPACT)).as(incident).isEqualTo(summary);
    return number(summary);
  }

  private static String text(List<JsonNode> parts, String id) {
    return with(parts, "id", id).getFirst().at("/texts/text").asString();
  }

  private static int number(String saved) {
    return Integer.parseInt(saved.split(" ")[1]);
  }

  private static List<JsonNode> with(List<JsonNode> all, String field, String value) {
    return all.stream().filter(one -> one.get(field).asString().equals(value)).toList();
  }

  /// All pages of a list, asked for once in a check.
  private List<JsonNode> list(String path) {
    return lists.computeIfAbsent(
        path,
        asked -> {
          String page = asked + (asked.contains("?") ? "&" : "?") + "limit=200";
          List<JsonNode> all = new ArrayList<>();
          String next = "";
          do {
            HttpResponse<String> answer =
                api.get(page + (next.isEmpty() ? "" : "&after=" + Api.encode(next)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode body = Api.body(answer);
            body.get("items").forEach(all::add);
            JsonNode more = body.path("next");
            next = more.isString() ? more.asString() : "";
          } while (!next.isEmpty());
          return all;
        });
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
