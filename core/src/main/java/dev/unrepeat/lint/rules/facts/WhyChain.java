package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.text.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A chain of whys: how many were asked, and the answer at which it stops.
///
/// @param place of the last answer
/// @param factor behind which nobody asked further, where the document is our own
record WhyChain(int whys, String end, Span place, Optional<ContributingFactor> factor) {
  private static final Pattern HEADED = Pattern.compile("(?i)\\b(?:5|five)[- ]whys?\\b|^whys$");
  private static final Memo<Boolean> HEADINGS = new Memo<>(words -> HEADED.matcher(words).find());
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)^\\W*(?:\\d{1,2}[.):]?\\s*)?(?:why\\b.{0,300}\\?|why ?#? ?\\d\\b|\\d(?:st|nd|rd|th) why\\b)",
          Pattern.DOTALL);

  static List<WhyChain> of(LintedDocument document) {
    return document.record().own() ? own(document) : foreign(document);
  }

  private static List<WhyChain> own(LintedDocument document) {
    List<Because> whys = document.record().postmortem().causes().whys();
    List<WhyChain> chains = new ArrayList<>();
    for (Placed<ContributingFactor> factor : document.record().factors()) {
      FactorId id = factor.value().id();
      boolean end = whys.stream().noneMatch(why -> why.effect().equals(id));
      boolean asked = whys.stream().anyMatch(why -> why.cause().equals(id));
      if (end && asked) {
        chains.add(
            new WhyChain(
                depth(id, whys, whys.size()),
                factor.value().statement(),
                factor.span(),
                Optional.of(factor.value())));
      }
    }
    return chains;
  }

  /// How many whys lead to a factor over the longest way; the first is that of the incident itself.
  private static int depth(FactorId id, List<Because> whys, int patience) {
    int most = 0;
    for (Because why : whys) {
      if (patience > 0 && why.cause().equals(id)) {
        most = Math.max(most, depth(why.effect(), whys, patience - 1));
      }
    }
    return most + 1;
  }

  private static List<WhyChain> foreign(LintedDocument document) {
    List<TextBlock> asked = new ArrayList<>();
    Optional<TextBlock> last = Optional.empty();
    boolean headed = document.sections().stream().anyMatch(WhyChain::headed);
    for (TextBlock block : document.blocks()) {
      Optional<LintedSection> section = document.sectionAt(block.span().from());
      boolean here =
          section.filter(WhyChain::headed).isPresent()
              || (!headed && Parts.meaning(document, block.span().from()) == Meaning.CAUSES);
      if (here && block.sort() != TextBlock.Sort.HEADING && block.sort() != TextBlock.Sort.QUOTE) {
        if (ASKED.matcher(block.text()).find()) {
          asked.add(block);
        }
        last = asked.isEmpty() ? last : Optional.of(block);
      }
    }
    if (asked.isEmpty() || (!headed && asked.size() < 2)) {
      return List.of();
    }
    TextBlock end = last.orElse(asked.getLast());
    int question = end.text().lastIndexOf('?');
    String answer = question + 1 < end.text().length() ? end.text().substring(question + 1) : "";
    return List.of(new WhyChain(asked.size(), answer.strip(), end.span(), Optional.empty()));
  }

  private static boolean headed(LintedSection section) {
    return HEADINGS.of(section.words());
  }
}
