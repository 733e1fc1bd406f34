package dev.unrepeat.document.markup;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// How many letters stand in each element of a page, counted in one walk.
final class Weights implements NodeVisitor {
  private static final class Weight {
    private int letters;
    private int linked;
    private boolean solid;
  }

  private final IdentityHashMap<Node, Weight> weights = new IdentityHashMap<>();

  Weights(Element root) {
    root.traverse(this);
  }

  private Weight weight(Node node) {
    return weights.computeIfAbsent(node, unseen -> new Weight());
  }

  int letters(Element element) {
    return weight(element).letters;
  }

  /// Most of the words are links.
  boolean isLinks(Element element) {
    return weight(element).linked * 2 >= weight(element).letters;
  }

  /// A heading, a table, a time or code stands in it.
  boolean isSolid(Element element) {
    return weight(element).solid;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      weight(node).letters = text.getWholeText().strip().length();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    Weight own = weight(node);
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "a" -> own.linked = own.letters;
        case "h1", "h2", "h3", "table", "time", "pre" -> own.solid = true;
        default -> {}
      }
    }
    Node parent = node.parent();
    if (parent != null) {
      Weight outer = weight(parent);
      outer.letters += own.letters;
      outer.linked += own.linked;
      outer.solid |= own.solid;
    }
  }
}
