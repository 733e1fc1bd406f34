package dev.unrepeat.render;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/// Takes the columns out of a table in which no row says anything, so that those that do have the
/// room. A table without rows keeps its columns.
final class EmptyColumns extends AbstractVisitor {
  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof TableBlock)) {
      visitChildren(block);
      return;
    }
    List<List<Node>> rows = new ArrayList<>();
    List<List<Node>> told = new ArrayList<>();
    for (Node part : children(block)) {
      for (Node row : children(part)) {
        if (row instanceof TableRow) {
          rows.add(children(row));
          if (part instanceof TableBody) {
            told.add(rows.getLast());
          }
        }
      }
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < columns && !told.isEmpty(); i++) {
      int column = i;
      if (told.stream().noneMatch(cells -> says(cells, column))) {
        rows.stream().filter(cells -> cells.size() > column).forEach(c -> c.get(column).unlink());
      }
    }
  }

  private static boolean says(List<Node> cells, int column) {
    return column < cells.size() && cells.get(column).getFirstChild() != null;
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
