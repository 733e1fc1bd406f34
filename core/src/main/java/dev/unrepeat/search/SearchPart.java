package dev.unrepeat.search;

/// One part of a record that can be found by itself: a section, an event, a factor, an action.
///
/// @param key what it is called within the record, for example `E7`, `F2` or `SUMMARY`
/// @param heading under which a reader knows it, for example `Action A3`
public record SearchPart(Zone zone, String key, String heading, String text) {}
