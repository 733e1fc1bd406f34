package dev.unrepeat.render.export;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/// How the types of the model look in JSON: ids as people say them, words of enums with dashes, a
/// record of a sealed type with its `type`.
final class RecordShape {
  private RecordShape() {}

  /// Whether it is an id: one value that is said as text.
  static boolean named(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getSimpleName().matches(".*(Id|Name|Tag)");
  }

  /// Whether it is one of several kinds of a sealed type.
  static boolean variant(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String word(Class<?> type) {
    return dashed(type.getSimpleName());
  }

  static String key(Object key) {
    return key instanceof Enum<?> word ? word(word) : key.toString();
  }

  /// `doneWhen` is `done_when`, as in the REST API.
  static String name(RecordComponent component) {
    return dashed(component.getName()).replace('-', '_');
  }

  private static String dashed(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
