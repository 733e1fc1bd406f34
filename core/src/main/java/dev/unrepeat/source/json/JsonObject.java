package dev.unrepeat.source.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// One JSON object. Asking for a field always answers: what is missing is empty, and what is of
/// another type than asked for is empty too and noted, so that no foreign record can stop the
/// reading.
public final class JsonObject {
  /// No field at all.
  public static final JsonObject EMPTY = new JsonObject(new Fields(), new ArrayList<>());

  private final Fields fields;
  private final List<String> complaints;

  /// @param fields values are String (numbers and booleans as they were written), JsonObject or
  ///   List of these
  /// @param complaints shared by all objects of one record
  JsonObject(Fields fields, List<String> complaints) {
    this.fields = fields;
    this.complaints = complaints;
  }

  /// An object that was written into a text, as Amazon SNS carries it; empty when the text is none.
  public static Optional<JsonObject> in(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    List<String> complaints = new ArrayList<>();
    Fields fields = new Fields();
    Room room = new Room();
    try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken token = parser.nextToken();
        RecordReader.field(parser, name, token, Shape.ALL, fields, complaints, room, 1);
      }
    } catch (JacksonException broken) {
      return Optional.empty();
    }
    return Optional.of(new JsonObject(fields, complaints));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /// In the order of the file.
  public List<String> allNames() {
    List<String> names = new ArrayList<>();
    fields.forEach((name, value) -> names.add(name));
    return names;
  }

  public boolean has(String name) {
    return fields.has(name);
  }

  /// A text, number or boolean as it was written; empty when it is missing, null or something else.
  public String text(String name) {
    return switch (fields.get(name)) {
      case null -> "";
      case String text -> text;
      case Object other -> wrong(name, other, "a text", "");
    };
  }

  /// The text in a field that may as well hold something else, which is not worth a complaint.
  public String textIfAny(String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  /// The first of these fields that says something.
  public String firstText(String... names) {
    for (String name : names) {
      String text = text(name).strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  public JsonObject object(String name) {
    return switch (fields.get(name)) {
      case null -> EMPTY;
      case JsonObject object -> object;
      case Object other -> wrong(name, other, "an object", EMPTY);
    };
  }

  /// The object in a field that may as well hold a plain text, which is not worth a complaint.
  public JsonObject objectIfAny(String name) {
    return fields.get(name) instanceof JsonObject object ? object : EMPTY;
  }

  /// The objects of a list; a null between them is passed over.
  public List<JsonObject> objects(String name) {
    return elements(name, JsonObject.class, "an object");
  }

  /// The texts and numbers of a list.
  public List<String> texts(String name) {
    return elements(name, String.class, "a text");
  }

  private <T> List<T> elements(String name, Class<T> type, String expected) {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      return wrong(name, value, "a list", List.of());
    }
    List<T> found = new ArrayList<>(list.size());
    for (Object element : list) {
      if (type.isInstance(element)) {
        found.add(type.cast(element));
      } else {
        wrong(name, element, expected, "");
      }
    }
    return found;
  }

  /// All plain fields with their texts, in the order of the file; objects and lists are left out.
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    eachText(texts::put);
    return texts;
  }

  /// Hands out each plain field with its text, in the order of the file.
  public void eachText(BiConsumer<String, String> taker) {
    fields.forEach((name, value) -> {
      if (value instanceof String text) {
        taker.accept(name, text);
      }
    });
  }

  /// Whether a plain field of this name is there, whatever it says.
  public boolean hasText(String name) {
    return fields.get(name) instanceof String;
  }

  /// Whether there is any plain field.
  public boolean hasTexts() {
    return fields.anyText();
  }

  /// Any value as one line, for example `region: eu, pods: 4`; for free details a tool hands
  /// through.
  public String inWords(String name) {
    return words(fields.get(name));
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case String text -> text.strip();
      case JsonObject object -> {
        List<String> parts = new ArrayList<>();
        object.fields.forEach((name, inner) -> say(parts, name + ": ", words(inner)));
        yield String.join(", ", parts);
      }
      case List<?> list -> {
        List<String> parts = new ArrayList<>();
        list.forEach(inner -> say(parts, "", words(inner)));
        yield String.join(", ", parts);
      }
      case null, default -> "";
    };
  }

  private static void say(List<String> parts, String before, String words) {
    if (!words.isEmpty()) {
      parts.add(before + words);
    }
  }

  /// The first text at one of these paths, such as `log.level`, whether the steps are nested or
  /// written into one name; of a list it is the first. Nothing there is not worth a complaint.
  public String at(String... paths) {
    for (String path : paths) {
      if (first(find(path)) instanceof String text && !text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  /// The object at such a path.
  public JsonObject objectAt(String path) {
    return first(find(path)) instanceof JsonObject object ? object : EMPTY;
  }

  /// The objects of the list at such a path; a single object counts as a list of one.
  public List<JsonObject> objectsAt(String path) {
    Object found = find(path);
    if (found == null) {
      return List.of();
    }
    List<JsonObject> objects = new ArrayList<>();
    for (Object one : found instanceof List<?> list ? list : List.of(found)) {
      if (one instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /// The lists within the list at such a path, each as an object whose fields are named by their
  /// place: `0`, `1` and so on.
  public List<JsonObject> rowsAt(String path) {
    List<JsonObject> rows = new ArrayList<>();
    for (Object one : find(path) instanceof List<?> list ? list : List.of()) {
      if (one instanceof List<?> inner) {
        Fields row = new Fields();
        int place = 0;
        for (Object value : inner) {
          row.put(String.valueOf(place++), value);
        }
        rows.add(new JsonObject(row, complaints));
      }
    }
    return rows;
  }

  private @Nullable Object find(String path) {
    return find(path, 0);
  }

  /// The longest name comes first: `log.level` before `level` in `log`.
  private @Nullable Object find(String path, int from) {
    Object found = fields.get(path, from, path.length());
    for (int dot = path.lastIndexOf('.');
        found == null && dot > from;
        dot = path.lastIndexOf('.', dot - 1)) {
      if (first(fields.get(path, from, dot)) instanceof JsonObject inner) {
        found = inner.find(path, dot + 1);
      }
    }
    return found;
  }

  private static @Nullable Object first(@Nullable Object value) {
    return value instanceof List<?> list ? (list.isEmpty() ? null : list.getFirst()) : value;
  }

  private <T> T wrong(String name, Object found, String expected, T instead) {
    String is =
        switch (found) {
          case String text -> "a text or number";
          case List<?> list -> "a list";
          default -> "an object";
        };
    complaints.add("`" + name + "` is " + is + " where " + expected + " was expected");
    return instead;
  }
}
