package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands below one heading, taken apart: the pieces of the record, and the prose of people.
/// Computed blocks and unchanged guidance belong to neither.
///
/// @param prose as Markdown, with `<!-- here: name -->` where a piece stands before prose
record Content(String prose, Map<Piece, Piece.Found> pieces) {
  static final String HERE = "<!-- here: ";
  static final String COMPUTED = "<!-- computed ";
  static final String COMPUTED_END = "<!-- /computed -->";
  static final String GUIDANCE = "<!-- guidance ";
  static final String GUIDANCE_END = "<!-- /guidance -->";

  static String here(String name) {
    return HERE + name + " -->";
  }

  /// A stretch of lines that is not prose.
  ///
  /// @param name of the piece or computed block; empty for guidance
  private record Taken(int from, int to, String name) {}

  static Content read(Outline.Part part, List<String> lines, List<Piece> pieces, Notes notes) {
    Map<Piece, Piece.Found> found = new LinkedHashMap<>();
    List<Taken> taken = new ArrayList<>();
    List<Block> blocks = part.blocks();
    int i = 0;
    while (i < blocks.size()) {
      int start = i;
      Optional<Integer> end = enclosed(blocks, lines, i, notes);
      if (end.isPresent()) {
        String first = lines.get(blocks.get(i).from());
        String name = first.startsWith(COMPUTED) ? word(first, COMPUTED) : "";
        taken.add(new Taken(blocks.get(i).from(), blocks.get(end.get()).to(), name));
        i = end.get() + 1;
      }
      for (int p = 0; p < pieces.size() && i == start; p++) {
        int count = pieces.get(p).blocks(part, lines, i);
        if (count > 0 && found.containsKey(pieces.get(p))) {
          notes.contradiction(
              blocks.get(i).from() + 1,
              "This section has a second %s; it was left in the text as it stands."
                  .formatted(pieces.get(p).name()));
        } else if (count > 0) {
          int from = blocks.get(i).from();
          int to = trimmed(lines, from, blocks.get(i + count - 1).to());
          found.put(pieces.get(p), new Piece.Found(lines.subList(from, to), from));
          taken.add(new Taken(from, to, pieces.get(p).name()));
          i += count;
        }
      }
      if (i == start) {
        i++;
      }
    }
    return new Content(prose(part, lines, taken), found);
  }

  private static int trimmed(List<String> lines, int from, int to) {
    int end = to;
    while (end > from && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  /// The last block of a computed or guidance block that begins at block `i`.
  private static Optional<Integer> enclosed(
      List<Block> blocks, List<String> lines, int i, Notes notes) {
    if (blocks.get(i).sort() != Block.Sort.COMMENT) {
      return Optional.empty();
    }
    String first = lines.get(blocks.get(i).from());
    boolean guidance = first.startsWith(GUIDANCE);
    if (!guidance && !first.startsWith(COMPUTED)) {
      return Optional.empty();
    }
    String end = guidance ? GUIDANCE_END : COMPUTED_END;
    for (int j = i + 1; j < blocks.size(); j++) {
      if (blocks.get(j).sort() == Block.Sort.COMMENT
          && lines.get(blocks.get(j).from()).equals(end)) {
        String inside = String.join("\n", lines.subList(blocks.get(i).to(), blocks.get(j).from()));
        if (!guidance || sum(inside).equals(word(first, GUIDANCE))) {
          return Optional.of(j);
        }
        notes.kept(
            blocks.get(i).from() + 1, "The guidance here was changed, so it was read as text.");
        return Optional.empty();
      }
    }
    notes.kept(
        blocks.get(i).from() + 1,
        "The line \"%s\" that closes this block is missing; what follows was read as text."
            .formatted(end));
    return Optional.empty();
  }

  private static String word(String comment, String start) {
    int end = comment.indexOf("-->");
    return comment.substring(start.length(), end < 0 ? comment.length() : end).strip();
  }

  /// A short sum by which guidance is known to be as the program wrote it.
  static String sum(String text) {
    return Integer.toHexString(text.hashCode());
  }

  private static String prose(Outline.Part part, List<String> lines, List<Taken> taken) {
    List<String> parts = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    int from = part.from();
    for (int t = 0; t <= taken.size(); t++) {
      int to = t < taken.size() ? taken.get(t).from() : part.to();
      String chunk = Prose.normal(String.join("\n", lines.subList(from, Math.max(from, to))));
      if (!chunk.isEmpty()) {
        parts.addAll(pending);
        pending.clear();
        parts.add(chunk);
      }
      if (t < taken.size()) {
        if (!taken.get(t).name().isEmpty()) {
          pending.add(here(taken.get(t).name()));
        }
        from = taken.get(t).to();
      }
    }
    return String.join("\n\n", parts);
  }
}
