package dev.unrepeat.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bulleted list, nested by indentation.
final class Bullets {
  private static final Pattern ITEM = Pattern.compile("^(\\s*)[-*+]\\s+(.*)$");
  private static final Pattern LABELLED =
      Pattern.compile("^(?:\\*\\*(.+?)\\*\\*:?|([A-Z][1-9][0-9]{0,8}):)(?: (.*))?$");

  private Bullets() {}

  /// One item.
  ///
  /// @param depth from 0
  /// @param label the bold words it begins with, as in `**F1** text`; empty when it has none
  /// @param text the rest as plain text
  /// @param line index of its line
  record Item(int depth, String label, String text, int line) {}

  /// Prints an item whose text is plain.
  static String print(int depth, String label, String text) {
    String inline = Cells.inline(text);
    return "  ".repeat(depth) + "- **" + label + "**" + (inline.isEmpty() ? "" : " " + inline);
  }

  static List<Item> read(List<String> lines, int first) {
    List<Item> items = new ArrayList<>();
    Deque<Integer> indents = new ArrayDeque<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = ITEM.matcher(lines.get(i));
      if (matcher.matches()) {
        int indent = matcher.group(1).length();
        while (!indents.isEmpty() && indents.getLast() >= indent) {
          indents.removeLast();
        }
        items.add(item(indents.size(), matcher.group(2), first + i));
        indents.addLast(indent);
      } else if (!items.isEmpty() && !lines.get(i).isBlank()) {
        Item last = items.removeLast();
        String longer = (last.text() + " " + Cells.read(lines.get(i))).strip();
        items.add(new Item(last.depth(), last.label(), longer, last.line()));
      }
    }
    return items;
  }

  private static Item item(int depth, String text, int line) {
    Matcher labelled = LABELLED.matcher(text.strip());
    if (!labelled.matches()) {
      return new Item(depth, "", Cells.read(text), line);
    }
    String label = labelled.group(1) == null ? labelled.group(2) : labelled.group(1);
    String rest = labelled.group(3) == null ? "" : labelled.group(3);
    return new Item(depth, label, Cells.read(rest), line);
  }
}
