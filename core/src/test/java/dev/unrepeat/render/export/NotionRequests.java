package dev.unrepeat.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a text of requests to Notion holds, counted as its API counts.
record NotionRequests(
    int count,
    int mostBeside,
    int mostInAll,
    int deepest,
    int longest,
    int mostPieces,
    String words) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// Fails when a request holds more than the API takes.
  void hold() {
    assertThat(mostBeside).isLessThanOrEqualTo(100);
    assertThat(mostInAll).isLessThanOrEqualTo(1000);
    assertThat(deepest).as("levels of blocks in one request").isLessThanOrEqualTo(3);
    assertThat(longest).isLessThanOrEqualTo(2000);
    assertThat(mostPieces).isLessThanOrEqualTo(100);
  }

  static NotionRequests read(String text) {
    int count = 0;
    int beside = 0;
    int all = 0;
    int mostInAll = 0;
    int deepest = 0;
    int longest = 0;
    int pieces = 0;
    StringBuilder words = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Deque<Integer> counts = new ArrayDeque<>();
    String name = "";
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> name = json.currentName();
          case START_ARRAY -> {
            open.push(name);
            counts.push(0);
            deepest = Math.max(deepest, (int) open.stream().filter("children"::equals).count());
          }
          case END_ARRAY -> {
            String ended = open.pop();
            int held = counts.pop();
            if (ended.equals("children")) {
              beside = Math.max(beside, held);
              all += held;
            }
            if (ended.equals("rich_text") || "cells".equals(open.peek())) {
              pieces = Math.max(pieces, held);
              words.append('\n');
            }
            if (ended.equals("children") && !open.contains("children")) {
              count++;
              mostInAll = Math.max(mostInAll, all);
              all = 0;
            }
          }
          case START_OBJECT -> {
            boolean item = json.streamReadContext().getParent().inArray();
            if (item && !counts.isEmpty()) {
              counts.push(counts.pop() + 1);
            }
          }
          case VALUE_STRING -> {
            if (name.equals("content")) {
              longest = Math.max(longest, json.getString().length());
              words.append(json.getString());
            }
          }
          default -> {}
        }
      }
    }
    return new NotionRequests(count, beside, mostInAll, deepest, longest, pieces, words.toString());
  }
}
