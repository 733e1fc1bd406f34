package dev.unrepeat.writing;

import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was typed into the fields of a part. A field that says what it said before keeps its value,
/// so that nothing is lost of a value which says more than its text.
///
/// @param before what the fields said; empty for a new part
/// @param today by which words such as "next week" count
/// @param checks what is wrong with the fields; something else stands in for them meanwhile
record Typed(
    Map<String, String> texts, Map<String, String> before, LocalDate today, FieldChecks checks) {
  String text(String field) {
    return texts.getOrDefault(field, before.getOrDefault(field, "")).strip();
  }

  /// As [#text], of a field that cannot be empty.
  String needed(String field, String sentence) {
    String text = text(field);
    checks.unless(field, !text.isEmpty(), sentence);
    return text.isEmpty() ? "…" : text;
  }

  /// As [#text], with the blanks around it.
  String exact(String field) {
    return texts.getOrDefault(field, before.getOrDefault(field, ""));
  }

  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// The value of a field: the one it had unless something else was typed.
  <V> V value(String field, V otherwise, Function<String, V> reading) {
    boolean same = text(field).equals(before.getOrDefault(field, "").strip());
    return same ? otherwise : checks.read(field, otherwise, () -> reading.apply(text(field)));
  }

  <E extends Enum<E>> E word(String field, Class<E> words, E otherwise) {
    return value(field, otherwise, text -> text.isEmpty() ? otherwise : read(field, words, text));
  }

  <E extends Enum<E>> Optional<E> wordIfAny(String field, Class<E> words, Optional<E> otherwise) {
    return value(
        field,
        otherwise,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(read(field, words, text)));
  }

  private static <E extends Enum<E>> E read(String field, Class<E> words, String text) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> print(word).equalsIgnoreCase(text.replace('-', ' ')))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "The field \"%s\" says \"%s\". Write one of: %s."
                    .formatted(
                        field,
                        text,
                        String.join(
                            ", ",
                            Arrays.stream(words.getEnumConstants()).map(Typed::print).toList()))));
  }

  /// `process gap` for PROCESS_GAP; `P1` stays as it is.
  static String print(Enum<?> word) {
    return word.name().matches("\\p{Lu}\\d")
        ? word.name()
        : word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String print(Optional<? extends Enum<?>> word) {
    return word.map(Typed::print).orElse("");
  }

  static String lines(List<?> values) {
    return String.join("\n", values.stream().map(Object::toString).toList());
  }
}
