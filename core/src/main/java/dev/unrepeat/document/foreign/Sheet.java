package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of a document and what became of them: taken into the record, or left as prose.
final class Sheet {
  private static final int DEEPEST_HEADING = 6;

  private final List<String> lines;
  private final BitSet taken = new BitSet();
  private final Map<Integer, String> labels = new HashMap<>();

  Sheet(List<String> lines) {
    this.lines = lines;
  }

  List<String> lines() {
    return lines;
  }

  void take(int line) {
    taken.set(line);
  }

  void take(Node node) {
    taken.set(node.from(), node.to());
  }

  boolean isTaken(int line) {
    return taken.get(line);
  }

  /// Whether all that the block says went into the record.
  boolean isTaken(Node node) {
    for (int i = node.from(); i < node.to(); i++) {
      if (!taken.get(i) && !lines.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// Puts a word above a block that stays, such as the event it belongs to.
  void label(Node node, String words) {
    labels.putIfAbsent(node.from(), words);
  }

  /// How many of some blocks stand before the first of which something was taken.
  int untouched(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      for (int line = nodes.get(i).from(); line < nodes.get(i).to(); line++) {
        if (taken.get(line)) {
          return i;
        }
      }
    }
    return nodes.size();
  }

  /// What was not taken of some blocks, as Markdown; the highest heading among them becomes one of
  /// this level.
  String print(List<Node> nodes, int level) {
    int highest =
        nodes.stream()
            .filter(n -> n.is(Node.Sort.HEADING))
            .mapToInt(Node::level)
            .min()
            .orElse(level);
    List<String> blocks = new ArrayList<>();
    for (Node node : nodes) {
      print(node, level - highest).ifPresent(blocks::add);
    }
    return String.join("\n\n", blocks);
  }

  private Optional<String> print(Node node, int deeper) {
    String text =
        switch (node.sort()) {
          case HEADING -> heading(node, deeper);
          case LIST -> list(node);
          case ITEM -> item(node, node.column());
          default -> own(node);
        };
    if (text.isBlank()) {
      return Optional.empty();
    }
    String label = labels.get(node.from());
    return Optional.of(label == null ? text : label + "\n\n" + text);
  }

  private String heading(Node node, int deeper) {
    if (taken.get(node.from())) {
      return "";
    }
    int level = Math.max(1, Math.min(DEEPEST_HEADING, node.level() + deeper));
    return "#".repeat(level) + " " + node.heading(lines);
  }

  private String own(Node node) {
    List<String> left = new ArrayList<>();
    String first = node.line(lines, node.from());
    int indent =
        node.is(Node.Sort.CODE) && first.stripLeading().matches("(?:```|~~~).*")
            ? first.length() - first.stripLeading().length()
            : 0;
    for (int i = node.from(); i < node.to(); i++) {
      if (!taken.get(i)) {
        left.add(dedented(node.line(lines, i), indent));
      }
    }
    return String.join("\n", left);
  }

  private String list(Node list) {
    StringBuilder text = new StringBuilder();
    int before = -1;
    for (Node item : list.children()) {
      String shown = item(item, list.column());
      if (!shown.isBlank()) {
        boolean loose = before >= 0 && item.from() > before && lines.get(item.from() - 1).isBlank();
        text.append(text.isEmpty() ? "" : loose ? "\n\n" : "\n").append(shown);
      }
      before = item.to();
    }
    return text.toString();
  }

  /// An item as it stands while nothing of it was taken; else what is left of it, block by block.
  private String item(Node item, int indent) {
    boolean whole = true;
    for (int i = item.from(); i < item.to() && whole; i++) {
      whole = !taken.get(i) && !labels.containsKey(i);
    }
    if (whole) {
      List<String> kept = new ArrayList<>();
      for (int i = item.from(); i < item.to(); i++) {
        kept.add(dedented(lines.get(i), indent));
      }
      return String.join("\n", kept).stripTrailing();
    }
    List<String> left = new ArrayList<>();
    item.children().forEach(child -> print(child, 0).ifPresent(left::add));
    return String.join("\n\n", left);
  }

  private static String dedented(String line, int columns) {
    int at = 0;
    while (at < columns && at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return line.substring(at);
  }
}
