package dev.unrepeat.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One line of the ledger: named values in their order; what is empty is left out and read as
/// empty.
final class Row {
  private final Map<String, Object> values;

  private Row(Map<String, Object> values) {
    this.values = values;
  }

  static Row empty() {
    return new Row(new LinkedHashMap<>());
  }

  static Row parse(String line) {
    return new Row(JsonText.readObject(line));
  }

  String print() {
    StringBuilder out = new StringBuilder();
    JsonText.print(values, out);
    return out.toString();
  }

  /// The noun of the line, which is the name of its first value.
  String noun() {
    return values.isEmpty() ? "" : values.keySet().iterator().next();
  }

  /// Names the line, for example `event` and `E3`; present even when empty.
  Row naming(String noun, String id) {
    values.put(noun, id);
    return this;
  }

  Row put(String name, String text) {
    if (!text.isEmpty()) {
      values.put(name, text);
    }
    return this;
  }

  /// Puts what prints itself exactly: ids, instants, dates, durations, decimals.
  Row put(String name, Optional<?> value) {
    value.ifPresent(present -> values.put(name, present.toString()));
    return this;
  }

  Row put(String name, Enum<?> word) {
    values.put(name, word.name().toLowerCase(Locale.ROOT));
    return this;
  }

  Row put(String name, boolean flag) {
    if (flag) {
      values.put(name, true);
    }
    return this;
  }

  Row put(String name, long number) {
    if (number != 0) {
      values.put(name, number);
    }
    return this;
  }

  Row put(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      values.put(name, List.copyOf(texts));
    }
    return this;
  }

  Row put(String name, Row row) {
    values.put(name, row.values);
    return this;
  }

  <T> Row putRows(String name, List<T> items, Function<T, Row> print) {
    if (!items.isEmpty()) {
      values.put(name, items.stream().map(item -> (Object) print.apply(item).values).toList());
    }
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  Optional<String> find(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  <E extends Enum<E>> E word(String name, Class<E> words) {
    return Enum.valueOf(words, text(name).toUpperCase(Locale.ROOT));
  }

  <E extends Enum<E>> Optional<E> findWord(String name, Class<E> words) {
    return find(name).map(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)));
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  long number(String name) {
    return values.get(name) instanceof Long number ? number : 0;
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  Duration duration(String name) {
    return Duration.parse(text(name));
  }

  BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  Optional<Row> row(String name) {
    return values.get(name) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
  }

  <T> List<T> rows(String name, Function<Row, T> read) {
    return values.get(name) instanceof List<?> list
        ? list.stream()
            .filter(item -> item instanceof Map<?, ?>)
            .map(item -> read.apply(of((Map<?, ?>) item)))
            .toList()
        : List.of();
  }

  private static Row of(Map<?, ?> map) {
    Row row = empty();
    map.forEach((name, value) -> row.values.put(String.valueOf(name), value));
    return row;
  }
}
