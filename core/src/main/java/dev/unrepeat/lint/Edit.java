package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;

/// Text that takes the place of a stretch of the source.
public record Edit(Span span, String text) {}
