package dev.unrepeat.api;

/// A text that two people changed in the same words.
///
/// @param theirs what it says now
/// @param yours what was sent and not saved
record ClashJson(String field, String theirs, String yours) {}
