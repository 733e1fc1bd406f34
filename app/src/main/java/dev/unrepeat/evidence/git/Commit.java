package dev.unrepeat.evidence.git;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A commit as far as it is needed here.
///
/// @param written when its author wrote it
/// @param committed when it came into this history
public record Commit(
    String id, String tree, List<String> parents, Instant written, Instant committed) {
  public Commit {
    parents = List.copyOf(parents);
  }

  static Commit read(String id, GitObject object) {
    if (object.type() != GitObject.Type.COMMIT) {
      throw new BrokenRepository(id + " is no commit");
    }
    String tree = "";
    List<String> parents = new ArrayList<>();
    Instant written = Instant.EPOCH;
    Instant committed = Instant.EPOCH;
    for (String line :
        new String(object.content(), StandardCharsets.UTF_8)
            .lines()
            .takeWhile(l -> !l.isEmpty())
            .toList()) {
      if (line.startsWith("tree ")) {
        tree = line.substring(5);
      } else if (line.matches("parent [0-9a-f]{40,64}")) {
        parents.add(line.substring(7));
      } else if (line.startsWith("author ")) {
        written = time(line);
      } else if (line.startsWith("committer ")) {
        committed = time(line);
      }
    }
    if (!tree.matches("[0-9a-f]{40,64}")) {
      throw new BrokenRepository("the commit " + id + " has no tree");
    }
    return new Commit(id, tree, parents, written, committed);
  }

  /// `author Ines Okafor <ines@example.org> 1769000000 +0100`
  private static Instant time(String line) {
    String[] words = line.substring(line.lastIndexOf('>') + 1).strip().split(" ");
    try {
      return Instant.ofEpochSecond(Long.parseLong(words[0]));
    } catch (NumberFormatException | DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
