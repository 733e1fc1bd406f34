package dev.unrepeat.source.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of firewalls, all of fields: `date=2026-11-28 time=22:33:40 … tz="+0100" level="error"
/// msg="…"` of FortiGate, and alike of Sophos, SonicWall and Stormshield. Source: Fortinet,
/// "FortiOS Log Message Reference". Without an offset, FortiGate's `eventtime` counts since 1970.
final class FirewallFields implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:<\\d{1,3}>)?(?:date=\"?\\d{4}-\\d{2}-\\d{2}\"? |(?:device|device_name|id|logver|itime|devname)=\"?\\w).*");
  private static final Pattern FIELD =
      Pattern.compile("([\\w.-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(\\S*))");
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:?\\d{2}");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    if (!LINE.matcher(line).matches()) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(line);
    while (field.find()) {
      String value = field.group(2) == null ? field.group(3) : field.group(2);
      fields.putIfAbsent(field.group(1), value.strip());
    }
    String clock = first(fields, "time", "timestamp");
    String date = first(fields, "date");
    String written = (clock.indexOf('-') > 0 ? clock : date + " " + clock).strip();
    if (written.length() < 16) {
      return Optional.empty();
    }
    String offset = first(fields, "tz");
    String counted = first(fields, "eventtime");
    String time =
        OFFSET.matcher(offset).matches()
            ? written + offset
            : counted.matches("\\d{10}|\\d{13}|\\d{16}|\\d{19}") ? counted : written;
    LogEntry entry = new LogEntry(number, time, written, text(fields));
    return Optional.of(entry.at(first(fields, "level", "pri", "priority", "severity")));
  }

  private static String text(Map<String, String> fields) {
    String says = first(fields, "msg", "message", "logdesc", "log_component");
    if (!says.isEmpty()) {
      return says;
    }
    String from = first(fields, "srcip", "src", "src_ip");
    String to = first(fields, "dstip", "dst", "dst_ip");
    String does = first(fields, "action", "status", "type");
    return (does + (from.isEmpty() ? "" : " " + from) + (to.isEmpty() ? "" : " → " + to)).strip();
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
