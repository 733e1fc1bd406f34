package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.LeftTemplate;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words of a template that nobody has replaced.
public final class PlaceholderLeft implements DocumentRule {
  private static final int LONGEST = 60;
  private static final int BARE_MOST = 12;
  private static final Pattern BARE = Pattern.compile("\\W*(?:TODO|To ?do)\\W*");
  private static final String SURE =
      "\\{\\{[^{}\\n]{0,80}\\}\\}|\\b[Ll]orem ipsum\\b|\\b(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd)\\b|\\bHH:MM\\b|(?i:\\[(?:insert|your|name|date|time|link|describe|add|todo|tbd|fill)\\b[^\\]\\n]{0,60}\\])";

  /// Of what the patterns find, each holds one of these.
  private static final List<String> BEGINS =
      List.of(
          "{{", "[", "orem ", "YY-", "yy-", "HH:", "TBD", "TBC", "TBA", "FIX", "XXX", "???", "TODO",
          "To", "to be ");

  private static final Pattern ALWAYS = Pattern.compile(SURE);

  /// How the row of an event ends that came from a file of evidence: `slack · V1:15 |`.
  private static final Pattern TOLD = Pattern.compile(" · V\\d+(?::\\d+)? *\\|?\\s*$");

  private static final Pattern NUMBER = Pattern.compile("^\\W*\\d+\\W*$");
  private static final Pattern ANYWHERE =
      Pattern.compile(
          SURE
              + "|(?<![\\w-])(?:TBD|TBC|TBA|FIXME|XXX+|\\?\\?\\?+)(?![\\w-])|(?:^|(?<=[:|(]\\s?))(?:TODO|To ?do)\\b(?=\\s*(?:[:.)]|$))|\\bto be (?:written|filled(?: in)?|completed|added later)\\b(?=\\W*$)");

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
    List<TextBlock> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (alone(block, blocks, i + 1)) {
        add(block.span(), block.text(), report);
        continue;
      }
      Meaning meaning = Parts.meaning(document, block.span().from());
      boolean action = meaning == Meaning.ACTION_ITEMS;
      boolean quote =
          block.sort() == TextBlock.Sort.QUOTE
              || (meaning == Meaning.TIMELINE && evidence(document, block));
      if (quote || block.sort() == TextBlock.Sort.COLUMN_NAME) {
        continue;
      }
      boolean prose = block.sort() != TextBlock.Sort.HEADING;
      if (prose
          && !action
          && LeftTemplate.is(block.text())
          && block.text().indexOf(TextBlock.MASK) < 0
          && !NUMBER.matcher(block.text()).find()) {
        add(block.span(), block.text(), report);
        continue;
      }
      if (BEGINS.stream().noneMatch(block.text()::contains)) {
        continue;
      }
      Matcher found = (action ? ALWAYS : ANYWHERE).matcher(block.text());
      while (found.find()) {
        if (!block.quoted(found.start())) {
          add(block.span(found.start(), found.end()), found.group(), report);
        }
      }
    }
  }

  /// A row that a piece of evidence told: "TODO: write a runbook" was said so in the chat.
  private static boolean evidence(LintedDocument document, TextBlock block) {
    if (block.sort() != TextBlock.Sort.CELL) {
      return false;
    }
    String source = document.source();
    int end = source.indexOf('\n', block.span().from());
    int begin = source.lastIndexOf('\n', block.span().from()) + 1;
    return TOLD.matcher(source.substring(begin, end < 0 ? source.length() : end)).find();
  }

  /// A paragraph of "TODO" alone; above a list it is the name of the list.
  private static boolean alone(TextBlock block, List<TextBlock> blocks, int next) {
    return block.sort() == TextBlock.Sort.PARAGRAPH
        && block.text().length() < BARE_MOST
        && BARE.matcher(block.text()).matches()
        && (next >= blocks.size() || blocks.get(next).sort() != TextBlock.Sort.ITEM);
  }

  private static void add(Span span, String text, Report report) {
    report.add(
        span,
        "\"%s\" is left from a template or a first draft. Write what belongs there, or take the line out."
            .formatted(text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…"),
        new Proposal.Advice("What belongs here?"));
  }
}
