package dev.unrepeat.rubric;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a rubric from YAML. What a file does not say is as in the one that is shipped.
public final class RubricFile {
  private static final BigDecimal MOST = BigDecimal.TEN;

  /// The rubric of figures.md §5.
  public static final Rubric STANDARD = new RubricFile("rubric.yml", Map.of()).read(shipped());

  private final String path;
  private final Map<?, ?> standard;

  private RubricFile(String path, Map<?, ?> standard) {
    this.path = path;
    this.standard = standard;
  }

  /// @throws Refused with file, field and what to do when it cannot be read
  public static Rubric read(String path, String yaml) {
    return new RubricFile(path, new RubricFile("rubric.yml", Map.of()).load(shipped())).read(yaml);
  }

  /// The shipped file, to be copied and changed.
  public static String shipped() {
    try (InputStream in = RubricFile.class.getResourceAsStream("rubric.yml")) {
      if (in == null) {
        throw new IllegalStateException("rubric.yml is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rubric read(String yaml) {
    Map<?, ?> file = load(yaml);
    for (Object key : file.keySet()) {
      if (!standard.isEmpty() && !standard.containsKey(key)) {
        throw wrong(
            String.valueOf(key), "is no field of a rubric. Fields are " + standard.keySet());
      }
    }
    Map<?, ?> marks = map(file, "marks");
    Map<IncidentKind, Map<Criterion, BigDecimal>> kinds = new HashMap<>();
    map(file, "kinds")
        .forEach((kind, weights) ->
            kinds.put(
                named("kinds", kind, IncidentKind.values(), k -> word(k.name())),
                numbers("kinds." + kind, weights)));
    return new Rubric(
        String.valueOf(value(file, "version")),
        numbers("weights", merged(file, "weights")),
        kinds,
        mark(marks, "pass"),
        mark(marks, "good"),
        mark(marks, "excellent"),
        mark(marks, "gate"),
        bySeverity("lowest", map(file, "lowest"), value -> number("lowest", value)),
        bySeverity("calendar-days", map(file, "calendar-days"), v -> days("calendar-days", v)),
        bySeverity("business-days", map(file, "business-days"), v -> days("business-days", v)));
  }

  private Map<?, ?> load(String yaml) {
    try {
      Object loaded = new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(yaml);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw wrong("", "holds no fields. Start from the shipped rubric");
    } catch (YamlEngineException broken) {
      throw wrong("", "is no YAML: " + broken.getMessage());
    }
  }

  private Object value(Map<?, ?> file, String field) {
    Object own = file.get(field);
    Object value = own == null ? standard.get(field) : own;
    if (value == null) {
      throw wrong(field, "is missing");
    }
    return value;
  }

  private Map<?, ?> map(Map<?, ?> file, String field) {
    if (value(file, field) instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(field, "holds no fields");
  }

  private Map<?, ?> merged(Map<?, ?> file, String field) {
    Map<Object, Object> all = new HashMap<>();
    if (standard.get(field) instanceof Map<?, ?> map) {
      all.putAll(map);
    }
    all.putAll(map(file, field));
    return all;
  }

  private Map<Criterion, BigDecimal> numbers(String field, Object weights) {
    if (!(weights instanceof Map<?, ?> map)) {
      throw wrong(field, "holds no weights");
    }
    Map<Criterion, BigDecimal> read = new HashMap<>();
    map.forEach((name, value) ->
        read.put(
            named(field, name, Criterion.values(), Criterion::key),
            number(field + "." + name, value)));
    return read;
  }

  private BigDecimal mark(Map<?, ?> marks, String name) {
    Object own = marks.get(name);
    Object value =
        own == null && standard.get("marks") instanceof Map<?, ?> map ? map.get(name) : own;
    if (value == null) {
      throw wrong("marks." + name, "is missing");
    }
    return number("marks." + name, value);
  }

  private <T> Map<Severity, T> bySeverity(String field, Map<?, ?> map, Function<Object, T> read) {
    Map<Severity, T> all = new HashMap<>();
    map.forEach((name, value) ->
        all.put(named(field, name, Severity.values(), Severity::name), read.apply(value)));
    return all;
  }

  private BigDecimal number(String field, Object value) {
    BigDecimal number;
    try {
      number = new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw wrong(field, "is \"" + value + "\", and should be a number such as 1.3");
    }
    if (number.signum() < 0 || number.compareTo(MOST) > 0) {
      throw wrong(field, "is " + value + ", and should lie between 0 and 10");
    }
    return number;
  }

  private int days(String field, Object value) {
    if (value instanceof Integer days && days >= 0) {
      return days;
    }
    throw wrong(field, "is \"" + value + "\", and should be a number of days");
  }

  private <T> T named(String field, Object name, T[] all, Function<T, String> key) {
    return Arrays.stream(all)
        .filter(one -> key.apply(one).equals(String.valueOf(name)))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                field,
                "knows no \"%s\"; it knows %s"
                    .formatted(name, Arrays.stream(all).map(key).toList())));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Refused wrong(String field, String what) {
    return new Refused(
        Refused.Reason.INVALID,
        field.isEmpty()
            ? "%s %s.".formatted(path, what)
            : "%s: the field \"%s\" %s.".formatted(path, field, what));
  }
}
