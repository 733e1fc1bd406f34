package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;

/// Something that was read, with its place in the source.
public record Placed<T>(T value, Span span) {}
