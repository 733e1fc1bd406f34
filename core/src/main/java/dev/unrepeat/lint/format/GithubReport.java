package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Level;
import dev.unrepeat.text.Counted;
import java.util.ArrayList;
import java.util.List;

/// Findings as workflow commands of GitHub Actions, the heaviest first. GitHub shows ten of each
/// level for a step and drops the others, so these are printed as lines that the log keeps.
final class GithubReport {
  private static final int SHOWN = 10;

  private GithubReport() {}

  private record At(String path, PlacedFinding found) {}

  static String print(LintReport report) {
    StringBuilder out = new StringBuilder();
    List<String> rest = new ArrayList<>();
    for (Level level : Level.values()) {
      List<At> all =
          report.files().stream()
              .flatMap(file -> file.findings().stream().map(found -> new At(file.path(), found)))
              .filter(at -> at.found().level() == level)
              .toList();
      all.stream().limit(SHOWN).forEach(at -> out.append(command(at)).append('\n'));
      all.stream().skip(SHOWN).forEach(at -> rest.add(line(at)));
    }
    if (!rest.isEmpty()) {
      out.append("GitHub shows ").append(SHOWN).append(" annotations of each level. The others:\n");
      rest.forEach(line -> out.append(line).append('\n'));
    }
    out.append(
        "%s, %s, %s in %s\n"
            .formatted(
                Counted.of(report.count(Level.ERROR), "error"),
                Counted.of(report.count(Level.WARNING), "warning"),
                Counted.of(report.count(Level.SUGGESTION), "suggestion"),
                Counted.of(report.files().size(), "file")));
    return out.toString();
  }

  private static String command(At at) {
    Region region = at.found().region();
    StringBuilder command = new StringBuilder("::");
    command.append(
        switch (at.found().level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case SUGGESTION -> "notice";
        });
    command.append(" file=").append(property(at.path()));
    command.append(",line=").append(region.line()).append(",endLine=").append(region.endLine());
    // Columns are taken only where a finding stays on its line.
    if (region.line() == region.endLine()) {
      command.append(",col=").append(region.column());
      command.append(",endColumn=").append(region.endColumn());
    }
    command.append(",title=").append(property(at.found().finding().rule()));
    return command.append("::").append(words(at.found().whole())).toString();
  }

  /// What is no command: two colons at its beginning would make it one.
  private static String line(At at) {
    return "  %s:%d:%d: %s: %s [%s]"
        .formatted(
            words(at.path()),
            at.found().region().line(),
            at.found().region().column(),
            at.found().level().word(),
            words(at.found().whole()),
            at.found().finding().rule());
  }

  private static String words(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return words(text).replace(":", "%3A").replace(",", "%2C");
  }
}
