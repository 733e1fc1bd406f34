package dev.unrepeat.source.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The fields of one JSON line that a log event needs; the names differ from library to library.
final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST_REST = 400;
  private static final Pattern HOLE = Pattern.compile("\\{[@$]?(\\w{1,60})[^{}]{0,40}}");

  /// Objects that hold what a message leaves out.
  private static final Set<String> DETAILS = Set.of("attr", "context", "fields");

  /// What a level of one digit means.
  private enum Scale {
    SYSLOG,
    RISING,
    UNKNOWN
  }

  private String time = "";
  private String message = "";
  private String title = "";
  private String level = "";
  private String trace = "";
  private boolean failed;
  private boolean status;
  private Scale scale = Scale.UNKNOWN;
  private boolean compact;
  private boolean template;
  private String program = "";
  private String region = "";
  private final StringBuilder rest = new StringBuilder();
  private final StringBuilder details = new StringBuilder();
  private final Map<String, String> values = new HashMap<>();

  /// Reads a line; afterwards the fields hold what it has.
  ///
  /// @throws tools.jackson.core.JacksonException when it is no whole JSON object
  void read(char[] line, int from, int to) {
    time = "";
    message = "";
    title = "";
    level = "";
    trace = "";
    failed = false;
    status = false;
    scale = Scale.UNKNOWN;
    compact = false;
    template = false;
    program = "";
    region = "";
    rest.setLength(0);
    details.setLength(0);
    values.clear();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), line, from, to - from)) {
      parser.nextToken();
      object(parser, "", 0);
    }
  }

  private void object(JsonParser parser, String prefix, int depth) {
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && depth < 2) {
        object(parser, prefix + name + ".", depth + 1);
      } else if (token == JsonToken.START_ARRAY && prefix.isEmpty() && name.equals("MESSAGE")) {
        field("message", bytes(parser));
      } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        field((prefix + name).toLowerCase(Locale.ROOT), parser.getString());
      }
      token = parser.nextToken();
    }
    if (token == null) {
      throw new tools.jackson.core.exc.UnexpectedEndOfInputException(
          parser, JsonToken.END_OBJECT, "it ends before it is closed");
    }
  }

  /// A message that journald writes as a list of bytes, as it is not all UTF-8.
  private static String bytes(JsonParser parser) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (JsonToken next = parser.nextToken();
        next != null && next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next == JsonToken.VALUE_NUMBER_INT) {
        bytes.write(parser.getIntValue());
      } else {
        parser.skipChildren();
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void field(String name, String value) {
    switch (name) {
      case "priority", "short_message", "syslog_identifier" -> scale = Scale.SYSLOG;
      case "reqid" -> scale = Scale.RISING;
      case "@t" -> compact = true;
      case "@mt", "messagetemplate" -> template |= message.isEmpty();
      default -> {}
    }
    switch (name) {
      case "time",
          "timestamp",
          "ts",
          "@timestamp",
          "datetime",
          "date",
          "eventtime",
          "asctime",
          "t",
          "@t",
          "__realtime_timestamp",
          "time_local",
          "start_time",
          "time_iso8601",
          "startutc",
          "t.$date",
          "event.created",
          "datetime.date" ->
          time = time.isEmpty() ? value : time;
      case "message",
          "msg",
          "log",
          "body",
          "event",
          "@m",
          "@mt",
          "messagetemplate",
          "short_message",
          "text",
          "line",
          "fields.message",
          "textpayload",
          "@message",
          "resultdescription",
          "jsonpayload.message" ->
          message = message.isEmpty() ? value.strip() : message;
      case "title", "subject" -> {
        title = value.strip();
        remember(name, value);
      }
      case "s" -> { // of MongoDB: I, W, E, F, D1 to D5
        if (level.isEmpty() && Levels.of(value.isEmpty() ? "" : value.substring(0, 1)) > 0) {
          level = value.substring(0, 1);
        } else {
          remember(name, value);
        }
      }
      case "level",
          "severity",
          "lvl",
          "log.level",
          "levelname",
          "@level",
          "severitytext",
          "loglevel",
          "priority",
          "@l",
          "log_level" ->
          level = level.isEmpty() ? value : level;
      case "level_name" -> level = value;
      case "syslog_identifier" -> program = value.strip();
      case "datetime.timezone" -> region = value;
      case "stack_trace",
          "stack",
          "exception",
          "error.stack_trace",
          "exc_info",
          "err.stack",
          "stacktrace",
          "error",
          "err",
          "@x",
          "err.message",
          "error.message",
          "attr.error.errmsg" ->
          trace = trace.isEmpty() ? value.strip() : trace;
      case "status",
          "status_code",
          "http.status_code",
          "http.response.status_code",
          "statuscode",
          "response_code",
          "downstreamstatus",
          "httprequest.status",
          "res.statuscode" -> {
        status = true;
        failed |= value.length() == 3 && value.charAt(0) == '5';
        remember(name, value);
      }
      default -> remember(name, value);
    }
  }

  private void remember(String name, String value) {
    int dot = name.indexOf('.');
    if (dot > 0 && DETAILS.contains(name.substring(0, dot)) && details.length() < LONGEST_REST) {
      details.append(' ').append(name, dot + 1, name.length()).append('=').append(cut(value));
    }
    if (template) {
      values.put(name.substring(dot + 1), value);
    }
    if (rest.length() < LONGEST_REST) {
      rest.append(rest.isEmpty() ? "" : " ").append(name).append('=').append(cut(value));
    }
  }

  private static String cut(String value) {
    return value.length() > 80 ? value.substring(0, 80) : value;
  }

  /// Sets the time that stands before the object, where it has none of its own.
  void at(String before) {
    time = before;
  }

  /// Whether the status of an answered request is told.
  boolean hasStatus() {
    return status;
  }

  /// The time as written, with the region that stands beside it, if any.
  String time() {
    return region.isEmpty() ? time : time + " " + region;
  }

  /// The message with its details, behind the title or program where it does not say that itself.
  String message() {
    if (message.isEmpty()) {
      return message;
    }
    String said = (template ? filled() : message) + details;
    String about = title.isEmpty() && !program.equals("systemd") ? program : title;
    return about.isEmpty() || message.contains(about) ? said : about + ": " + said;
  }

  /// The template of Serilog with its values: `Order {Id} failed` with `{"Id": 7}`.
  private String filled() {
    return HOLE.matcher(message)
        .replaceAll(hole ->
            Matcher.quoteReplacement(
                values.getOrDefault(hole.group(1).toLowerCase(Locale.ROOT), hole.group())));
  }

  /// The level as written; Serilog leaves it out where it is Information.
  String level() {
    return level.isEmpty() && compact ? "Information" : level;
  }

  String trace() {
    return trace;
  }

  /// The other fields, for a line without a message.
  String rest() {
    return rest.toString();
  }

  /// Whether a status of 500 to 599 was answered.
  boolean failed() {
    return failed;
  }

  /// A digit means a severity of syslog to journald and Graylog, and the opposite to Nextcloud; of
  /// others it is not known what it means.
  private int oneDigit(int digit) {
    return switch (scale) {
      case SYSLOG -> digit > 7 ? Levels.NONE : Levels.ofSyslog(digit);
      case RISING -> digit > 4 ? Levels.NONE : digit + 1;
      case UNKNOWN -> Levels.NONE;
    };
  }

  /// 100 is DEBUG, 200 INFO, 300 WARNING, 400 ERROR; above that it is worse.
  private static int ofMonolog(char hundreds) {
    return switch (hundreds) {
      case '1' -> Levels.DEBUG;
      case '2' -> Levels.INFO;
      case '3' -> Levels.WARN;
      case '4' -> Levels.ERROR;
      default -> Levels.FATAL;
    };
  }

  /// The level as a rank: words, the tens of pino and bunyan (30 is INFO), or the digits of syslog
  /// and journald.
  int rank() {
    if (level.isEmpty() || !Character.isDigit(level.charAt(0))) {
      return Levels.of(level());
    }
    if (level.length() == 1) {
      return oneDigit(level.charAt(0) - '0');
    }
    if (level.length() == 3) {
      return ofMonolog(level.charAt(0));
    }
    return switch (level.charAt(0)) {
      case '1', '2' -> Levels.DEBUG;
      case '3' -> Levels.INFO;
      case '4' -> Levels.WARN;
      case '5' -> Levels.ERROR;
      default -> Levels.FATAL;
    };
  }
}
