package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds headings with nothing below them, or only with what the template says.
public final class SectionEmpty implements DocumentRule {
  private static final Set<Meaning> UNJUDGED =
      EnumSet.of(
          Meaning.TITLE,
          Meaning.IMPACT,
          Meaning.FACT,
          Meaning.ENTRY,
          Meaning.DAY,
          Meaning.STATUS_UPDATE);
  private static final Pattern GUIDANCE =
      Pattern.compile("<!-- guidance \\w+ -->.*?<!-- /guidance -->", Pattern.DOTALL);
  private static final Pattern TEMPLATE = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern RULER = Pattern.compile("(?:[-*_=] ?){3,}|[-*+>]|\\[ \\]");

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
    List<LintedSection> sections = document.sections();
    for (int i = 0; i < sections.size(); i++) {
      LintedSection section = sections.get(i);
      boolean parent = i + 1 < sections.size() && below(section, sections.get(i + 1));
      boolean title = i == 1 && named(sections.getFirst(), document);
      if (i > 0 && !title && judged(section, document) && !parent && !shows(section, document)) {
        report.add(
            section.heading(),
            "Nothing stands below this heading. Write what is known, say in a line why there is nothing, or take the heading out.",
            new Proposal.Advice("What is known about it?"));
      }
    }
  }

  /// Whether the first heading only says "Title:", and the one below it is the title.
  private static boolean named(LintedSection first, LintedDocument document) {
    return first.words().replace(":", "").strip().equalsIgnoreCase("title")
        && !shows(first, document);
  }

  /// A heading in marks; that of the impact is another rule's.
  private static boolean judged(LintedSection section, LintedDocument document) {
    return section.heading().from() < document.source().length()
        && document.source().startsWith("#", section.heading().from())
        && !section.words().contains(":")
        && !UNJUDGED.contains(section.meaning());
  }

  /// Whether a heading goes on in the next one: that is deeper, or a sort of lessons.
  private static boolean below(LintedSection section, LintedSection next) {
    return next.level() > section.level()
        || (section.meaning() == Meaning.LESSONS && Parts.LESSONS.contains(next.meaning()));
  }

  /// Whether anything stands in a section: words, a table, a picture, code.
  static boolean shows(LintedSection section, LintedDocument document) {
    String below = document.source().substring(section.heading().to(), section.to());
    String said = TEMPLATE.matcher(GUIDANCE.matcher(below).replaceAll(" ")).replaceAll(" ");
    return said.lines()
        .map(String::strip)
        .anyMatch(line -> !line.isEmpty() && !RULER.matcher(line).matches());
  }
}
