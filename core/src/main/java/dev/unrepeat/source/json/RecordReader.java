package dev.unrepeat.source.json;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Cuts the tokens of one file into records and hands each to its taker.
final class RecordReader {
  private static final int DEEPEST_LIST = 4;
  private static final int DEEPEST_VALUE = 24;

  private final JsonRecords format;
  private final String path;
  private final EventSink sink;
  private final RecordTaker taker;
  private boolean byLine;
  private long number;
  private long records;
  private long pages;
  private long recordsTaken;
  private long pagesTaken;

  RecordReader(JsonRecords format, String path, EventSink sink, RecordTaker taker) {
    this.format = format;
    this.path = path;
    this.sink = sink;
    this.taker = taker;
  }

  /// The record read last.
  long number() {
    return number;
  }

  /// @param aLine whether records are numbered by the line they begin on
  void begin(boolean aLine) {
    byLine = aLine;
  }

  /// Begins the file anew and passes over what was taken from it already.
  void again() {
    recordsTaken = records;
    pagesTaken = pages;
    number = 0;
    records = 0;
    pages = 0;
  }

  void startLine(long line) {
    number = line;
  }

  /// Reads all values of the file; false when there is none.
  boolean values(JsonParser parser) {
    boolean any = false;
    while (parser.nextToken() != null) {
      any = true;
      if (byLine) {
        startLine(parser.currentTokenLocation().getLineNr());
      }
      value(parser, 0);
    }
    return any;
  }

  /// Reads one value.
  void value(JsonParser parser) {
    if (parser.nextToken() != null) {
      value(parser, 0);
    }
  }

  private void value(JsonParser parser, int depth) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      object(parser, depth, false);
    } else if (token == JsonToken.START_ARRAY && depth < DEEPEST_LIST) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser, depth + 1);
      }
    } else {
      parser.skipChildren();
      count();
      problem("Here stands " + inWords(token) + " where a record was expected; it was left out.");
    }
  }

  /// @param holds whether it is known to stand around a list, be that empty or missing
  private void object(JsonParser parser, int depth, boolean holds) {
    List<String> complaints = new ArrayList<>(0);
    Fields fields = new Fields();
    Room room = new Room();
    boolean around = holds;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && depth < DEEPEST_LIST && format.lists().contains(name)) {
        around = true;
        value(parser, depth + 1);
      } else if (token == JsonToken.START_OBJECT && depth == 0 && format.holdsListIn(name)) {
        around = true;
        object(parser, depth + 1, true);
      } else {
        field(parser, name, token, format.shape(), fields, complaints, room, 1);
      }
    }
    if (room.isUsedUp()) {
      tooLarge(around);
      return;
    }
    JsonObject record = new JsonObject(fields, complaints);
    if (around) {
      pages++;
      if (pages > pagesTaken) {
        taker.page(record, number, sink);
      }
    } else {
      count();
      if (records > recordsTaken) {
        taker.record(record, number, sink);
      }
    }
    if (!complaints.isEmpty()) {
      problem(
          String.join("; ", new LinkedHashSet<>(complaints)) + "; the record was read without it.");
    }
  }

  private void tooLarge(boolean around) {
    if (!around) {
      count();
    }
    problem(
        "The record is too large to be held at once (some 16 MB) and was left out. Export fewer at a time, or one record a line.");
  }

  private void problem(String reason) {
    if (records > recordsTaken) {
      sink.problem(new Problem(path, number, reason));
    }
  }

  private void count() {
    records++;
    if (!byLine) {
      number = records;
    }
  }

  /// Reads the value at the parser into the field of this name, or passes over it.
  static void field(
      JsonParser parser,
      String name,
      JsonToken token,
      Shape shape,
      Fields fields,
      List<String> complaints,
      Room room,
      int depth) {
    Shape part = shape.of(name, fields);
    if (part == null || token == JsonToken.VALUE_NULL || room.isUsedUp()) {
      parser.skipChildren();
      return;
    }
    Object value = build(parser, token, part, complaints, room, depth);
    fields.put(name, value);
  }

  private static Object build(
      JsonParser parser,
      JsonToken token,
      Shape shape,
      List<String> complaints,
      Room room,
      int depth) {
    if (depth > DEEPEST_VALUE || room.isUsedUp()) {
      parser.skipChildren();
      return "";
    }
    return switch (token) {
      case START_OBJECT -> {
        room.container();
        Fields fields = new Fields();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          field(parser, name, parser.nextToken(), shape, fields, complaints, room, depth + 1);
        }
        yield new JsonObject(fields, complaints);
      }
      case START_ARRAY -> {
        room.container();
        List<Object> elements = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          if (room.isUsedUp()) {
            parser.skipChildren();
          } else if (next != JsonToken.VALUE_NULL) {
            elements.add(build(parser, next, shape, complaints, room, depth + 1));
          }
        }
        yield elements;
      }
      case VALUE_STRING -> {
        String text = JsonText.cut(parser);
        room.value(text.length());
        yield text;
      }
      default -> {
        room.value(0);
        yield parser.getString();
      }
    };
  }

  private static String inWords(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "a list in a list in a list";
      case VALUE_STRING -> "a text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "a number";
    };
  }
}
