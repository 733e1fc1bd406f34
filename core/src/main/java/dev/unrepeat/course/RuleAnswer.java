package dev.unrepeat.course;

/// What one rule says of one incident.
///
/// @param rule its name for people, for example `severity`
/// @param sentence what the answer rests on
public record RuleAnswer(String rule, Verdict verdict, String sentence) {
  /// Whether the rule asks for a postmortem.
  public enum Verdict {
    ASKS,
    /// It does not ask for one.
    SILENT,
    /// What it looks at is not known; that is a question and never a no.
    NOT_KNOWN
  }
}
