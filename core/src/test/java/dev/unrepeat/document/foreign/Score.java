package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Precision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts how far readings agree with what was expected of them.
final class Score {
  private static final String SALT = "unrepeat-expected-readings-1:";

  int headings;
  int headingsRight;
  int times;
  int timesFound;
  int timesWrong;
  int timesAskedThoughKnown;
  int timesBesides;
  int actions;
  int actionsFound;
  int actionsBesides;
  int details;
  int detailsRight;
  final List<String> misses = new ArrayList<>();

  static String key(byte[] content) {
    byte[] salt = SALT.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[salt.length + content.length];
    System.arraycopy(salt, 0, all, 0, salt.length);
    System.arraycopy(content, 0, all, salt.length, content.length);
    return hash(all).substring(0, 16);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String name(String text) {
    String names =
        Stream.of(
                text.toLowerCase(Locale.ROOT)
                    .replace("@", "")
                    .split("\\s*(?:,|/|&|\\band\\b|\\+)\\s*"))
            .map(part -> part.replaceAll("[^\\p{L}\\p{N}_]+", " ").strip())
            .filter(part -> !part.isEmpty())
            .sorted()
            .collect(Collectors.joining(","));
    return hash((SALT + names).getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  void add(String path, Expected expected, ForeignReading reading) {
    headings(path, expected, reading);
    times(path, expected, reading);
    actions(path, expected, reading);
  }

  private void miss(String path, int line, String what) {
    misses.add(path + ":" + line + "  " + what);
  }

  private void headings(String path, Expected expected, ForeignReading reading) {
    Map<Integer, Meaning> read = new TreeMap<>();
    reading.headings().forEach(h -> read.putIfAbsent(h.line(), h.meaning()));
    String around = "";
    for (Expected.Row row : expected.headings()) {
      Meaning meaning = read.get(row.line());
      if (meaning == null && row.optional()) {
        continue;
      }
      headings++;
      String got = meaning == null ? "nothing" : meaning.word();
      boolean inner = got.equals("group") || got.equals("within");
      boolean right =
          row.first().contains(got)
              || (inner
                  && (row.first().contains("group")
                      || row.first().contains("within")
                      || row.first().contains(around)))
              || (row.first().contains("group") && got.equals(around));
      if (right) {
        headingsRight++;
      } else {
        miss(path, row.line(), "heading is " + String.join("|", row.first()) + ", read as " + got);
      }
      if (!inner && meaning != null) {
        around = got;
      }
    }
  }

  private void times(String path, Expected expected, ForeignReading reading) {
    Map<Integer, EventTime> read = new TreeMap<>();
    reading.events().forEach(e -> read.putIfAbsent(e.line(), e.event().time()));
    for (Expected.Row row : expected.times()) {
      EventTime got = read.remove(row.line());
      if (got == null && row.optional()) {
        continue;
      }
      times++;
      if (got == null) {
        miss(path, row.line(), "time " + row.first() + " not found");
        continue;
      }
      timesFound++;
      boolean right = row.first().stream().anyMatch(value -> same(value, got));
      if (!right && got instanceof EventTime.Undated undated) {
        timesAskedThoughKnown++;
        miss(path, row.line(), "time " + row.first() + " asked for " + undated.missing());
      } else if (!right) {
        timesWrong++;
        miss(path, row.line(), "time " + row.first() + " read as " + got.known().orElseThrow());
      }
    }
    timesBesides += read.size();
    read.forEach((line, time) -> miss(path, line, "time besides: " + time.raw().text()));
  }

  private static boolean same(String expected, EventTime got) {
    if (expected.startsWith("?")) {
      return got instanceof EventTime.Undated undated
          && List.of(expected.substring(1).strip().split(",")).contains(part(undated.missing()));
    }
    if (!(got instanceof EventTime.At at)) {
      return false;
    }
    if (expected.length() == 10) {
      ZoneId zone =
          at.raw().zone().isEmpty() || at.raw().zone().equals("UTC")
              ? ZoneOffset.UTC
              : ZoneId.of(at.raw().zone());
      return at.precision() == Precision.DAY
          && at.instant().atZone(zone).toLocalDate().toString().equals(expected);
    }
    boolean seconds = expected.length() > 17;
    String format = seconds ? "uuuu-MM-dd'T'HH:mm:ss'Z'" : "uuuu-MM-dd'T'HH:mm'Z'";
    Instant instant = at.instant();
    return DateTimeFormatter.ofPattern(format, Locale.ROOT)
        .format(instant.atOffset(ZoneOffset.UTC))
        .equals(expected.replaceFirst("\\.\\d+Z$", "Z"));
  }

  private static String part(MissingPart missing) {
    return switch (missing) {
      case TIME -> "time";
      case DATE -> "date";
      case YEAR -> "year";
      case ZONE, TWO_INSTANTS, NO_INSTANT -> "zone";
      case DAY_ORDER -> "order";
    };
  }

  private void actions(String path, Expected expected, ForeignReading reading) {
    Map<Integer, ForeignReading.Action> read = new TreeMap<>();
    reading.actions().forEach(a -> read.putIfAbsent(a.line(), a));
    for (Expected.Row row : expected.actions()) {
      ForeignReading.Action got = read.remove(row.line());
      if (row.first().contains("*") || (got == null && row.optional())) {
        continue;
      }
      actions++;
      if (got == null) {
        miss(path, row.line(), "action not found");
        continue;
      }
      actionsFound++;
      detail(path, row, 0, state(got.action().state()));
      detail(path, row, 1, got.action().due().map(due -> due.date().toString()).orElse("-"));
      Owner owner = got.action().owner();
      detail(path, row, 2, owner instanceof Owner.Nobody ? "-" : name(owner.print()));
    }
    actionsBesides += read.size();
    read.keySet().forEach(line -> miss(path, line, "action besides"));
  }

  private void detail(String path, Expected.Row row, int at, String got) {
    List<String> wanted = at < row.values().size() ? row.values().get(at) : List.of("-");
    if (wanted.contains("*")) {
      return;
    }
    details++;
    if (wanted.contains(got)) {
      detailsRight++;
    } else {
      miss(
          path,
          row.line(),
          List.of("state", "due", "owner").get(at)
              + " of action is "
              + wanted
              + ", read as "
              + got);
    }
  }

  private static String state(ActionState state) {
    return switch (state) {
      case ActionState.Proposed s -> "open";
      case ActionState.Accepted s -> "open";
      case ActionState.InProgress s -> "in-progress";
      case ActionState.Done s -> "done";
      case ActionState.Verified s -> "done";
      case ActionState.Declined s -> "cancelled";
      case ActionState.Deferred s -> "deferred";
      case ActionState.Cancelled s -> "cancelled";
      case ActionState.Reopened s -> "open";
      case ActionState.OpenBefore s when s.asWritten().matches("(?i)no|nein") -> "open";
      case ActionState.OpenBefore s ->
          ActionStateWords.readWithTail(s.asWritten().split(",", 2)[0])
              .map(read -> read.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .orElse("in-progress");
      case ActionState.ClosedBefore s ->
          s.asWritten()
                  .toLowerCase(Locale.ROOT)
                  .matches(".*(fail|won't|cancel|drop|reject|not doing|n/a).*")
              ? "cancelled"
              : "done";
    };
  }

  static String share(int part, int whole) {
    return whole == 0 ? "none" : "%d of %d (%.1f %%)".formatted(part, whole, 100.0 * part / whole);
  }

  /// The counts in a few lines.
  String print() {
    return """
    headings mapped rightly      %s
    dated lines found            %s, %d besides
      wrong instants             %d
      asked though it is known   %d
    action items found           %s, %d besides
      state, due date, owner     %s\
    """
        .formatted(
            share(headingsRight, headings),
            share(timesFound, times),
            timesBesides,
            timesWrong,
            timesAskedThoughKnown,
            share(actionsFound, actions),
            actionsBesides,
            share(detailsRight, details));
  }

  Optional<String> listed() {
    return misses.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", misses));
  }
}
