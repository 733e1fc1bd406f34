package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds documents that lack a section which every postmortem needs.
public final class SectionMissing implements DocumentRule {
  private static final Pattern SENTENCE = Pattern.compile("(?:\\p{L}+\\W+){6}");
  private static final Set<Meaning> KNOWN =
      EnumSet.of(
          Meaning.SUMMARY,
          Meaning.IMPACT,
          Meaning.TIMELINE,
          Meaning.WHAT_HAPPENED,
          Meaning.TRIGGER,
          Meaning.CAUSES,
          Meaning.CONTRIBUTING_FACTORS,
          Meaning.DETECTION,
          Meaning.RESPONSE,
          Meaning.LESSONS,
          Meaning.WENT_WELL,
          Meaning.WENT_POORLY,
          Meaning.ACTION_ITEMS);

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
    if (!tellsOfAnIncident(document)) {
      return;
    }
    Postmortem postmortem = document.record().postmortem();
    IncidentKind kind = postmortem.incident().kind();
    boolean timed = kind != IncidentKind.PROJECT && kind != IncidentKind.PRODUCT;
    List<String> missing = new ArrayList<>();
    need("summary", 1, !Parts.has(document, Meaning.SUMMARY) && !opens(document), missing, report);
    need(
        "timeline",
        timed ? 1 : 0,
        !Parts.has(document, Meaning.TIMELINE, Meaning.STATUS_UPDATE)
            && document.record().events().size() < 2,
        missing,
        report);
    need(
        "causes",
        1,
        !Parts.has(document, Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS, Meaning.TRIGGER)
            && postmortem.causes().factors().isEmpty(),
        missing,
        report);
    need(
        "lessons",
        1,
        document.sections().stream().noneMatch(s -> Parts.LESSONS.contains(s.meaning()))
            && postmortem.lessons().isEmpty(),
        missing,
        report);
    need(
        "action items",
        1,
        !Parts.has(document, Meaning.ACTION_ITEMS) && postmortem.actions().isEmpty(),
        missing,
        report);
    if (!missing.isEmpty()) {
      report.add(
          document.head(),
          "The document has no section for: %s. Add %s; a line is enough where there is little to say."
              .formatted(String.join(", ", missing), missing.size() == 1 ? "it" : "them"),
          new Proposal.Advice("What is known about it?"));
    }
  }

  private static void need(
      String name, int standard, boolean lacks, List<String> missing, Report report) {
    if (lacks && report.limit(name.replace(' ', '-'), standard) > 0) {
      missing.add(name);
    }
  }

  /// Whether it is a postmortem at all: one heading of it, or a single line with a time, is not.
  static boolean tellsOfAnIncident(LintedDocument document) {
    Set<Meaning> known =
        document.sections().stream()
            .map(LintedSection::meaning)
            .filter(KNOWN::contains)
            .collect(Collectors.toSet());
    return document.record().own()
        || (!Parts.has(document, Meaning.STATUS_UPDATE)
            && (known.size() >= 2 || document.record().events().size() >= 3));
  }

  /// Whether a paragraph below the title stands for the summary.
  private static boolean opens(LintedDocument document) {
    int title =
        document.sections().stream()
            .filter(s -> s.meaning() == Meaning.TITLE)
            .map(s -> s.heading().to())
            .findFirst()
            .orElse(0);
    int next =
        document.sections().stream()
            .filter(s ->
                s.meaning() != Meaning.TITLE
                    && s.meaning() != Meaning.FACT
                    && s.meaning() != Meaning.PEOPLE)
            .map(s -> s.heading().from())
            .findFirst()
            .orElse(document.source().length());
    return document.blocks().stream()
        .filter(block -> block.sort() == TextBlock.Sort.PARAGRAPH)
        .filter(block -> block.span().from() >= title && block.span().from() < next)
        .anyMatch(block -> SENTENCE.matcher(block.text()).find());
  }
}
