package dev.unrepeat.service;

import dev.unrepeat.evidence.git.LineDiff;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.CourseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a postmortem says now against what people agreed to.
public final class ApprovedChanges {
  private final Ledger ledger;
  private final CourseStore courses;
  private final CourseReading reading;

  public ApprovedChanges(Ledger ledger, CourseStore courses, CourseReading reading) {
    this.ledger = ledger;
    this.courses = courses;
    this.reading = reading;
  }

  /// @param by who agreed to the same text
  /// @param at when the last of them did
  /// @param lines empty when nothing differs
  public record Since(List<String> by, Instant at, List<Line> lines) {
    public Since {
      by = List.copyOf(by);
      lines = List.copyOf(lines);
    }
  }

  /// A line of the difference; GAP stands for lines that are alike, and says where one is.
  public record Line(Kind kind, String text) {
    /// What became of the line.
    public enum Kind {
      ADDED,
      REMOVED,
      SAME,
      GAP
    }
  }

  /// Of a record that was read for somebody already, the latest approval first.
  public List<Since> of(StoredRecord record) {
    List<ApprovedText> approved =
        ledger.read(() -> courses.approvedTexts(record.postmortem().incident().id()));
    String now = approved.isEmpty() ? "" : reading.text(record);
    Map<String, List<ApprovedText>> byText = new LinkedHashMap<>();
    approved.forEach(one -> byText.computeIfAbsent(one.text(), text -> new ArrayList<>()).add(one));
    return byText.values().stream()
        .map(alike ->
            new Since(
                alike.stream().map(one -> NamedPerson.name(one.by())).toList(),
                alike.getFirst().at(),
                lines(alike.getFirst().text(), now)))
        .toList();
  }

  static List<Line> lines(String before, String after) {
    List<Line> lines = new ArrayList<>();
    LineDiff.unified("postmortem.md", before, after)
        .lines()
        .skip(2)
        .forEach(line -> {
          String text = line.isEmpty() ? "" : line.substring(1);
          switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> lines.add(new Line(Line.Kind.ADDED, text));
            case '-' -> lines.add(new Line(Line.Kind.REMOVED, text));
            case '@' -> lines.add(new Line(Line.Kind.GAP, place(line)));
            case ' ' -> lines.add(new Line(Line.Kind.SAME, text));
            default -> {
              // "\ No newline at end of file" says nothing to a reader.
            }
          }
        });
    return lines;
  }

  /// `line 12` of `@@ -10,7 +12,8 @@`.
  private static String place(String line) {
    return "line " + line.replaceFirst("^@@ [^+]*\\+(\\d+).*$", "$1");
  }
}
