package dev.unrepeat.source.mapping;

import dev.unrepeat.text.WordCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a record of an unknown JSON says, found by the names of its fields: a message, with the
/// name of what it is about before it where the message does not say that.
final class FoundText {
  private static final List<String> TEXT =
      List.of(
          "message",
          "msg",
          "messagefull",
          "text",
          "summary",
          "title",
          "subject",
          "description",
          "headline",
          "body",
          "content",
          "details",
          "comment",
          "note");

  /// Names of what explains, which is a text of its own where it has some words.
  private static final List<String> REASONS = List.of("reason", "info", "output", "cause");

  private static final int SOME_WORDS = 3;

  /// What names a thing itself.
  private static final List<String> TITLES = List.of("title", "name", "summary", "headline");

  /// What came of it, told in parts: `{"outcome": {"result": "FAILURE", "reason": "…"}}`.
  private static final List<String> OUTCOMES = List.of("outcome.result", "result.status");

  private static final String REASON = "reason";

  /// Names that are those of people, programs and files.
  private static final List<String> OTHERS =
      List.of("user", "display", "author", "logger", "thread", "file", "host", "first", "last");

  /// In an object of such a name stands what was acted upon.
  static final List<String> THINGS =
      List.of(
          "object item",
          "object",
          "target",
          "entity",
          "monitor",
          "check",
          "service",
          "job",
          "workflow",
          "pipeline",
          "application",
          "app",
          "policy",
          "rule",
          "alert",
          "environment",
          "flag",
          "vm",
          "project");

  private static final List<String> STATES =
      List.of("status", "state", "event", "event type", "action", "result", "type");

  private static final List<String> CHANGED =
      List.of("change", "changed", "field", "attribute", "property", "setting");
  private static final List<String> FROM =
      List.of("from", "old value", "old", "previous value", "before");
  private static final List<String> TO = List.of("to", "new value", "new", "value", "after");

  private static final int LONGEST_NAME = 120;

  private FoundText() {}

  /// A path, words with paths in braces, or [Mapping#REST].
  ///
  /// @param plain the plain values of a record by their paths
  static String of(Map<String, String> plain, String actor) {
    Optional<String> message = message(plain);
    Optional<String> about = about(plain, actor, message.map(plain::get).orElse(""));
    Optional<String> change = message.isPresent() ? Optional.empty() : change(plain);
    if (change.isPresent()) {
      return about.map(path -> "{" + path + "}: " + change.get()).orElseGet(change::get);
    }
    if (message.isPresent()) {
      String outcome =
          OUTCOMES.stream()
              .filter(plain::containsKey)
              .map(path ->
                  " — {" + path + "} — {" + path.substring(0, path.indexOf('.') + 1) + REASON + "}")
              .findFirst()
              .orElse("");
      if (outcome.isEmpty() && plain.containsKey("conclusion")) {
        outcome = " — {conclusion}";
      }
      String ending = outcome;
      String said = outcome.isEmpty() ? message.get() : "{" + message.get() + "}" + outcome;
      return about
          .filter(path -> !path.equals(message.get()))
          .map(path -> "{" + path + "}: {" + message.get() + "}" + ending)
          .orElse(said);
    }
    boolean nested = plain.keySet().stream().anyMatch(path -> path.contains("."));
    Optional<String> sentence =
        FoundMapping.find(plain, STATES, value -> value.strip().contains(" "))
            .or(() ->
                plain.entrySet().stream()
                    .filter(field ->
                        nested && REASONS.contains(lastWord(FoundMapping.last(field.getKey()))))
                    .filter(field -> WordCount.of(field.getValue()) >= SOME_WORDS)
                    .map(Map.Entry::getKey)
                    .findFirst());
    if (sentence.isPresent()) {
      return about.map(path -> "{" + path + "}: {" + sentence.get() + "}").orElseGet(sentence::get);
    }
    Optional<String> state = FoundMapping.find(plain, STATES, FoundMapping::isProse);
    return nested && about.isPresent() && state.isPresent()
        ? "{" + about.get() + "}: {" + state.get() + "}"
        : Mapping.REST;
  }

  /// `{"change": "visibility", "from": "Private", "to": "Public"}`.
  private static Optional<String> change(Map<String, String> plain) {
    Optional<String> what = FoundMapping.find(plain, CHANGED, FoundMapping::isProse);
    Optional<String> from = FoundMapping.find(plain, FROM, value -> true);
    Optional<String> to = FoundMapping.find(plain, TO, value -> true);
    return what.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of("{" + what.get() + "}: {" + from.get() + "} → {" + to.get() + "}")
        : Optional.empty();
  }

  /// `displayMessage` is a message as well.
  private static Optional<String> message(Map<String, String> plain) {
    Map<String, String> own = new LinkedHashMap<>(plain);
    own.keySet().removeIf(path -> path.contains("."));
    Map<String, String> within = new LinkedHashMap<>(plain);
    within.keySet().removeIf(FoundMapping::isOfPerson);
    return FoundMapping.find(own, TEXT, FoundMapping::isProse)
        .or(() -> FoundMapping.find(within, TEXT, FoundMapping::isProse))
        .or(() ->
            plain.entrySet().stream()
                .filter(field -> FoundMapping.isProse(field.getValue()))
                .filter(field ->
                    TEXT.contains(lastWord(FoundMapping.words(field.getKey())))
                        && field.getValue().strip().contains(" "))
                .map(Map.Entry::getKey)
                .findFirst());
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /// The field that names what the message is about, where the message itself does not.
  private static Optional<String> about(Map<String, String> plain, String actor, String message) {
    return plain.entrySet().stream()
        .filter(field -> !field.getKey().equals(actor) && isName(field.getKey()))
        .filter(field -> FoundMapping.isProse(field.getValue()))
        .filter(field -> field.getValue().length() <= LONGEST_NAME)
        .filter(field -> !message.contains(field.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isName(String path) {
    String last = FoundMapping.last(path);
    int dot = path.lastIndexOf('.');
    if (dot >= 0) {
      String parent = FoundMapping.last(path.substring(0, dot));
      return THINGS.contains(parent) && (TITLES.contains(last) || last.equals("display name"));
    }
    boolean named =
        last.endsWith(" title")
            || last.equals("target details")
            || (last.endsWith(" name") && !OTHERS.contains(last.substring(0, last.length() - 5)));
    return TITLES.contains(last) || named;
  }
}
