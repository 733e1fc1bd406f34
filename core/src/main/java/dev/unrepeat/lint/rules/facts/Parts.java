package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts of a document by what they are, each with the subsections below it.
final class Parts {
  private static final Set<Meaning> BELONGS =
      EnumSet.of(Meaning.WITHIN, Meaning.GROUP, Meaning.OWN);
  static final Set<Meaning> LESSONS =
      EnumSet.of(
          Meaning.LESSONS,
          Meaning.WENT_WELL,
          Meaning.WENT_POORLY,
          Meaning.GOT_LUCKY,
          Meaning.SURPRISED_US,
          Meaning.WE_CHANGE,
          Meaning.BROADER);

  private Parts() {}

  /// What the section of a place is; below a heading of the team's own what that stands in.
  static Meaning meaning(LintedDocument document, int place) {
    int at = document.sectionIndex(place);
    return at < 0 ? Meaning.TITLE : meaning(document.sections(), at);
  }

  private static Meaning meaning(List<LintedSection> sections, int at) {
    int level = sections.get(at).level();
    Meaning meaning = sections.get(at).meaning();
    for (int i = at - 1; i >= 0 && BELONGS.contains(meaning); i--) {
      int above = sections.get(i).level();
      if (above < level) {
        level = above;
        meaning = sections.get(i).meaning();
      }
    }
    return meaning == Meaning.TITLE && at > 0 && BELONGS.contains(sections.get(at).meaning())
        ? Meaning.OWN
        : meaning;
  }

  static Optional<LintedSection> first(LintedDocument document, Meaning... meanings) {
    Set<Meaning> wanted = Set.of(meanings);
    return document.sections().stream().filter(s -> wanted.contains(s.meaning())).findFirst();
  }

  static boolean has(LintedDocument document, Meaning... meanings) {
    return first(document, meanings).isPresent();
  }

  /// The running text of the parts of some meanings, without headings and quotes.
  static List<TextBlock> text(LintedDocument document, Meaning... meanings) {
    Set<Meaning> wanted = Set.of(meanings);
    return document.blocks().stream()
        .filter(block ->
            block.sort() == TextBlock.Sort.PARAGRAPH
                || block.sort() == TextBlock.Sort.ITEM
                || block.sort() == TextBlock.Sort.CELL)
        .filter(block -> wanted.contains(meaning(document, block.span().from())))
        .toList();
  }
}
