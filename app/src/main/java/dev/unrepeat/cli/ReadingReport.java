package dev.unrepeat.cli;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.intake.UnreadFile;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.source.Problem;
import dev.unrepeat.timeline.MainDay;
import dev.unrepeat.timeline.ZoneSlip;
import dev.unrepeat.timeline.ZoneSlips;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read, file by file, and what could not be read, was masked or waits for an answer.
final class ReadingReport {
  private static final int PATH = 38;
  private static final int MOST_PROBLEMS = 20;
  private static final int MOST_NOTES = 3;

  private final Page page;
  private final IntakeResult intake;

  ReadingReport(Page page, IntakeResult intake) {
    this.page = page;
    this.intake = intake;
  }

  void print() {
    List<FileReading> read = intake.readings().stream().filter(FileReading::isRead).toList();
    page.heading("Read " + Counts.of(read.size(), "file", "files"));
    files(read);
    for (UnreadFile left : intake.leftOut()) {
      page.row(left.path() + "  ", "not read: " + left.reason());
    }
    Timeline timeline = intake.timeline();
    int folded = timeline.events().size() - timeline.shown().size();
    page.entry(
        "On the timeline: "
            + Counts.of(timeline.shown().size(), "event", "events")
            + ", and "
            + Counts.number(folded)
            + " folded as noise.");
    intake.assembly().notes().forEach(page::entry);
  }

  /// Files of one format in one folder share a line.
  private void files(List<FileReading> read) {
    Map<Row, List<FileReading>> rows = new LinkedHashMap<>();
    for (FileReading file : read) {
      Row row = new Row(folder(file.path()), file.source());
      rows.computeIfAbsent(row, key -> new ArrayList<>()).add(file);
    }
    rows.forEach((row, files) -> {
      String path = files.size() == 1 ? files.get(0).path() : row.folder();
      long events = files.stream().mapToLong(FileReading::events).sum();
      page.row(
          Page.padded(Page.cut(path, PATH - 1), PATH) + Page.padded(row.source() + " ", 14),
          (files.size() == 1 ? "" : Counts.number(files.size()) + " files, ")
              + Counts.of(events, "event", "events"));
      notes(files.stream().flatMap(file -> file.notes().stream()).toList());
    });
  }

  private void notes(List<String> notes) {
    notes.stream().limit(MOST_NOTES).forEach(note -> page.row("    ", note));
    if (notes.size() > MOST_NOTES) {
      page.row("    ", "and " + Counts.number(notes.size() - MOST_NOTES) + " more notes");
    }
  }

  private record Row(String folder, String source) {}

  private static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash + 1);
  }

  /// What is to be known of how files were read, for a report that does not list them.
  void printNotes() {
    List<FileReading> noted =
        intake.readings().stream().filter(file -> !file.notes().isEmpty()).toList();
    if (!noted.isEmpty()) {
      page.heading("How it was read");
      for (FileReading file : noted.stream().limit(MOST_PROBLEMS).toList()) {
        page.entry(file.path() + ", read as " + file.source());
        notes(file.notes());
      }
      more(noted.size());
    }
  }

  /// Sources that were read in a wrong zone, for a report that has no findings.
  void printZones() {
    List<ZoneSlip> slips = ZoneSlips.of(intake.timeline());
    if (!slips.isEmpty()) {
      page.heading("Zones");
      slips.forEach(slip -> page.row("- ", slip.sentence()));
    }
  }

  void printTroubles() {
    clocks();
    problems();
    secrets();
    questions();
  }

  private void clocks() {
    List<SourceClock> corrected =
        intake.timeline().clocks().stream().filter(SourceClock::set).toList();
    if (intake.assembly().measured().isEmpty() && corrected.isEmpty()) {
      return;
    }
    page.heading("Clocks");
    for (SourceClock clock : intake.assembly().measured()) {
      page.row(
          "- ",
          QuestionWords.of(clock)
              + ". Nothing was moved; --correct-clock "
              + clock.source()
              + " moves its times.");
    }
    for (SourceClock clock : corrected) {
      page.row("- ", QuestionWords.of(clock) + ". Its times were moved accordingly.");
    }
  }

  private void problems() {
    files();
    List<Problem> lines = intake.problems().stream().filter(p -> p.line() > 0).toList();
    if (lines.isEmpty()) {
      return;
    }
    page.heading(Counts.of(lines.size(), "line or record", "lines or records") + " not read");
    for (Problem problem : lines.stream().limit(MOST_PROBLEMS).toList()) {
      page.row(Place.of(problem.path(), problem.line()) + "  ", problem.reason());
    }
    more(lines.size());
  }

  /// Files that failed as a whole, those of one reason together.
  private void files() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Problem problem : intake.problems()) {
      if (problem.line() == 0) {
        reasons.computeIfAbsent(problem.reason(), r -> new ArrayList<>()).add(problem.path());
      }
    }
    if (reasons.isEmpty()) {
      return;
    }
    page.heading("Files not read");
    reasons.forEach((reason, paths) -> {
      paths.stream().limit(MOST_PROBLEMS).forEach(page::entry);
      more(paths.size());
      page.row("    ", reason);
    });
  }

  private void more(int count) {
    if (count > MOST_PROBLEMS) {
      page.entry("and " + Counts.number(count - MOST_PROBLEMS) + " more");
    }
  }

  private void secrets() {
    List<MaskedSecret> secrets = intake.secrets();
    if (secrets.isEmpty()) {
      return;
    }
    page.heading(
        Counts.of(secrets.size(), "secret", "secrets") + " masked; to be replaced at the tool");
    for (MaskedSecret secret : secrets.stream().limit(MOST_PROBLEMS).toList()) {
      page.row(Place.of(secret.path(), secret.line()) + "  ", secret.kind());
    }
    more(secrets.size());
  }

  private void questions() {
    if (intake.questions().isEmpty()) {
      return;
    }
    page.heading(intake.needsAnswer() ? "Needs an answer; undated until then" : "Left undated");
    for (OpenQuestion question : intake.questions()) {
      page.row("- ", QuestionWords.of(question) + ".");
      page.exactly("  ", "Answer with: " + QuestionWords.options(question));
      if (question.parts().contains(MissingPart.DATE)) {
        MainDay.of(intake.timeline())
            .ifPresent(main -> page.row("  ", main.sentence(main.day().toString())));
      }
      QuestionWords.examples(question).forEach(line -> page.exactly("  ", line));
      long more = question.count() - question.examples().size();
      if (more > 0) {
        page.exactly("  ", "and " + Counts.number(more) + " more");
      }
    }
  }
}
