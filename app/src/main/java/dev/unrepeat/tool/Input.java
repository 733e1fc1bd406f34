package dev.unrepeat.tool;

import dev.unrepeat.model.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One argument of a tool.
///
/// @param sentence what it means, as assistants read it
public record Input(String name, String sentence, Kind kind, boolean needed) {

  /// What may be given.
  public sealed interface Kind {
    /// @param most characters
    record Text(int most) implements Kind {}

    /// @param most texts
    record Texts(int most) implements Kind {}

    record Number(int least, int most) implements Kind {}

    /// One of these words.
    record Choice(List<String> words) implements Kind {
      public Choice {
        words = List.copyOf(words);
      }
    }
  }

  public static Input text(String name, int most, String sentence) {
    return new Input(name, sentence, new Kind.Text(most), false);
  }

  public static Input texts(String name, int most, String sentence) {
    return new Input(name, sentence, new Kind.Texts(most), false);
  }

  public static Input number(String name, int least, int most, String sentence) {
    return new Input(name, sentence, new Kind.Number(least, most), false);
  }

  public static Input choice(String name, Class<? extends Enum<?>> words, String sentence) {
    return new Input(
        name,
        sentence,
        new Kind.Choice(Stream.of(words.getEnumConstants()).map(Input::word).toList()),
        false);
  }

  /// The same, without which the tool cannot be called.
  public Input must() {
    return new Input(name, sentence, kind, true);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What of this was given, as it is read from here on.
  ///
  /// @throws Refused with a sentence when it is nothing of the kind
  Object read(Object given) {
    return switch (kind) {
      case Kind.Text text -> text(given, text.most());
      case Kind.Texts texts -> {
        if (!(given instanceof List<?> list)) {
          throw wrong("takes a list of texts");
        }
        Refused.unless(
            list.size() <= texts.most(),
            "\"%s\" has more than %d entries.".formatted(name, texts.most()));
        yield list.stream().map(one -> text(one, 200)).toList();
      }
      case Kind.Number number -> {
        // Some assistants write whole numbers as 20.0.
        if (given instanceof java.lang.Number value
            && value.doubleValue() == value.intValue()
            && value.intValue() >= number.least()
            && value.intValue() <= number.most()) {
          yield value.intValue();
        }
        throw wrong("takes a whole number from %d to %d".formatted(number.least(), number.most()));
      }
      case Kind.Choice choice -> {
        if (given instanceof String word && choice.words().contains(word)) {
          yield word;
        }
        throw wrong("takes one of " + String.join(", ", choice.words()));
      }
    };
  }

  private String text(Object given, int most) {
    if (!(given instanceof String text)) {
      throw wrong("takes a text");
    }
    if (text.length() > most) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" has %,d characters; at most %,d are taken.".formatted(name, text.length(), most));
    }
    return text;
  }

  private Refused wrong(String takes) {
    return new Refused(Refused.Reason.INVALID, "\"%s\" %s.".formatted(name, takes));
  }

  /// As JSON Schema (2020-12) says it.
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (kind) {
      case Kind.Text text -> {
        schema.put("type", "string");
        schema.put("maxLength", text.most());
      }
      case Kind.Texts texts -> {
        schema.put("type", "array");
        schema.put("items", Map.of("type", "string"));
        schema.put("maxItems", texts.most());
      }
      case Kind.Number number -> {
        schema.put("type", "integer");
        schema.put("minimum", number.least());
        schema.put("maximum", number.most());
      }
      case Kind.Choice choice -> {
        schema.put("type", "string");
        schema.put("enum", choice.words());
      }
    }
    schema.put("description", sentence);
    return schema;
  }

  /// The schema of all arguments of a tool.
  static Map<String, Object> schema(List<Input> inputs) {
    Map<String, Object> properties = new LinkedHashMap<>();
    inputs.forEach(input -> properties.put(input.name(), input.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> needed = inputs.stream().filter(Input::needed).map(Input::name).toList();
    if (!needed.isEmpty()) {
      schema.put("required", needed);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}
