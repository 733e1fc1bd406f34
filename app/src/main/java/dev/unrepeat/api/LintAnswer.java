package dev.unrepeat.api;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.service.LintedText;
import java.util.List;
import java.util.Optional;

/// What `POST /api/v1/lint` answers. Lines and columns count from 1, offsets from 0, all in UTF-16
/// code units.
record LintAnswer(String path, Summary summary, List<Found> findings) {
  static LintAnswer of(LintedText linted) {
    return new LintAnswer(
        linted.path(),
        new Summary(
            linted.findings().size(),
            linted.count(Level.ERROR),
            linted.count(Level.WARNING),
            linted.count(Level.SUGGESTION)),
        linted.findings().stream().map(finding -> Found.of(finding, linted.lines())).toList());
  }

  /// How many there are, and of which level.
  record Summary(int findings, long error, long warning, long suggestion) {}

  /// One finding.
  ///
  /// @param endColumn the one behind the last character
  /// @param text what stands there
  /// @param page of the rule, on this server
  record Found(
      String rule,
      String family,
      String level,
      String message,
      int line,
      int column,
      int endLine,
      int endColumn,
      int offset,
      int length,
      String text,
      String page,
      Optional<Proposed> proposal) {
    static Found of(Finding finding, SourceLines lines) {
      Span span = finding.span();
      return new Found(
          finding.rule(),
          finding.family().word(),
          finding.level().word(),
          finding.message(),
          lines.line(span.from()),
          lines.column(span.from()),
          lines.line(span.to()),
          lines.column(span.to()),
          span.from(),
          span.length(),
          finding.text(),
          "/rules/" + finding.rule(),
          finding.proposal().map(Proposed::of));
    }
  }

  /// What could be written instead.
  ///
  /// @param kind `fix`, `rewrite` or `advice`
  /// @param words what a fix does
  /// @param question of an advice
  /// @param edit of a fix or a rewrite
  record Proposed(
      String kind, Optional<String> words, Optional<String> question, Optional<Change> edit) {
    static Proposed of(Proposal proposal) {
      return switch (proposal) {
        case Proposal.Fix fix ->
            new Proposed(
                "fix",
                Optional.of(fix.words()),
                Optional.empty(),
                Optional.of(Change.of(fix.edit())));
        case Proposal.Rewrite rewrite ->
            new Proposed(
                "rewrite",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Change.of(rewrite.edit())));
        case Proposal.Advice advice ->
            new Proposed(
                "advice", Optional.empty(), Optional.of(advice.question()), Optional.empty());
      };
    }
  }

  /// Text that takes the place of a stretch.
  record Change(int offset, int length, String text) {
    static Change of(dev.unrepeat.lint.Edit edit) {
      return new Change(edit.span().from(), edit.span().length(), edit.text());
    }
  }
}
