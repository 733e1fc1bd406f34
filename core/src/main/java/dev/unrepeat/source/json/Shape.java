package dev.unrepeat.source.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a record that are worth keeping; what it does not name is passed over without
/// being built. Example: `Shape.of("ts", "text").with("edited", Shape.of("ts"))`.
public final class Shape {
  /// Everything, to the depth that [JsonRecords] allows.
  public static final Shape ALL = new Shape(Map.of(), Map.of(), true);

  private final Map<String, Shape> inside;
  private final Map<String, List<String>> spare;
  private final boolean everything;

  private Shape(Map<String, Shape> inside, Map<String, List<String>> spare, boolean everything) {
    this.inside = inside;
    this.spare = spare;
    this.everything = everything;
  }

  /// These fields, whole.
  public static Shape of(String... names) {
    Map<String, Shape> inside = new HashMap<>();
    for (String name : names) {
      inside.put(name, ALL);
    }
    return new Shape(inside, Map.of(), false);
  }

  /// This field as well, and of what it holds only the given part.
  public Shape with(String name, Shape part) {
    Map<String, Shape> more = new HashMap<>(inside);
    more.put(name, part);
    return new Shape(more, spare, everything);
  }

  /// This field only while none of the better ones, which stand before it, said anything.
  public Shape withUnless(String name, Shape part, String... better) {
    Map<String, List<String>> more = new HashMap<>(spare);
    more.put(name, List.of(better));
    return new Shape(with(name, part).inside, more, everything);
  }

  /// The part to keep of a field; null passes over it.
  @Nullable Shape of(String name, Fields sofar) {
    if (everything) {
      return ALL;
    }
    Shape part = inside.get(name);
    if (part != null && !spare.isEmpty()) {
      for (String better : spare.getOrDefault(name, List.of())) {
        if (says(sofar.get(better))) {
          return null;
        }
      }
    }
    return part;
  }

  private static boolean says(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String text -> !text.isBlank();
      case List<?> list -> !list.isEmpty();
      default -> true;
    };
  }
}
