package dev.unrepeat.model;

/// How a part of a time (its zone, its date) is known.
public enum Provenance {
  /// Written beside the time itself.
  IN_TEXT("in the text"),
  /// Fixed by the format, as an epoch count is UTC.
  BY_FORMAT("by the format"),
  /// Said elsewhere in the same document: a heading, a header, the lines before.
  FROM_DOCUMENT("from the document"),
  /// Answered by a person for this source.
  SET_FOR_SOURCE("set for the source"),
  /// Taken from when the message was received, because it carries no time of its own.
  RECEIPT("time of receipt"),
  /// Taken for granted; always shown as such.
  ASSUMED("assumed"),
  /// Not known: the time stays undated until somebody answers.
  UNKNOWN("not known");

  private final String words;

  Provenance(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
