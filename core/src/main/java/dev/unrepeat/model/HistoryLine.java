package dev.unrepeat.model;

import java.time.Instant;

/// One change of one thing, for example the title, by whom and in the course of what.
///
/// @param what what the person did, for example `edited event E7`
/// @param subject the thing that changed, for example `E7 text`
/// @param before empty when there was nothing
/// @param after empty when nothing is left
public record HistoryLine(
    Instant at, String by, String what, String subject, String before, String after) {}
