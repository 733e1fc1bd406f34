package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import java.util.Optional;

/// A finding with its place as people count, and what a report shows of it.
///
/// @param edit where its fix or rewrite goes
/// @param shown the first line it stands on
/// @param sentence the words it stands in, normalised
/// @param key of rule, sentence and section: the same after lines have moved
/// @param turn which of several findings with one key in one file it is, from 1
public record PlacedFinding(
    Finding finding,
    Region region,
    Optional<Region> edit,
    String shown,
    String sentence,
    String key,
    int turn) {

  public Level level() {
    return finding.level();
  }

  /// The proposal as one sentence; empty without one.
  public String advice() {
    return finding.proposal().map(PlacedFinding::words).orElse("");
  }

  private static String words(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Fix fix -> "--fix can " + fix.words() + ".";
      case Proposal.Rewrite rewrite -> "For example: " + rewrite.edit().text().strip();
      case Proposal.Advice advice -> advice.question();
    };
  }

  /// Message and proposal, for formats that have one text.
  String whole() {
    String advice = advice();
    return advice.isEmpty() ? finding.message() : finding.message() + " " + advice;
  }
}
