package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;

/// A time found in a line.
///
/// @param start place of its first character
/// @param end place after its last character
/// @param rest what the line says besides, without list marks, emphasis and separators
/// @param note what a person should know about how it was read; empty when nothing is doubtful
public record TimeInLine(
    int start, int end, WrittenTime written, EventTime time, String rest, String note) {}
