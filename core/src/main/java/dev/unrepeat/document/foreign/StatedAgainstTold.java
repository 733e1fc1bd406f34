package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.stated.StatedFigures;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.stated.StatedFindings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds the durations and times that a document states in its head and its short sections against
/// the milestones that it names itself. What the program only proposes contradicts nobody.
final class StatedAgainstTold {
  private static final Set<Meaning> SHORT =
      Set.of(Meaning.TITLE, Meaning.SUMMARY, Meaning.IMPACT, Meaning.METRICS, Meaning.FACT);
  private static final int SEEN = 24;

  private StatedAgainstTold() {}

  static void note(
      List<Part> parts,
      HeaderFacts facts,
      Sheet sheet,
      List<Integer> origins,
      Incident incident,
      Milestones stated,
      Timeline timeline,
      List<DocumentNote> notes) {
    if (stated.all().isEmpty()) {
      return;
    }
    List<String> prose = new ArrayList<>();
    facts.told(HeaderFact.DURATION).ifPresent(told -> prose.add("Duration: " + told.value()));
    parts.stream()
        .filter(part -> SHORT.contains(part.meaning))
        .flatMap(part -> part.content.stream())
        .forEach(node -> add(node, sheet, prose));
    List<StatedFinding> findings =
        StatedFindings.of(
            StatedFigures.read(String.join("\n", prose)),
            timeline,
            incident.withMilestones(stated),
            ZoneOffset.UTC);
    for (StatedFinding finding : findings) {
      if (finding.verdict() == StatedFinding.Verdict.DIFFERS) {
        notes.add(
            new DocumentNote(
                line(finding.quote(), facts, sheet, origins),
                DocumentNote.Kind.CONTRADICTION,
                finding.sentence()));
      }
    }
  }

  private static void add(Node node, Sheet sheet, List<String> prose) {
    switch (node.sort()) {
      case PARAGRAPH -> prose.add(ItemText.of(node, sheet.lines()).replaceAll("\\*\\*|__", ""));
      case LIST, ITEM -> node.children().forEach(child -> add(child, sheet, prose));
      case HEADING, TABLE, CODE, QUOTE, HTML, OTHER -> {}
    }
  }

  /// The line on which a quoted sentence begins; 0 when it is wrapped so that no line shows it.
  private static int line(String quote, HeaderFacts facts, Sheet sheet, List<Integer> origins) {
    Optional<HeaderFacts.Told> duration =
        facts.told(HeaderFact.DURATION).filter(told -> quote.endsWith(told.value()));
    if (duration.isPresent()) {
      return duration.get().line();
    }
    String seen = quote.substring(0, Math.min(SEEN, quote.length()));
    for (int i = 0; i < sheet.lines().size(); i++) {
      if (sheet.lines().get(i).replaceAll("\\*\\*|__", "").contains(seen)) {
        return origins.get(i);
      }
    }
    return 0;
  }
}
