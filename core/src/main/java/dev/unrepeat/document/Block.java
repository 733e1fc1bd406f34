package dev.unrepeat.document;

/// A block of Markdown at the top level of a document: its sort and the lines it covers.
///
/// @param level of a heading, else 0
/// @param from index of its first line
/// @param to index after its last line
record Block(Sort sort, int level, int from, int to) {
  /// The sorts of block the document gives a meaning to.
  enum Sort {
    HEADING,
    TABLE,
    LIST,
    COMMENT,
    PARAGRAPH,
    OTHER
  }
}
