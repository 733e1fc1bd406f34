package dev.unrepeat.tool;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.text.Counted;
import java.util.List;
import java.util.Optional;

/// What the rules find in a text. Lines and columns count from 1, in UTF-16 code units.
///
/// @param rest how to see the others, where not all are listed
public record FoundJson(
    int found,
    long errors,
    long warnings,
    long suggestions,
    List<Found> findings,
    Optional<String> rest) {
  private static final int MOST = 100;
  private static final int LONGEST = 500;

  /// @param pages what stands before the name of a rule in the address of its page
  public static FoundJson of(List<Finding> findings, SourceLines lines, String pages) {
    return new FoundJson(
        findings.size(),
        count(findings, Level.ERROR),
        count(findings, Level.WARNING),
        count(findings, Level.SUGGESTION),
        findings.stream().limit(MOST).map(one -> Found.of(one, lines, pages)).toList(),
        findings.size() > MOST
            ? Optional.of(
                "%s not listed. Mend these and check again, or check one part of the text at a time."
                    .formatted(Counted.of(findings.size() - MOST, "more is", "more are")))
            : Optional.empty());
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(one -> one.level() == level).count();
  }

  /// One finding.
  ///
  /// @param endColumn the one behind the last character
  /// @param text what stands there
  /// @param proposal what could be written in its place
  /// @param question what to ask oneself, where nothing can be proposed
  /// @param page that explains the rule
  public record Found(
      String rule,
      String level,
      String message,
      int line,
      int column,
      int endLine,
      int endColumn,
      String text,
      Optional<String> proposal,
      Optional<String> question,
      String page) {
    static Found of(Finding finding, SourceLines lines, String pages) {
      Span span = finding.span();
      Optional<String> proposal = Optional.empty();
      Optional<String> question = Optional.empty();
      if (finding.proposal().isPresent()) {
        switch (finding.proposal().get()) {
          case Proposal.Fix fix -> proposal = Optional.of(fix.edit().text());
          case Proposal.Rewrite rewrite -> proposal = Optional.of(rewrite.edit().text());
          case Proposal.Advice advice -> question = Optional.of(advice.question());
        }
      }
      return new Found(
          finding.rule(),
          finding.level().word(),
          finding.message(),
          lines.line(span.from()),
          lines.column(span.from()),
          lines.line(span.to()),
          lines.column(span.to()),
          Clipped.of(finding.text(), LONGEST),
          proposal.map(text -> Clipped.of(text, LONGEST)),
          question,
          pages + finding.rule());
    }
  }
}
