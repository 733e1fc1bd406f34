package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedRecord;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.text.WordCount;
import dev.unrepeat.timeline.MilestoneProposals;
import java.util.ArrayList;
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
  private final Circumstances circumstances;
  private Optional<Incident> incident = Optional.empty();
  private final Map<Meaning, StringBuilder> texts = new EnumMap<>(Meaning.class);
  private final Map<Meaning, List<TextBlock>> blocks = new EnumMap<>(Meaning.class);

  Judged(LintedDocument document, List<Finding> findings, Circumstances circumstances) {
    this.document = document;
    this.findings = List.copyOf(findings);
    this.circumstances = circumstances;
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
        blocks.computeIfAbsent(under, m -> new ArrayList<>()).add(block);
      }
    }
  }

  LintedRecord record() {
    return document.record();
  }

  /// What its figures are computed from.
  Givens givens() {
    return document.givens();
  }

  Postmortem postmortem() {
    return document.record().postmortem();
  }

  /// The incident as the circumstances say, with the milestones that the timeline proposes where
  /// nobody has said them.
  Incident incident() {
    Incident known = incident.orElseGet(this::withProposals);
    incident = Optional.of(known);
    return known;
  }

  private Incident withProposals() {
    Incident said = postmortem().incident();
    Incident all =
        said.describe(
            said.title(),
            circumstances.kind().orElse(said.kind()),
            circumstances.severity().or(said::severity),
            said.services(),
            said.tags(),
            said.detection());
    Timeline timeline = postmortem().timeline();
    for (Milestone proposed : MilestoneProposals.of(timeline, all).milestones()) {
      if (all.milestones().find(proposed.kind()).isEmpty() && all.kind().has(proposed.kind())) {
        all = all.mark(proposed);
      }
    }
    return all;
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

  boolean has(Meaning... meanings) {
    return Stream.of(meanings).anyMatch(texts::containsKey);
  }

  /// How many words stand under these headings.
  int words(Meaning... meanings) {
    return WordCount.of(text(meanings));
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

  /// The first sentence under these headings in which a pattern is found.
  Optional<Span> sentence(Pattern pattern, Meaning... meanings) {
    for (Meaning meaning : meanings) {
      for (TextBlock block : blocks.getOrDefault(meaning, List.of())) {
        Matcher matcher = pattern.matcher(block.text());
        if (matcher.find()) {
          int at = matcher.start();
          return Optional.of(
              block.sentences().stream()
                  .filter(sentence -> sentence.from() <= at && at < sentence.to())
                  .map(Sentence::span)
                  .findFirst()
                  .orElseGet(block::span));
        }
      }
    }
    return Optional.empty();
  }

  /// The heading under which a criterion is told; where there is none, the title.
  Optional<Span> heading(Criterion criterion) {
    List<Meaning> wanted =
        switch (criterion) {
          case CAUSES -> List.of(Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS, Meaning.TRIGGER);
          case ACTIONS -> List.of(Meaning.ACTION_ITEMS);
          case IMPACT -> List.of(Meaning.IMPACT, Meaning.SUMMARY);
          case TIMELINE -> List.of(Meaning.TIMELINE, Meaning.WHAT_HAPPENED);
          case LEARNING -> List.of(Meaning.LESSONS, Meaning.BROADER, Meaning.WENT_WELL);
          case BLAMELESSNESS, TIMELINESS, COMPLETENESS -> List.of();
        };
    return wanted.stream()
        .flatMap(
            meaning -> document.sections().stream().filter(section -> section.meaning() == meaning))
        .findFirst()
        .or(() -> document.sections().stream().findFirst())
        .map(LintedSection::heading);
  }

  List<Finding> found(String... rules) {
    Set<String> wanted = Set.of(rules);
    return findings.stream().filter(f -> wanted.contains(f.rule())).toList();
  }

  /// The row or line of an action as the document has it.
  String row(Placed<ActionItem> action) {
    return document.source().substring(action.span().from(), action.span().to());
  }

  /// The line a place stands on, from 1.
  int lineOf(int place) {
    return document.lines().line(place);
  }

  List<Finding> findings() {
    return findings;
  }
}
