package dev.unrepeat.source.json;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a program that another tool kept, such as `{"level":"error","msg":"no connection"}` or
/// `ERROR no connection`: what it says, and its level in the words it was written in.
///
/// @param level empty when the line names none
public record LoggedLine(String text, String level) {
  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(?:FATAL|EMERGENCY|ALERT|CRITICAL|ERROR|WARNING|WARN|NOTICE|INFO|DEBUG|TRACE)\\b"
              + "|(?<=[\\[=])(?i:fatal|critical|error|warning|warn|notice|info|debug|trace)\\b");
  private static final Pattern MESSAGE =
      Pattern.compile("(?:^| )(?:msg|message)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(\\S+))");
  private static final Set<String> QUIET =
      Set.of("info", "information", "debug", "trace", "notice", "verbose");

  /// So far into a line its level is looked for.
  private static final int FAR = 120;

  public static LoggedLine of(String line) {
    String plain = line.strip();
    Optional<JsonObject> written = JsonObject.in(plain);
    if (written.isPresent()) {
      String says = written.get().at("message", "msg", "log", "event", "error", "err");
      return new LoggedLine(
          says.isEmpty() ? plain : says,
          written.get().at("level", "severity", "lvl", "log.level", "levelname"));
    }
    Matcher level = LEVEL.matcher(plain.substring(0, Math.min(FAR, plain.length())));
    Matcher message = MESSAGE.matcher(plain);
    String says = plain;
    if (message.find()) {
      String said = message.group(1) == null ? message.group(2) : message.group(1);
      String rest = plain.substring(0, message.start()) + plain.substring(message.end());
      says = (said.replace("\\\"", "\"") + " " + rest.strip()).strip();
    }
    return new LoggedLine(says, level.find() ? level.group() : "");
  }

  /// Whether a level is one that only fills a log.
  public static boolean isQuiet(String level) {
    return QUIET.contains(level.toLowerCase(Locale.ROOT));
  }
}
