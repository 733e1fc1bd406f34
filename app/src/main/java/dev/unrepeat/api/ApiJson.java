package dev.unrepeat.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unrepeat.model.Refused;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// How the API writes and reads JSON: names in `snake_case`, words of a list as `near-miss`, what
/// is not said left out, and nothing read that has no meaning.
final class ApiJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .annotationIntrospector(new Words())
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private ApiJson() {}

  private static final class Words extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return EnumNamingStrategies.KebabCaseStrategy.class;
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> word((Enum<?>) constant))
        .collect(Collectors.joining(", "));
  }

  static byte[] write(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  /// Reads a body; says which field is wrong.
  static <T> T read(byte[] body, Class<T> type) {
    T read;
    try {
      read = MAPPER.readValue(body, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw HttpRefusal.unknown(
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream().map(Object::toString).toList());
    } catch (InvalidFormatException wrong) {
      throw HttpRefusal.field(
          place(wrong),
          "The field \"%s\" is \"%s\". %s"
              .formatted(place(wrong), wrong.getValue(), known(wrong.getTargetType())));
    } catch (JacksonException wrong) {
      if (refused(wrong) instanceof Refused refused) {
        throw refused;
      }
      throw HttpRefusal.field(
          wrong instanceof DatabindException at ? place(at) : "",
          "The body is not the JSON that is read here: "
              + wrong.getOriginalMessage().lines().findFirst().orElse("it cannot be read")
              + ".");
    }
    if (read == null) {
      throw HttpRefusal.field("", missing(needed(type)));
    }
    whole(read, "");
    return read;
  }

  private static String known(Class<?> type) {
    if (type.isEnum()) {
      return "Known are " + words(type) + ".";
    }
    return switch (type.getSimpleName()) {
      case "Instant" -> "It takes a time, for example \"2026-10-14T14:02:00Z\".";
      case "LocalDate" -> "It takes a day, for example \"2026-10-14\".";
      case "LocalDateTime" ->
          "It takes a day and a time by the clocks of its zone, for example \"2026-10-20T14:30\".";
      case "String" -> "It takes a text, in quotes.";
      default -> "It takes a number or a truth value, without quotes.";
    };
  }

  private static Throwable refused(Throwable wrong) {
    Throwable cause = wrong;
    while (cause.getCause() != null && !(cause instanceof Refused)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String place(JacksonException wrong) {
    return wrong.getPath().stream()
        .map(step ->
            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  /// Refuses a body in which a field is missing that has no other meaning.
  private static void whole(Object body, String place) {
    for (RecordComponent component : body.getClass().getRecordComponents()) {
      said(value(body, component), place + name(component));
    }
  }

  private static void said(@Nullable Object value, String name) {
    switch (value) {
      case null -> throw HttpRefusal.field(name, missing(name));
      case Optional<?> perhaps -> perhaps.ifPresent(inner -> said(inner, name));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          said(list.get(i), name + "[" + i + "]");
        }
      }
      case Map<?, ?> map -> map.forEach((key, inner) -> said(inner, name + "." + key));
      case Record inner -> whole(inner, name + ".");
      default -> {}
    }
  }

  private static String missing(String name) {
    return "The field \"%s\" is missing.".formatted(name);
  }

  static String name(RecordComponent component) {
    return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /// Whether every field may be left out.
  static boolean optional(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .allMatch(component -> component.getType().equals(Optional.class));
  }

  private static String needed(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getType().equals(Optional.class))
        .map(ApiJson::name)
        .findFirst()
        .orElse("{}");
  }

  private static @Nullable Object value(Object body, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record does not tell " + component, e);
    }
  }

  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
