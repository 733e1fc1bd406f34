package dev.unrepeat.cli;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.format.FileFindings;
import dev.unrepeat.lint.format.PlacedFinding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Findings for people: each with its line, what is found and what to write instead.
final class LintText {
  private static final String INDENT = "  ";

  private final PrintStream out;
  private final boolean colours;
  private final Page page;
  private final Map<Level, Long> counts = new EnumMap<>(Level.class);
  private int files;
  private int setAside;

  LintText(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
    this.page = new Page(out, colours);
  }

  void add(FileFindings file) {
    files++;
    setAside += file.setAside();
    if (!file.findings().isEmpty()) {
      out.println(Style.BOLD.on(colours, Cells.shown(file.path())));
      out.println();
      file.findings().forEach(this::finding);
    }
  }

  private void finding(PlacedFinding found) {
    counts.merge(found.level(), 1L, Long::sum);
    String number = String.valueOf(found.region().line());
    String place = number + ":" + found.region().column();
    out.println(
        INDENT
            + place
            + INDENT
            + style(found.level()).on(colours, found.level().word())
            + INDENT
            + Style.FAINT.on(colours, found.finding().rule()));
    int gutter = INDENT.length() + number.length() + 3;
    int end =
        found.region().endLine() == found.region().line()
            ? found.region().endColumn() - 1
            : found.shown().length();
    CodeFrame frame =
        CodeFrame.of(found.shown(), found.region().column() - 1, end, Terminal.WIDTH - gutter);
    out.println(INDENT + Style.FAINT.on(colours, number + " │ ") + frame.line());
    out.println(
        INDENT
            + Style.FAINT.on(colours, " ".repeat(number.length()) + " │ ")
            + style(found.level()).on(colours, frame.marks()));
    page.row("", Cells.shown(found.finding().message()));
    if (!found.advice().isEmpty()) {
      page.row("→ ", Cells.shown(found.advice()));
    }
    out.println();
  }

  private static Style style(Level level) {
    return switch (level) {
      case ERROR -> Style.RED;
      case WARNING -> Style.YELLOW;
      case SUGGESTION -> Style.GREEN;
    };
  }

  /// @param known findings that a baseline knows
  void end(long known, int ignored) {
    List<String> parts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count = counts.getOrDefault(level, 0L);
      if (count > 0) {
        parts.add(Counts.of(count, level.word(), level.word() + "s"));
      }
    }
    StringBuilder line = new StringBuilder(Counts.of(files, "file", "files"));
    line.append(": ")
        .append(parts.isEmpty() ? "no findings" : String.join(", ", parts))
        .append('.');
    if (setAside > 0) {
      line.append(" Set aside in the text: ").append(setAside).append('.');
    }
    if (known > 0) {
      line.append(" Known by the baseline: ").append(known).append('.');
    }
    if (ignored > 0) {
      line.append(" Ignored by the settings: ")
          .append(Counts.of(ignored, "file", "files"))
          .append('.');
    }
    page.line(line.toString());
  }
}
