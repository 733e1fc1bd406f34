package dev.unrepeat.document.prose;

/// One sentence of a block, or what stands for one: an item without a full stop, a cell.
///
/// @param from index of its first character in the text of the block
/// @param to index after its last
public record Sentence(TextBlock block, int from, int to) {
  public String text() {
    return block.text().substring(from, to);
  }

  public Span span() {
    return block.span(from, to);
  }

  /// Where a stretch of the sentence stands in the source; indices are those in [#text].
  public Span span(int begin, int end) {
    return block.span(from + begin, from + end);
  }

  /// Whether a character of the sentence stands between quotation marks.
  public boolean quoted(int index) {
    return block.quoted(from + index);
  }
}
