package dev.unrepeat.web.finding;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.web.page.Printing;

/// One finding as the list shows it.
///
/// @param number by which the mark in the text names it, from 1
/// @param before what stands before the place in its line
/// @param found what stands at the place
/// @param lead what kind of proposal it is; empty without one
/// @param place where it is, for example `line 12`
/// @param address of the place
/// @param from index of its first character, for a field of a form that can select it
/// @param to index behind its last
public record FindingItem(
    int number,
    String level,
    String glyph,
    String message,
    String rule,
    String before,
    String found,
    String after,
    String lead,
    String proposal,
    String place,
    String address,
    int from,
    int to) {
  private static final int AROUND = 36;
  private static final int FOUND = 110;

  static FindingItem of(int number, Finding finding, LintedText linted, String address) {
    Span span = finding.span();
    String text = linted.text();
    Span line = linted.lines().span(linted.lines().line(span.from()));
    int begin = Math.max(line.from(), span.from() - AROUND);
    int last = Math.max(span.to(), Math.min(line.to(), span.to() + AROUND));
    return new FindingItem(
        number,
        finding.level().word(),
        glyph(finding.level()),
        finding.message(),
        finding.rule(),
        (begin > line.from() ? "…" : "") + plain(text.substring(begin, span.from())),
        shortened(plain(text.substring(span.from(), span.to()))),
        plain(text.substring(span.to(), last)) + (last < line.to() ? "…" : ""),
        finding.proposal().map(FindingItem::lead).orElse(""),
        finding.proposal().map(FindingItem::words).orElse(""),
        "line " + linted.lines().line(span.from()),
        address,
        span.from(),
        span.to());
  }

  /// Its page.
  public String ruleAddress() {
    return "/rules/" + rule;
  }

  /// For those who do not see the glyph.
  public String levelName() {
    return Printing.capital(level);
  }

  private static String glyph(Level level) {
    return switch (level) {
      case ERROR -> "i-stop";
      case WARNING -> "i-warn";
      case SUGGESTION -> "i-info";
    };
  }

  private static String lead(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Fix fix -> "Fix";
      case Proposal.Rewrite rewrite -> "Instead";
      case Proposal.Advice advice -> "Ask";
    };
  }

  private static String words(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Fix fix -> Printing.capital(fix.words()) + ".";
      case Proposal.Rewrite rewrite -> rewrite.edit().text().strip();
      case Proposal.Advice advice -> advice.question();
    };
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String shortened(String text) {
    return text.length() <= FOUND ? text : text.substring(0, FOUND).stripTrailing() + "…";
  }
}
