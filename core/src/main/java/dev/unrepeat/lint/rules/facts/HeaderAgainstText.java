package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.List;
import java.util.Optional;

/// Finds facts of the head that the text contradicts, and two places that say different things.
public final class HeaderAgainstText implements DocumentRule {
  /// Lines out of order are another rule's; of what else is wrong with the times of lines, such as
  /// a winter zone in summer, one is shown.
  private static final String BACKWARDS = "lies before the line above";

  /// A file may be named after the day on which it was published.
  private static final String FILE = "the name of the file";

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    List<DocumentNote> notes =
        document.record().notes().stream()
            .filter(note -> note.kind() == DocumentNote.Kind.CONTRADICTION)
            .toList();
    if (notes.isEmpty()) {
      return;
    }
    List<StatedFigureDiffers.Told> figures = StatedFigureDiffers.figures(document);
    boolean entry = false;
    for (DocumentNote note : notes) {
      Span place = note.line() < 1 ? document.head() : document.lines().span(note.line());
      boolean ofEntry = document.record().events().stream().anyMatch(e -> e.span().overlaps(place));
      boolean elsewhere =
          ofEntry
              ? entry || note.sentence().contains(BACKWARDS)
              : figures.stream().anyMatch(figure -> tells(figure, note, place));
      entry |= ofEntry && !elsewhere;
      if (!elsewhere) {
        report.add(
            note.sentence().contains(FILE) ? Level.SUGGESTION : level(),
            place,
            note.sentence() + " Correct the one that is wrong.",
            Optional.of(new Proposal.Advice("Which of the two is right?")));
      }
    }
  }

  private static boolean tells(StatedFigureDiffers.Told figure, DocumentNote note, Span place) {
    return figure.sentence().equals(note.sentence())
        || (note.line() > 0 && figure.span().overlaps(place));
  }
}
