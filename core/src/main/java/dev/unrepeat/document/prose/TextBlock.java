package dev.unrepeat.document.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A paragraph, item, cell or heading as a reader sees it, without its marks. Code, addresses and
/// pictures are there as masks: they have a place but no words.
///
/// Lines of the source are joined by a blank; a line that begins anew, as behind a hard break or
/// before a clock time, is joined by a line feed.
public final class TextBlock {
  /// Stands for each character of code, of an address or of a picture.
  public static final char MASK = '\uFFFC';

  /// What a block is.
  public enum Sort {
    HEADING,
    PARAGRAPH,
    ITEM,
    /// A cell of a table that is not in its first row.
    CELL,
    /// A cell of the first row of a table.
    COLUMN_NAME,
    /// Somebody else's words, or an example.
    QUOTE
  }

  private final Sort sort;
  private final String text;
  private final int[] places;
  private final int[] ends;
  private final BitSet quoted;

  TextBlock(Sort sort, String text, int[] places, int[] ends) {
    this.sort = sort;
    this.text = text;
    this.places = places;
    this.ends = ends;
    this.quoted = Quotes.in(text);
  }

  /// Text that stands alone, such as one field of a form.
  public static TextBlock plain(String text) {
    int[] places = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
      ends[i] = i + 1;
    }
    return new TextBlock(Sort.PARAGRAPH, text, places, ends);
  }

  public Sort sort() {
    return sort;
  }

  public String text() {
    return text;
  }

  /// Where a stretch of the text stands in the source.
  ///
  /// @param to the place after its last character; not `from`
  public Span span(int from, int to) {
    return new Span(places[from], Math.max(places[from], ends[to - 1]));
  }

  public Span span() {
    return span(0, text.length());
  }

  /// Whether a character stands between quotation marks.
  public boolean quoted(int index) {
    return quoted.get(index);
  }

  public List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Sentences.each(text, (from, to) -> sentences.add(new Sentence(this, from, to)));
    return sentences;
  }

  @Override
  public String toString() {
    return sort + " " + text;
  }
}
