package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The lines of a preformatted text, each with its place.
final class Preformatted implements NodeVisitor {
  private final Places places;
  private final List<InlineText.Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int at = 1;

  Preformatted(Places places) {
    this.places = places;
  }

  List<InlineText.Line> lines(Element pre) {
    at = places.of(pre);
    pre.traverse(this);
    end();
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).text().isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).text().isBlank()) {
      to--;
    }
    return List.copyOf(lines.subList(from, to));
  }

  private void end() {
    lines.add(new InlineText.Line(line.toString(), at));
    line.setLength(0);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      at = places.ofPreformatted(text, whole);
      for (int i = 0; i < whole.length(); i++) {
        if (whole.charAt(i) == '\n') {
          end();
          at++;
        } else {
          line.append(whole.charAt(i));
        }
      }
    } else if (node instanceof Element element && element.normalName().equals("br")) {
      end();
    }
  }
}
