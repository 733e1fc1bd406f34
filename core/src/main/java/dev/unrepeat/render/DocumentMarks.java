package dev.unrepeat.render;

import dev.unrepeat.document.prose.CharacterPlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Puts marks into a parsed document, at the words that stand at their places: a stretch may begin
/// and end within a word, cross emphasis, or run through the cells of a row.
final class DocumentMarks {
  private final String source;
  private final int shift;
  private final List<TextMark> marks;
  private final Set<Integer> begun = new HashSet<>();
  private final Set<TextMark> placed = new HashSet<>();
  private final Map<Integer, Node> blocks = new HashMap<>();
  private final Map<Integer, Marked> ends = new HashMap<>();

  /// @param shift what was cut off before the text that was parsed
  private DocumentMarks(String source, int shift, List<TextMark> marks) {
    this.source = source;
    this.shift = shift;
    this.marks = marks.stream().filter(mark -> mark.span().length() > 0).toList();
  }

  static void put(Node document, String source, int shift, List<TextMark> marks) {
    DocumentMarks marking = new DocumentMarks(source, shift, marks);
    Leaves leaves = new Leaves();
    document.accept(leaves);
    leaves.found.forEach(marking::leaf);
    marking.marks.forEach(mark -> {
      Marked end = marking.ends.get(mark.number());
      if (end != null && !inLink(end)) {
        end.ending.add(new Ending(mark, !marking.placed.contains(mark)));
      }
    });
  }

  /// The number of a mark behind its words.
  ///
  /// @param place whether it is the place too, because another mark begins at the same words
  record Ending(TextMark mark, boolean place) {}

  /// Marked words, of one mark or of several that overlap.
  static final class Marked extends CustomNode {
    private final List<TextMark> marks;
    private Optional<TextMark> named = Optional.empty();
    private final List<Ending> ending = new ArrayList<>();

    Marked(List<TextMark> marks) {
      this.marks = marks;
    }

    /// The heaviest of them.
    TextMark first() {
      return marks.getFirst();
    }

    /// The one of which this is the place.
    Optional<TextMark> named() {
      return named;
    }

    /// Those whose number stands behind these words.
    List<Ending> ending() {
      return ending;
    }
  }

  private static final class Leaves extends AbstractVisitor {
    private final List<Node> found = new ArrayList<>();

    @Override
    public void visit(Text text) {
      found.add(text);
    }

    @Override
    public void visit(Code code) {
      found.add(code);
    }
  }

  private void leaf(Node leaf) {
    List<SourceSpan> spans = leaf.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    SourceSpan last = spans.getLast();
    int begin = shift + spans.getFirst().getInputIndex();
    int end = shift + last.getInputIndex() + last.getLength();
    List<TextMark> here =
        marks.stream().filter(m -> m.span().from() < end && begin < m.span().to()).toList();
    if (!here.isEmpty()) {
      if (leaf instanceof Text text) {
        cut(text, CharacterPlaces.of(text.getLiteral(), source, begin, end), here);
      } else {
        around(leaf, here);
      }
    }
  }

  private void cut(Text text, int[] places, List<TextMark> here) {
    String literal = text.getLiteral();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, literal.length()));
    for (TextMark mark : here) {
      cuts.add(index(places, mark.span().from()));
      cuts.add(index(places, mark.span().to()));
    }
    int from = cuts.pollFirst();
    for (int to : cuts) {
      int at = from;
      List<TextMark> over =
          here.stream()
              .filter(
                  m -> index(places, m.span().from()) <= at && at < index(places, m.span().to()))
              .toList();
      Text piece = new Text(literal.substring(from, to));
      text.insertBefore(piece);
      if (!over.isEmpty()) {
        around(piece, over);
      }
      from = to;
    }
    text.unlink();
  }

  /// The first character that does not end before a place.
  private static int index(int[] places, int place) {
    int i = 0;
    while (i < places.length - 1 && places[i + 1] <= place) {
      i++;
    }
    return i;
  }

  private void around(Node words, List<TextMark> over) {
    Marked marked = new Marked(over);
    words.insertBefore(marked);
    marked.appendChild(words);
    Node block = block(marked);
    for (TextMark mark : over) {
      if (begun.add(mark.number())) {
        if (marked.named.isEmpty()) {
          marked.named = Optional.of(mark);
          placed.add(mark);
        }
        blocks.put(mark.number(), block);
      }
      if (block.equals(blocks.get(mark.number()))) {
        ends.put(mark.number(), marked);
      }
    }
  }

  private static Node block(Node node) {
    Node up = node;
    while (up.getParent() != null && !(up instanceof Block) && !(up instanceof TableCell)) {
      up = up.getParent();
    }
    return up;
  }

  private static boolean inLink(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof Link) {
        return true;
      }
    }
    return false;
  }
}
