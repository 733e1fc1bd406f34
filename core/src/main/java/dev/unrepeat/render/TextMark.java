package dev.unrepeat.render;

import dev.unrepeat.document.prose.Span;

/// A stretch of a document's Markdown that is underlined where it is shown, with a number that
/// leads to what is said about it: `#finding-3`. The place itself is `#place-3`.
///
/// @param number from 1
/// @param level the word by which the style tells how heavy it is, for example `warning`
/// @param label what is said of the number to those who do not see the page
public record TextMark(int number, Span span, String level, String label) {}
