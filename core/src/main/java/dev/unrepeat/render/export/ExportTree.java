package dev.unrepeat.render.export;

import dev.unrepeat.document.Headings;
import dev.unrepeat.model.Section;
import dev.unrepeat.render.DocumentTree;
import dev.unrepeat.render.HtmlOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// The tree from which every format is written: the title, the facts at the head as a table, the
/// text, and each drawing below the heading of its section.
///
/// @param title of the document, as plain words
record ExportTree(Node root, String title) {
  private static final int DEEPEST = 6;

  static ExportTree of(ExportedDocument document) {
    DocumentTree tree = DocumentTree.of(allowed(document.markdown()), HtmlOptions.FINISHED);
    Node root = tree.root();
    Addresses.settle(root, document);
    String title = title(root, document.title());
    Node head = root.getFirstChild();
    if (!tree.front().isEmpty() && head != null) {
      head.insertAfter(FactsTable.of(tree.front()));
    }
    order(root);
    place(root, document.figures());
    return new ExportTree(root, title);
  }

  /// The words of the paragraph that sums it up: the first one of the summary, else of the text.
  String lead() {
    Node from = heading(root, Section.SUMMARY).orElse(root.getFirstChild());
    for (Node node = from; node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph && !DocumentTree.words(paragraph).isBlank()) {
        return DocumentTree.words(paragraph);
      }
    }
    return "";
  }

  /// What XML cannot hold is shown as U+FFFD. Entities and the escapes of the head can still bring
  /// some, so what is written is asked again.
  static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean holds =
              c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && (c < 0xD800 || c > 0xDFFF));
          out.appendCodePoint(holds && c != 0xFFFE && c != 0xFFFF ? c : 0xFFFD);
        });
    return out.toString();
  }

  /// The heading the document begins with; one is put there when it has none.
  private static String title(Node root, String otherwise) {
    if (root.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      String words = DocumentTree.words(heading);
      return words.isEmpty() ? otherwise : words;
    }
    Heading heading = new Heading();
    heading.setLevel(1);
    heading.appendChild(new Text(otherwise));
    root.prependChild(heading);
    return otherwise;
  }

  /// One heading of the first level, and none that skips a level (WCAG 1.3.1).
  private static void order(Node root) {
    List<Heading> headings = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            headings.add(heading);
          }
        });
    boolean several = headings.stream().filter(heading -> heading.getLevel() == 1).count() > 1;
    int before = 1;
    for (Heading heading : headings.subList(1, headings.size())) {
      int wanted = Math.max(2, heading.getLevel() + (several ? 1 : 0));
      heading.setLevel(Math.min(DEEPEST, Math.min(wanted, before + 1)));
      before = heading.getLevel();
    }
  }

  private static void place(Node root, List<Figure> figures) {
    int number = 0;
    for (Figure figure : figures) {
      FigureBlock block = new FigureBlock(figure, ++number);
      Optional<Node> heading = heading(root, figure.section());
      if (heading.isPresent()) {
        Node after = heading.orElseThrow();
        while (after.getNext() instanceof FigureBlock) {
          after = after.getNext();
        }
        after.insertAfter(block);
      } else {
        root.appendChild(block);
      }
    }
  }

  private static Optional<Node> heading(Node root, Section section) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading
          && heading.getLevel() > 1
          && Headings.find(DocumentTree.words(heading)).equals(Optional.of(section))) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }
}
