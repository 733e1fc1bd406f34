package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// One field of the front matter: its name, its value as text, list or map, and how an edited value
/// goes into the record.
///
/// @param always printed even when empty, so that a person sees what can be said
/// @param edit refuses a value it cannot read with a sentence on what can be written
record Fact(
    String name, boolean always, Function<Draft, Object> print, BiConsumer<Draft, Object> edit) {

  static Fact text(
      String name, boolean always, Function<Draft, String> print, BiConsumer<Draft, String> edit) {
    return new Fact(
        name, always, print::apply, (draft, value) -> edit.accept(draft, asText(value)));
  }

  static Fact texts(
      String name, Function<Draft, List<String>> print, BiConsumer<Draft, List<String>> edit) {
    return new Fact(
        name, false, print::apply, (draft, value) -> edit.accept(draft, asTexts(value)));
  }

  static boolean empty(Object value) {
    return value.equals("")
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  static String asText(Object value) {
    return switch (value) {
      case List<?> list -> String.join(", ", asTexts(list));
      case Map<?, ?> map ->
          throw new Refused(
              Refused.Reason.INVALID, "one value is expected here, not several named ones");
      default -> value.toString().strip();
    };
  }

  /// A list as it is, or a text cut at its commas.
  static List<String> asTexts(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(Fact::asText).filter(text -> !text.isEmpty()).toList();
      case Map<?, ?> map ->
          throw new Refused(Refused.Reason.INVALID, "a list is expected here, not named values");
      default ->
          List.of(value.toString().split(",")).stream()
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .toList();
    };
  }

  /// Reads one of an enum's words, written in any case and with spaces or dashes.
  static <E extends Enum<E>> Optional<E> word(
      String text, Class<E> words, Function<E, String> print) {
    String wanted = plain(text);
    for (E word : words.getEnumConstants()) {
      if (wanted.equals(plain(print.apply(word))) || wanted.equals(plain(word.name()))) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /// As [#word], refusing anything else with the list of the words.
  static <E extends Enum<E>> E getWord(String text, Class<E> words, Function<E, String> print) {
    return word(text, words, print)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "write one of: "
                    + String.join(
                        ", ", List.of(words.getEnumConstants()).stream().map(print).toList())));
  }

  /// An enum's name in small letters with spaces.
  static String words(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }
}
