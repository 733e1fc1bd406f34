package dev.unrepeat.cli;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.imports.FileReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How one document was read, in a few lines: headings, dated lines, action items, what it
/// contradicts and what could not be read.
final class DocumentReport {
  private static final int LABEL = 12;
  private static final int MOST_OWN = 6;
  private static final int OWN_WIDTH = 44;
  private static final int MOST_NOTES = 4;

  private final Page page;
  private final int most;

  /// @param most the longest list, where not all is shown
  DocumentReport(Page page, int most) {
    this.page = page;
    this.most = most;
  }

  void print(FileReport report) {
    DocumentReading document = report.document().orElseThrow();
    ForeignReading reading = document.reading();
    page.heading(report.path());
    row("incident", report.id() + ": " + reading.postmortem().incident().title());
    if (!report.reason().isEmpty()) {
      row("id", report.reason());
    }
    if (!report.where().isEmpty() && report.where().endsWith(".md")) {
      row("written", report.where());
    }
    if (document.isOurs()) {
      ours(reading.postmortem());
    } else {
      headings(reading.headings());
      times(reading.events());
      actions(reading.actions());
      links(reading.postmortem().links());
    }
    notes(reading.notes(), DocumentNote.Kind.CONTRADICTION, "contradicts");
    notes(reading.notes(), DocumentNote.Kind.UNREADABLE, "not read");
    notes(reading.notes(), DocumentNote.Kind.KEPT, "kept");
    secrets(document.secrets());
    if (!document.decoding().isEmpty()) {
      row("encoding", document.decoding());
    }
  }

  private void row(String label, String words) {
    page.row(Page.padded(label, LABEL), words);
  }

  private void ours(Postmortem record) {
    row(
        "record",
        "written by Unrepeat and taken as it is: "
            + Counts.of(record.timeline().events().size(), "event", "events")
            + ", "
            + Counts.of(record.actions().size(), "action item", "action items"));
  }

  private void headings(List<ForeignReading.Heading> headings) {
    List<String> own =
        headings.stream()
            .filter(heading -> heading.meaning() == Meaning.OWN)
            .map(heading -> "\"" + Page.cut(heading.text(), OWN_WIDTH) + "\"")
            .toList();
    if (headings.isEmpty()) {
      row("headings", "none");
      return;
    }
    int known = headings.size() - own.size();
    row(
        "headings",
        headings.size() + (own.isEmpty() ? ", all known" : ": " + known + " known" + own(own)));
  }

  private String own(List<String> own) {
    int shown = most == Integer.MAX_VALUE ? own.size() : Math.min(own.size(), MOST_OWN);
    String rest = own.size() > shown ? " and " + (own.size() - shown) + " more" : "";
    return "; its own, kept as they are: " + String.join(", ", own.subList(0, shown)) + rest;
  }

  private void times(List<ForeignReading.Event> lines) {
    if (lines.isEmpty()) {
      row("timeline", "no dated line");
      return;
    }
    Map<MissingPart, Long> waiting = new EnumMap<>(MissingPart.class);
    long events = 0;
    for (ForeignReading.Event line : lines) {
      switch (line.event().time()) {
        case EventTime.At at -> events++;
        case EventTime.Undated undated -> waiting.merge(undated.missing(), 1L, Long::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add(Counts.of(events, "event", "events"));
    waiting.forEach((part, count) -> parts.add(waits(part, count)));
    row(
        "timeline",
        Counts.of(lines.size(), "dated line", "dated lines") + ": " + String.join("; ", parts));
  }

  private static String waits(MissingPart part, long count) {
    String words = count == 1 ? part.words() : part.words().replaceFirst("^has ", "have ");
    return Counts.number(count) + " " + words + " (" + part.option() + ")";
  }

  private void actions(List<ForeignReading.Action> actions) {
    Map<String, Long> states = new TreeMap<>();
    actions.forEach(line -> states.merge(line.action().state().word(), 1L, Long::sum));
    if (states.isEmpty()) {
      row("actions", "none");
      return;
    }
    String each =
        String.join(
            ", ", states.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    row("actions", states.size() == 1 ? each : actions.size() + ": " + each);
  }

  private void links(List<Link> links) {
    Map<String, Long> kinds = new TreeMap<>();
    links.forEach(
        link -> kinds.merge(ImportJson.word(link.kind()).replace('-', ' '), 1L, Long::sum));
    if (!kinds.isEmpty()) {
      row(
          "links",
          String.join(
              ", ", kinds.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList()));
    }
  }

  /// One line for each sentence, however many lines of the document it is true of.
  private void notes(List<DocumentNote> notes, DocumentNote.Kind kind, String label) {
    Map<String, List<Integer>> sentences = new LinkedHashMap<>();
    for (DocumentNote note : notes) {
      if (note.kind() == kind) {
        sentences.computeIfAbsent(note.sentence(), n -> new ArrayList<>()).add(note.line());
      }
    }
    int shown =
        most == Integer.MAX_VALUE ? sentences.size() : Math.min(sentences.size(), MOST_NOTES);
    sentences.entrySet().stream()
        .limit(shown)
        .forEach(entry -> row(label, lines(entry.getValue()) + entry.getKey()));
    if (sentences.size() > shown) {
      row("", "and " + (sentences.size() - shown) + " more");
    }
  }

  private String lines(List<Integer> lines) {
    List<Integer> told = lines.stream().filter(line -> line > 0).distinct().toList();
    if (told.isEmpty()) {
      return "";
    }
    int shown = most == Integer.MAX_VALUE ? told.size() : Math.min(told.size(), MOST_NOTES);
    String numbers =
        String.join(", ", told.stream().limit(shown).map(String::valueOf).toList())
            + (told.size() > shown ? " and " + (told.size() - shown) + " more" : "");
    return (told.size() == 1 ? "line " : "lines ") + numbers + ": ";
  }

  private void secrets(List<MaskedSecret> secrets) {
    if (!secrets.isEmpty()) {
      MaskedSecret first = secrets.getFirst();
      row(
          "masked",
          Counts.of(secrets.size(), "secret", "secrets")
              + ", first a "
              + first.kind()
              + " in line "
              + first.line()
              + "; replace it at the tool");
    }
  }
}
