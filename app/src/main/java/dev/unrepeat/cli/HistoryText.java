package dev.unrepeat.cli;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What `unrepeat report` prints for people: 80 columns, each figure with what it leaves out and
/// the documents behind that.
final class HistoryText {
  private static final int WIDTH = Terminal.WIDTH;
  private static final int NAMED = 8;

  private final HistoryReport report;
  private final StringBuilder out = new StringBuilder();

  private HistoryText(HistoryReport report) {
    this.report = report;
  }

  static String of(HistoryReport report) {
    HistoryText text = new HistoryText(report);
    text.print();
    return text.out.toString();
  }

  /// How far the figures reach, as Markdown behind the review.
  static String coverage(HistoryReport report) {
    StringBuilder out = new StringBuilder("\n## Coverage\n\n");
    HistoryText lines = new HistoryText(report);
    out.append("- ").append(lines.read()).append('\n');
    report
        .figures()
        .durations()
        .forEach(one -> out.append("- %s: %s\n".formatted(one.label(), report.coverage(one))));
    report
        .history()
        .asking()
        .forEach((part, paths) -> out.append("- ").append(asked(part, paths)).append('\n'));
    lines
        .reasons()
        .forEach((reason, paths) ->
            out.append(
                "- %d %s: %s\n"
                    .formatted(
                        paths.size(),
                        reason,
                        paths.stream()
                            .map(path -> "`" + path.replace('`', '\'') + "`")
                            .collect(Collectors.joining(", ")))));
    return out.toString();
  }

  private void print() {
    int count = report.figures().incidents().size();
    line(
        "%s%s: %s"
            .formatted(
                report.period().words(),
                report.places(),
                Counts.of(count, "incident", "incidents")));
    line(read());
    if (!report.years().isEmpty()) {
      line(
          "By year: "
              + report.years().entrySet().stream()
                  .map(year -> year.getKey() + " (" + year.getValue() + ")")
                  .collect(Collectors.joining(", ")));
    }
    line("");
    for (Severity severity : Severity.values()) {
      int now = report.figures().severities().getOrDefault(severity, 0);
      if (now > 0) {
        line("  %-12s %5d".formatted(severity, now));
      }
    }
    if (report.figures().unrated() > 0) {
      line("  %-12s %5d".formatted("not rated", report.figures().unrated()));
    }
    report.figures().services().stream()
        .limit(NAMED)
        .forEach(one -> line("  %s: %d".formatted(one.service().value(), one.incidents())));
    line("");
    Map<String, String> paths = report.history().paths();
    for (Aggregate one : report.figures().durations()) {
      line("%s: %s".formatted(one.label(), figure(one)));
      line("  %s; %s".formatted(one.formula(), report.coverage(one)));
      Map<String, List<String>> left = new LinkedHashMap<>();
      one.leftOut()
          .forEach(each ->
              left.computeIfAbsent(each.reason(), reason -> new ArrayList<>())
                  .add(paths.getOrDefault(each.incident().value(), each.incident().value())));
      left.forEach(this::leftOut);
    }
    line("");
    for (FollowUp.Figure one : report.followUp().figures()) {
      line("%s: %s".formatted(one.label(), one.headline()));
      line("  %s; left out: %s".formatted(one.formula(), one.leftOutWords()));
    }
    if (!report.history().asking().isEmpty()) {
      line("");
      line("Times that are in no figure, for want of an answer:");
      report.history().asking().forEach((part, all) -> line("  " + asked(part, all)));
    }
    if (!reasons().isEmpty()) {
      line("");
      line("In no period:");
      reasons().forEach(this::leftOut);
    }
  }

  private String read() {
    return "%s read, %s with a known day."
        .formatted(
            Counts.of(
                report.history().incidents().size() + report.history().leftOut().size(),
                "document",
                "documents"),
            Counts.of(report.history().incidents().size(), "incident", "incidents"));
  }

  /// Documents that count in no period, by the reason.
  private Map<String, List<String>> reasons() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    report
        .history()
        .leftOut()
        .forEach(one ->
            found
                .computeIfAbsent(
                    one.reason().startsWith("the same") ? "read twice" : one.reason(),
                    reason -> new ArrayList<>())
                .add(one.path()));
    return found;
  }

  private void leftOut(String reason, List<String> paths) {
    line("  left out, %d %s: %s".formatted(paths.size(), reason, first(paths)));
  }

  private static String first(List<String> paths) {
    return paths.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (paths.size() > NAMED ? " and %d more".formatted(paths.size() - NAMED) : "");
  }

  /// `2 documents have a time that has no time zone (--zone Europe/Berlin): a.md, b.md`
  private static String asked(MissingPart part, List<String> paths) {
    return "%s a time that %s (%s): %s"
        .formatted(
            Counts.of(paths.size(), "document has", "documents have"),
            part.words(),
            part.option(),
            first(paths));
  }

  private static String figure(Aggregate one) {
    String open = one.stillOpen();
    String headline = one.headline() + (open.isEmpty() ? "" : " (" + open + ")");
    return one.spread() instanceof Spread.Many many
        ? "median %s, p90 %s, mean %s"
            .formatted(headline, Durations.print(many.p90()), Durations.print(many.mean()))
        : headline;
  }

  /// Breaks between words; a path that is longer stands on its own line.
  private void line(String text) {
    String indent = text.startsWith("  ") ? "    " : "  ";
    StringBuilder line = new StringBuilder();
    int begin = text.length() - text.stripLeading().length();
    line.append(" ".repeat(begin));
    boolean first = true;
    for (String word : text.strip().split(" (?! )", -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
