package dev.unrepeat.model;

import java.util.List;

/// What came of one file of an import that a server made.
///
/// @param number its place in the import, from 1
/// @param incident id of the record; empty where there is none
/// @param reason why it was not taken, or got another id; else empty
/// @param says how it was read, a sentence each
/// @param waiting how many of its times wait for an answer
public record ImportedDocument(
    int number,
    String path,
    ImportOutcome outcome,
    String incident,
    String title,
    String reason,
    List<String> says,
    int waiting) {
  public ImportedDocument {
    says = List.copyOf(says);
  }
}
