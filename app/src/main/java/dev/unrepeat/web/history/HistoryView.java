package dev.unrepeat.web.history;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.writing.WordDiff;
import java.util.List;

/// One page of a history.
///
/// @param older address of the next page; empty on the last
/// @param newest address of the first page; empty there
public record HistoryView(
    Frame frame,
    DocumentHead head,
    String action,
    List<Entry> entries,
    String older,
    String newest) {

  /// What one person did in one go.
  ///
  /// @param when for example `14 Oct 2026 14:02–14:07`
  public record Entry(
      String id,
      String by,
      String what,
      String when,
      long from,
      long to,
      boolean undoable,
      List<Text> texts) {}

  /// One text before and after, as one text with marks.
  ///
  /// @param writable whether what it said before can be put back
  public record Text(long line, String subject, List<Piece> pieces, boolean writable) {}

  /// @param change `same`, `gone` or `new`
  public record Piece(String change, String text) {
    static Piece of(WordDiff.Stretch stretch) {
      return new Piece(
          switch (stretch.change()) {
            case SAME -> "same";
            case GONE -> "gone";
            case NEW -> "new";
          },
          stretch.text());
    }
  }
}
