package dev.unrepeat.cli;

import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.service.imports.FileReport;
import dev.unrepeat.service.imports.OpenTimes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an import says on the terminal: each document as it passes, then what was not taken, what
/// waits for an answer, and the sums. It keeps no document, only what its lists will show.
final class ImportReport {
  private static final int MOST_DOCUMENTS = 40;
  private static final int MOST_LINES = 20;
  private static final int LONGEST_NAME = 30;

  private final Page page;
  private final boolean sumsOnly;
  private final boolean zoneSaid;
  private final int mostDocuments;
  private final int mostLines;
  private final ImportCounts counts = new ImportCounts();
  private final OpenTimes open = new OpenTimes();
  private final Map<ImportOutcome, List<Line>> lists = new EnumMap<>(ImportOutcome.class);
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, String> leftOutExample = new TreeMap<>();

  private long renamed;

  private record Line(String path, String reason) {}

  /// @param sumsOnly whether only the sums are wanted
  /// @param verbose whether every list is printed whole
  /// @param zoneSaid whether a zone was given for all, so that what waits for one needs another
  ImportReport(Page page, boolean sumsOnly, boolean verbose, boolean zoneSaid) {
    this.page = page;
    this.sumsOnly = sumsOnly;
    this.zoneSaid = zoneSaid;
    this.mostDocuments = verbose ? Integer.MAX_VALUE : MOST_DOCUMENTS;
    this.mostLines = verbose ? Integer.MAX_VALUE : MOST_LINES;
  }

  ImportCounts counts() {
    return counts;
  }

  void place(String name, String told) {
    if (!sumsOnly && !told.isEmpty()) {
      page.line(name + ": " + told);
    }
  }

  void add(FileReport report) {
    counts.add(report);
    switch (report.outcome()) {
      case READ -> {
        report.document().ifPresent(document -> open.add(report.path(), document));
        if (!sumsOnly && counts.of(ImportOutcome.READ) <= mostDocuments) {
          new DocumentReport(page, mostLines).print(report);
        }
        if (!report.reason().isEmpty()) {
          renamed++;
          list(report, report.reason() + "; this one is " + report.id());
        }
      }
      case LEFT_OUT -> {
        leftOut.merge(report.reason(), 1L, Long::sum);
        leftOutExample.putIfAbsent(report.reason(), report.path());
      }
      case KNOWN, TWIN, CONFLICT, NO_POSTMORTEM, UNREADABLE ->
          list(report, report.outcome() == ImportOutcome.KNOWN ? report.where() : report.reason());
    }
  }

  private void list(FileReport report, String reason) {
    List<Line> list = lists.computeIfAbsent(report.outcome(), o -> new ArrayList<>());
    if (list.size() < mostLines) {
      list.add(new Line(report.path(), reason));
    }
  }

  /// @param answering how an answer reaches documents that are there now
  /// @param told what came of the whole
  void end(String answering, String told) {
    if (!sumsOnly) {
      more(counts.of(ImportOutcome.READ), mostDocuments, "postmortem");
      list(ImportOutcome.READ, renamed, "Given a longer id");
      list(ImportOutcome.KNOWN, "There already, made of the same file");
      list(ImportOutcome.TWIN, "One incident in two formats; the first was taken");
      list(ImportOutcome.CONFLICT, "Not taken");
      list(ImportOutcome.UNREADABLE, "Not read");
      list(ImportOutcome.NO_POSTMORTEM, "No postmortem; --all takes them anyway");
      leftOut();
      waiting(answering);
    }
    counts.print(page);
    if (!told.isEmpty()) {
      page.heading("Done");
      page.entry(told);
    }
    page.end();
  }

  private void list(ImportOutcome outcome, String heading) {
    list(outcome, counts.of(outcome), heading);
  }

  private void list(ImportOutcome outcome, long count, String heading) {
    List<Line> list = lists.getOrDefault(outcome, List.of());
    if (list.isEmpty()) {
      return;
    }
    page.heading(heading);
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Line line : list) {
      reasons.computeIfAbsent(line.reason(), r -> new ArrayList<>()).add(line.path());
    }
    reasons.forEach((reason, paths) -> {
      if (paths.size() == 1) {
        page.row(paths.getFirst() + "  ", reason);
      } else {
        paths.forEach(page::entry);
        page.row("    ", reason);
      }
    });
    more(count, mostLines, "file");
  }

  private void more(long count, int most, String what) {
    if (count > most) {
      String more = Counts.of(count - most, "more " + what, "more " + what + "s");
      page.entry("and " + more + "; --verbose shows all");
    }
  }

  private void leftOut() {
    if (leftOut.isEmpty()) {
      return;
    }
    page.heading("Left out by their names");
    leftOut.forEach((reason, count) ->
        page.row(
            Page.padded(Counts.of(count, "file", "files"), 12),
            reason + " (" + leftOutExample.get(reason) + (count > 1 ? " …)" : ")")));
  }

  private void waiting(String answering) {
    List<OpenTimes.Key> keys = open.keys();
    if (keys.isEmpty()) {
      return;
    }
    page.heading(counts.needsAnswer() ? "Needs an answer; undated until then" : "Left undated");
    MissingPart part = MissingPart.NO_INSTANT;
    for (int i = 0; i < Math.min(keys.size(), mostLines); i++) {
      OpenTimes.Key key = keys.get(i);
      if (i == 0 || part != key.missing()) {
        part = key.missing();
        page.entry("What " + wait(part));
      }
      OpenQuestion question = open.question(key);
      page.row("  - ", Counts.of(question.count(), "time", "times") + " of " + question.source());
      for (OpenQuestion.Example example : question.examples()) {
        page.exactly("    ", example(example));
      }
    }
    more(keys.size(), mostLines, "folder");
    if (counts.needsAnswer()) {
      page.entry(
          ("Folders that differ: --answers FILE with lines such as \"berlin/**\": { zone:"
                  + " Europe/Berlin }. "
                  + answering)
              .strip());
    }
  }

  private String wait(MissingPart part) {
    if (part == MissingPart.ZONE && zoneSaid) {
      return "names a zone that can be one of several, none of them the one you gave"
          + " (CET, BST …), answer with another --zone, or with --answers for these alone";
    }
    return part.words() + (part == MissingPart.TIME ? ": " : ", answer with ") + part.option();
  }

  /// Its folder stands above it.
  private static String example(OpenQuestion.Example example) {
    String name = example.path().substring(example.path().lastIndexOf('/') + 1);
    return Place.of(Page.cut(name, LONGEST_NAME), example.line())
        + "  "
        + example.time()
        + "  "
        + example.text();
  }
}
