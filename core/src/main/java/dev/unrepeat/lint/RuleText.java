package dev.unrepeat.lint;

/// What a rule says of itself, for lists and for reports.
///
/// @param title one sentence that says what it finds
/// @param page its page as Markdown
public record RuleText(String id, Family family, Level level, String title, String page) {}
