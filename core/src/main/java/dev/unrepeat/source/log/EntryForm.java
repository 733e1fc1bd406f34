package dev.unrepeat.source.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A log whose entries do not begin with a stamp that [StampForm] knows, but in a way of their own.
/// One is made for each file, as it may remember the entry before.
interface EntryForm {
  int LINES = 60;

  /// A line of another log, in which such entries are only quoted.
  Pattern STAMPED = Pattern.compile("\\[?\\d{4}[-/.]\\d{2}[-/.]\\d{2}[T ]\\d{2}:\\d{2}");

  List<Function<List<String>, EntryForm>> ALL =
      List.of(
          head -> new AuditRecords(),
          head -> new FirewallFields(),
          head -> new ErlangReports(),
          head -> new CockroachLines(),
          WebSphereLines::of,
          head -> new JournalFields(),
          head -> new RedisLines(),
          head -> new IcingaLines(),
          head -> new SqlServerLines(),
          head -> new NagiosLines(),
          head -> new NomadLines(),
          head -> new MqLines());

  /// The form that the first lines have; empty where none begins enough of them.
  static Optional<EntryForm> of(String head) {
    List<String> lines = head.lines().limit(LINES).toList();
    return ALL.stream()
        .flatMap(form -> fits(form.apply(lines), lines) ? Stream.of(form) : Stream.empty())
        .findFirst()
        .map(form -> form.apply(lines));
  }

  private static boolean fits(EntryForm form, List<String> lines) {
    long begun = 0;
    long others = 0;
    long stamped = 0;
    for (String line : lines) {
      if (form.begin(line, 0).isPresent()) {
        begun++;
      } else if (STAMPED.matcher(line).lookingAt()) {
        stamped++;
      } else if (!line.isBlank() && begun == 0) {
        others++;
      }
    }
    return begun > stamped && (begun > 1 || others == 0) && others < form.mostBefore();
  }

  /// The entry that a line begins; empty when it goes on with the one above.
  Optional<LogEntry> begin(String line, long number);

  /// How many lines may stand before the first entry.
  default int mostBefore() {
    return 20;
  }

  /// Takes a line that goes on with an entry.
  default void goOn(LogEntry entry, String line) {
    entry.add(line);
  }
}
