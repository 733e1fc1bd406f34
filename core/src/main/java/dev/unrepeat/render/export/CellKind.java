package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;

/// What a cell of a table is, so that each column gets the room it needs: a time stays in one line,
/// and only where much is said are words broken.
final class CellKind {
  private static final Pattern TIME = Pattern.compile("~?\\d{4}-\\d{2}-\\d{2}( [\\d:.]+)?");
  private static final int LONG = 32;

  private CellKind() {}

  static String of(TableCell cell) {
    String text = DocumentTree.words(cell);
    return TIME.matcher(text).matches() ? "time" : text.length() > LONG ? "long" : "";
  }
}
