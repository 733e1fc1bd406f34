package dev.unrepeat.web.pattern;

/// The pages of patterns and of related incidents.
public record PatternPages(
    PatternListPage list, PatternPage pattern, RelatedPage related, AlikeNotice alike) {}
