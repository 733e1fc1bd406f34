package dev.unrepeat.render.export;

import java.util.ArrayList;
import java.util.List;

/// A block of Notion (developers.notion.com, "Block"), before it is cut to what a request may hold.
///
/// @param type as the API names it
/// @param detail `language` of code, `checked` …; empty for none
/// @param text its words; of a table's row those of its cells stand in `cells`
record NotionBlock(
    String type, String detail, List<Run> text, List<List<Run>> cells, List<NotionBlock> children) {
  /// Words that are marked alike.
  record Run(String words, boolean bold, boolean italic, boolean code, String link) {
    static Run of(String words) {
      return new Run(words, false, false, false, "");
    }
  }

  static NotionBlock of(String type, List<Run> text) {
    return new NotionBlock(type, "", text, List.of(), List.of());
  }

  static NotionBlock words(String type, String words) {
    return of(type, List.of(Run.of(words)));
  }

  NotionBlock with(List<NotionBlock> below) {
    return new NotionBlock(type, detail, text, cells, below);
  }

  /// How many blocks it is, with those in it.
  int count() {
    return 1 + children.stream().mapToInt(NotionBlock::count).sum();
  }

  /// The same with its children two deep at most, as one request takes them; what is deeper stands
  /// behind its parent, one step out, and the rows of a table there are lines.
  NotionBlock shallow(int room) {
    List<NotionBlock> kept = new ArrayList<>();
    for (NotionBlock child : children) {
      if (room > 1) {
        kept.add(child.shallow(room - 1));
      } else {
        child.flat(kept, "");
      }
    }
    return with(kept);
  }

  private void flat(List<NotionBlock> into, String mark) {
    List<Run> words = new ArrayList<>(text);
    for (List<Run> cell : cells) {
      words.addAll(cell);
      words.add(Run.of(" | "));
    }
    if (!words.isEmpty() && !mark.isEmpty()) {
      words.addFirst(Run.of(mark));
    }
    if (!type.equals("table")) {
      String plain = type.equals("table_row") ? "paragraph" : type;
      into.add(new NotionBlock(plain, detail, words, List.of(), List.of()));
    }
    children.forEach(child -> child.flat(into, "↳ "));
  }
}
