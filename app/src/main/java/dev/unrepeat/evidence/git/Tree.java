package dev.unrepeat.evidence.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One folder of a commit.
record Tree(List<Entry> entries) {
  Tree {
    entries = List.copyOf(entries);
  }

  /// @param mode as Git writes it, for example `100644`
  record Entry(String mode, String name, String id) {
    boolean isFolder() {
      return mode.equals("40000");
    }

    boolean isFile() {
      return mode.startsWith("100");
    }
  }

  static Tree read(String id, GitObject object, int hash) {
    if (object.type() != GitObject.Type.TREE) {
      throw new BrokenRepository(id + " is no folder");
    }
    byte[] content = object.content();
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    while (at < content.length) {
      int space = find(content, at, (byte) ' ');
      int end = find(content, space + 1, (byte) 0);
      if (end + 1 + hash > content.length) {
        throw new BrokenRepository("a folder that is cut off");
      }
      entries.add(
          new Entry(
              new String(content, at, space - at, StandardCharsets.US_ASCII),
              new String(content, space + 1, end - space - 1, StandardCharsets.UTF_8),
              HexFormat.of().formatHex(content, end + 1, end + 1 + hash)));
      at = end + 1 + hash;
    }
    return new Tree(entries);
  }

  private static int find(byte[] content, int from, byte wanted) {
    for (int i = from; i < content.length; i++) {
      if (content[i] == wanted) {
        return i;
      }
    }
    throw new BrokenRepository("a folder that is cut off");
  }
}
