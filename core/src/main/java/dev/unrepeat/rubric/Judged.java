package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedRecord;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.model.Postmortem;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the criteria look at: the document by sections, its record, and what the rules found.
final class Judged {
  private static final Set<Meaning> INNER =
      EnumSet.of(Meaning.WITHIN, Meaning.GROUP, Meaning.DAY, Meaning.ENTRY);

  private final LintedDocument document;
  private final List<Finding> findings;
  private final Map<Meaning, StringBuilder> texts = new EnumMap<>(Meaning.class);
  private final Map<Meaning, Span> places = new EnumMap<>(Meaning.class);

  Judged(LintedDocument document, List<Finding> findings) {
    this.document = document;
    this.findings = List.copyOf(findings);
    sort();
  }

  /// One walk over blocks and sections, both in the order of the document.
  private void sort() {
    List<LintedSection> sections = document.sections();
    int next = 0;
    Meaning now = Meaning.SUMMARY;
    for (TextBlock block : document.blocks()) {
      int place = block.span().from();
      while (next < sections.size() && sections.get(next).heading().from() <= place) {
        Meaning meaning = sections.get(next).meaning();
        now = INNER.contains(meaning) ? now : meaning;
        next++;
      }
      if (block.sort() != TextBlock.Sort.HEADING && block.sort() != TextBlock.Sort.QUOTE) {
        Meaning under = now == Meaning.TITLE ? Meaning.SUMMARY : now;
        texts.computeIfAbsent(under, m -> new StringBuilder()).append(block.text()).append('\n');
        places.putIfAbsent(under, block.span());
      }
    }
  }

  LintedRecord record() {
    return document.record();
  }

  Postmortem postmortem() {
    return document.record().postmortem();
  }

  String source() {
    return document.source();
  }

  /// The running text under headings of these meanings; empty when there are none.
  String text(Meaning... meanings) {
    StringBuilder text = new StringBuilder();
    Stream.of(meanings).map(texts::get).filter(t -> t != null).forEach(text::append);
    return text.toString();
  }

  String all() {
    return text(Meaning.values());
  }

  boolean has(Meaning... meanings) {
    return Stream.of(meanings).anyMatch(texts::containsKey);
  }

  Optional<Span> place(Meaning meaning) {
    return Optional.ofNullable(places.get(meaning));
  }

  /// How often a pattern is found under these headings.
  int count(Pattern pattern, Meaning... meanings) {
    Matcher matcher = pattern.matcher(text(meanings));
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  boolean says(Pattern pattern, Meaning... meanings) {
    return pattern.matcher(text(meanings)).find();
  }

  List<Finding> found(String... rules) {
    Set<String> wanted = Set.of(rules);
    return findings.stream().filter(f -> wanted.contains(f.rule())).toList();
  }

  /// The line a place stands on, from 1.
  int lineOf(int place) {
    return document.lines().line(place);
  }

  List<Finding> findings() {
    return findings;
  }
}
