package dev.unrepeat.source.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The fields of one object in the order of the file. Most objects have a handful, which are found
/// sooner by looking at each than by a table; a table is made only for the others.
final class Fields {
  private static final int FEW = 24;

  private String[] names = new String[8];
  private Object[] values = new Object[8];
  private int size;
  private @Nullable Map<String, Integer> table;

  /// Of a name that comes twice the later value counts.
  void put(String name, Object value) {
    int at = index(name);
    if (at >= 0) {
      values[at] = value;
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = value;
    size++;
    if (table != null) {
      table.put(name, size - 1);
    } else if (size > FEW) {
      table = new HashMap<>();
      for (int i = 0; i < size; i++) {
        table.put(names[i], i);
      }
    }
  }

  void putAll(Fields others) {
    others.forEach(this::put);
  }

  void clear() {
    names = new String[8];
    values = new Object[8];
    size = 0;
    table = null;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean anyText() {
    for (int i = 0; i < size; i++) {
      if (values[i] instanceof String) {
        return true;
      }
    }
    return false;
  }

  boolean has(String name) {
    return index(name) >= 0;
  }

  @Nullable Object get(String name) {
    int at = index(name);
    return at < 0 ? null : values[at];
  }

  /// The value of the name that stands between two places of a path.
  @Nullable Object get(String path, int from, int to) {
    if (table != null) {
      return get(path.substring(from, to));
    }
    for (int i = 0; i < size; i++) {
      if (names[i].length() == to - from && path.startsWith(names[i], from)) {
        return values[i];
      }
    }
    return null;
  }

  void forEach(BiConsumer<String, Object> taker) {
    for (int i = 0; i < size; i++) {
      taker.accept(names[i], values[i]);
    }
  }

  private int index(String name) {
    if (table != null) {
      return table.getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
