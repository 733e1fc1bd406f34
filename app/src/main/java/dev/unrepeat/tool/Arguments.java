package dev.unrepeat.tool;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a tool was called with, checked: nothing that has no meaning, nothing missing.
public final class Arguments {
  private final Map<String, Object> values;

  private Arguments(Map<String, Object> values) {
    this.values = values;
  }

  /// @throws Refused with a sentence that names the argument
  static Arguments read(Tool<?> tool, Map<String, Object> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> one : given.entrySet()) {
      Input input =
          tool.inputs().stream()
              .filter(known -> known.name().equals(one.getKey()))
              .findFirst()
              .orElseThrow(() -> unknown(tool, one.getKey()));
      // Assistants write null, or nothing, for what they leave out.
      if (one.getValue() != null && !one.getValue().equals("")) {
        values.put(input.name(), input.read(one.getValue()));
      }
    }
    for (Input input : tool.inputs()) {
      Refused.unless(
          !input.needed() || values.containsKey(input.name()),
          "\"%s\" is missing: %s".formatted(input.name(), input.sentence()));
    }
    return new Arguments(values);
  }

  private static Refused unknown(Tool<?> tool, String name) {
    return new Refused(
        Refused.Reason.INVALID,
        "%s has no argument \"%s\". Known are %s."
            .formatted(
                tool.name(),
                Clipped.of(name, 60),
                tool.inputs().stream().map(Input::name).collect(Collectors.joining(", "))));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String.class::cast);
  }

  /// Of an input that must be there.
  public String needed(String name) {
    return text(name).orElseThrow();
  }

  public int number(String name, int otherwise) {
    return values.get(name) instanceof Integer number ? number : otherwise;
  }

  public List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> words) {
    return text(name)
        .flatMap(word ->
            Arrays.stream(words.getEnumConstants())
                .filter(one -> Input.word(one).equals(word))
                .findFirst());
  }
}
