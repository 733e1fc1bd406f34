package dev.unrepeat.service.outbox;

import dev.unrepeat.mail.Letter;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A letter as one text, for the outbox.
final class LetterText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LetterText() {}

  static String write(Letter letter) {
    ObjectNode written = JSON.createObjectNode();
    written
        .put("to", letter.to())
        .put("subject", letter.subject())
        .put("text", letter.text())
        .put("kind", letter.kind().label())
        .put("thread", letter.thread())
        .put("leave", letter.leave())
        .put("home", letter.home());
    letter
        .calendar()
        .ifPresent(entry ->
            written.putObject("calendar").put("method", entry.method()).put("text", entry.text()));
    return JSON.writeValueAsString(written);
  }

  static Letter read(String text) {
    JsonNode written = JSON.readTree(text);
    JsonNode entry = written.path("calendar");
    return new Letter(
        written.path("to").asString(),
        written.path("subject").asString(),
        written.path("text").asString(),
        kind(written.path("kind").asString("")),
        written.path("thread").asString(""),
        written.path("leave").asString(""),
        written.path("home").asString(""),
        entry.isObject()
            ? Optional.of(
                new Letter.CalendarPart(
                    entry.path("method").asString(), entry.path("text").asString()))
            : Optional.empty());
  }

  /// An older program has written none.
  private static Letter.Kind kind(String label) {
    return Arrays.stream(Letter.Kind.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElse(Letter.Kind.ACCOUNT);
  }
}
