package dev.unrepeat.web.guide;

/// The handbook and the practice, together.
public record GuidePages(
    HandbookPage handbook, ChapterPage chapter, PracticePage practice, ComparisonPage comparison) {}
