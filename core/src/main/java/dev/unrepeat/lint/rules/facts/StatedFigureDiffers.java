package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.AmountText;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.impact.Computed;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.impact.ImpactAccount;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedRecord;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Incident;
import dev.unrepeat.stated.FigureCheck;
import dev.unrepeat.stated.StatedFigures;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.stated.StatedFindings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds figures in the prose that are not those which the timeline yields.
public final class StatedFigureDiffers implements DocumentRule {
  private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2} ");
  private static final Pattern ZONED =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})? ?\\(?([A-Z]{2,5})\\b");

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
    for (Told told : figures(document)) {
      report.add(
          told.sure() ? level() : Level.SUGGESTION,
          told.span(),
          told.sentence() + " " + told.advice(),
          Optional.of(
              new Proposal.Advice(
                  "Which of the two is right, and from when to when was it counted?")));
    }
  }

  /// @param sure whether the document itself names the times, and not only our reading of them
  record Told(Span span, String sentence, boolean sure, String advice) {}

  /// The figures that differ, and the word to customers that cannot be checked.
  static List<Told> figures(LintedDocument document) {
    List<TextBlock> blocks =
        Parts.text(
                document,
                Meaning.TITLE,
                Meaning.SUMMARY,
                Meaning.IMPACT,
                Meaning.METRICS,
                Meaning.FACT)
            .stream()
            .filter(block -> block.sort() != TextBlock.Sort.CELL)
            .toList();
    String prose = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    StatedFigures figures = StatedFigures.read(prose);
    LintedRecord record = document.record();
    Incident stated = record.postmortem().incident();
    Set<String> sure =
        check(figures, document, stated).stream()
            .filter(f -> f.verdict() == StatedFinding.Verdict.DIFFERS)
            .map(StatedFinding::quote)
            .collect(Collectors.toSet());
    List<Told> told = new ArrayList<>();
    List<StatedFinding> all = check(figures, document, document.told());
    for (StatedFinding finding : all) {
      boolean differs = finding.verdict() == StatedFinding.Verdict.DIFFERS;
      boolean unchecked =
          finding.verdict() == StatedFinding.Verdict.CANNOT_BE_CHECKED
              && finding.sentence().startsWith("The first word to customers");
      if ((differs || unchecked)
          && !inAnotherZone(finding, document)
          && all.stream().noneMatch(other -> tells(other, finding))) {
        told.add(
            new Told(
                place(finding.quote(), blocks, document),
                finding.sentence(),
                differs && sure.contains(finding.quote()),
                !differs
                    ? "Add it to the timeline."
                    : sure.contains(finding.quote())
                        ? "Correct one of them, or say what is counted."
                        : "Correct one of them, or mark the lines of the timeline from which it was counted."));
      }
    }
    told.addAll(rows(document));
    return told;
  }

  /// The figures of the table of the impact, held against what is given for them, as the page of
  /// the impact does. What still lasts is known to the page alone, which has a clock.
  private static List<Told> rows(LintedDocument document) {
    Impact impact = document.record().postmortem().impact();
    Givens givens = document.givens();
    boolean lasts = impact.intervals().stream().anyMatch(i -> i.until().isEmpty());
    if (impact.figures().isEmpty() || givens.said().isEmpty() || lasts) {
      return List.of();
    }
    List<TextBlock> cells = Parts.text(document, Meaning.IMPACT);
    List<Computed> computed =
        ImpactAccount.of(document.record().postmortem(), givens, Instant.EPOCH);
    return FigureCheck.of(impact.figures(), computed).stream()
        .filter(check -> check.verdict() == StatedFinding.Verdict.DIFFERS)
        .map(check ->
            new Told(
                cell(check.stated().amount(), cells, document),
                whole("Of %s: %s".formatted(check.stated().measure().words(), check.sentence())),
                true,
                "Correct the figure, or an input from which it is computed."))
        .toList();
  }

  /// What is computed may end in a sentence of its own.
  private static String whole(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static List<StatedFinding> check(
      StatedFigures figures, LintedDocument document, Incident incident) {
    return StatedFindings.of(
        figures, document.record().postmortem().timeline(), incident, zone(document));
  }

  /// Whether a length of the same sentence was counted to this clock time: "45 minutes (resolved
  /// 15:15)" is one mistake.
  private static boolean tells(StatedFinding length, StatedFinding clock) {
    Matcher time = CLOCK.matcher(clock.sentence());
    return !length.equals(clock)
        && length.verdict() == StatedFinding.Verdict.DIFFERS
        && length.quote().equals(clock.quote())
        && time.lookingAt()
        && !CLOCK.matcher(length.sentence()).lookingAt()
        && length.sentence().contains("at " + time.group().strip());
  }

  /// A clock time with a zone beside it that is not the timeline's is no other time.
  private static boolean inAnotherZone(StatedFinding finding, LintedDocument document) {
    Matcher zoned = ZONED.matcher(finding.quote());
    return CLOCK.matcher(finding.sentence()).lookingAt()
        && zoned.find()
        && !zone(document).getId().equals(zoned.group(1));
  }

  /// The zone in which the clocks of the document run.
  private static ZoneId zone(LintedDocument document) {
    return document.record().events().stream()
        .map(event -> event.value().time().raw().zone())
        .filter(zone -> !zone.isEmpty())
        .findFirst()
        .map(StatedFigureDiffers::zone)
        .orElse(ZoneOffset.UTC);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static Span place(String quote, List<TextBlock> blocks, LintedDocument document) {
    return find(quote, blocks).orElseGet(document::head);
  }

  /// The cell with an amount, which people write with a comma between thousands or without.
  private static Span cell(Amount amount, List<TextBlock> cells, LintedDocument document) {
    String printed = AmountText.print(amount);
    return find(printed, cells)
        .or(() -> find(printed.replace(",", ""), cells))
        .orElseGet(document::head);
  }

  private static Optional<Span> find(String quote, List<TextBlock> blocks) {
    for (TextBlock block : blocks) {
      int from = block.text().indexOf(quote);
      if (from >= 0) {
        return Optional.of(block.span(from, from + quote.length()));
      }
    }
    return Optional.empty();
  }
}
