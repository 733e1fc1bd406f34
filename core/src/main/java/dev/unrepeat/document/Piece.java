package dev.unrepeat.document;

import dev.unrepeat.model.Section;
import java.util.List;

/// One thing of the record that stands in a section as a table, a list or a line.
interface Piece {
  Section section();

  /// The word by which the text of a section refers to it: `<!-- here: events -->`.
  String name();

  /// The Markdown of it; empty when the record has nothing to show.
  String print(Draft record);

  /// How many blocks from block `i` on are this piece; 0 when none is.
  int blocks(Outline.Part part, List<String> lines, int i);

  /// Takes what was changed by hand over into the draft.
  ///
  /// @param base the record as the ledger has it, which is what the document showed before
  void edit(Draft base, Draft draft, Found found, Notes notes);

  /// A piece as it stands in the document.
  ///
  /// @param at index of its first line
  record Found(List<String> lines, int at) {
    String text() {
      return String.join("\n", lines);
    }
  }

  /// Whether the block `i` is a table with at least half of these columns, the first among them.
  static boolean table(Outline.Part part, List<String> lines, int i, List<String> header) {
    Block block = part.blocks().get(i);
    if (block.sort() != Block.Sort.TABLE) {
      return false;
    }
    List<String> columns =
        MarkdownTable.read(lines.subList(block.from(), block.from() + 2), 0).header();
    long known = header.stream().filter(name -> column(columns, name) >= 0).count();
    return column(columns, header.getFirst()) >= 0 && known * 2 >= header.size();
  }

  /// The index of a column by its name, in any case; -1 when it is not there.
  static int column(List<String> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /// The line before a list that belongs to the record.
  static String mark(String name) {
    return "<!-- " + name + " -->";
  }

  /// Two blocks where a marked list begins at block `i`.
  static int markedList(Outline.Part part, List<String> lines, int i, String name) {
    List<Block> blocks = part.blocks();
    return blocks.get(i).sort() == Block.Sort.COMMENT
            && lines.get(blocks.get(i).from()).strip().equals(mark(name))
            && i + 1 < blocks.size()
            && blocks.get(i + 1).sort() == Block.Sort.LIST
        ? 2
        : 0;
  }
}
