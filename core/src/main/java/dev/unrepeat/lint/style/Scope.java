package dev.unrepeat.lint.style;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.LintedDocument;
import java.util.ArrayList;
import java.util.List;

/// Which part of a document a rule reads: `heading`, `~blockquote`, `paragraph & ~heading`, `raw`.
/// Of several written as a list each is read.
record Scope(List<List<Term>> either) {
  private static final List<String> KINDS =
      List.of(
          "text",
          "heading",
          "paragraph",
          "list",
          "table",
          "blockquote",
          "sentence",
          "summary",
          "raw");

  Scope {
    either = List.copyOf(either);
  }

  /// @param kind one of those known
  /// @param level of a heading; 0 for any
  record Term(String kind, int level, boolean not) {}

  /// @throws IllegalArgumentException with a sentence
  static Scope of(List<String> written) {
    List<List<Term>> either = new ArrayList<>();
    for (String one : written.isEmpty() ? List.of("text") : written) {
      List<Term> all = new ArrayList<>();
      for (String term : one.split("&")) {
        all.add(term(term.strip()));
      }
      either.add(all);
    }
    return new Scope(either);
  }

  private static Term term(String written) {
    boolean not = written.startsWith("~");
    String[] parts = (not ? written.substring(1).strip() : written).split("\\.");
    int level = 0;
    String kind = parts[0];
    if (parts.length > 1 && parts[1].matches("h[1-6]")) {
      level = parts[1].charAt(1) - '0';
    } else if (kind.equals("table") && parts.length > 1 && parts[1].matches("header|cell")) {
      kind = "table." + parts[1];
    } else if (kind.equals("text") && parts.length > 1 && KINDS.contains(parts[1])) {
      kind = parts[1];
    }
    if (!KINDS.contains(kind.replaceFirst("\\..*", ""))) {
      throw new IllegalArgumentException(
          "\"%s\" is no part of a document that is read here. Known are %s."
              .formatted(written, String.join(", ", KINDS)));
    }
    return new Term(kind, level, not);
  }

  List<Passage> passages(LintedDocument document) {
    List<Passage> passages = new ArrayList<>();
    if (any("raw")) {
      passages.add(new Passage(document.source(), Span::new));
      return passages;
    }
    boolean sentences = any("sentence");
    for (TextBlock block : document.blocks()) {
      if (either.stream().noneMatch(all -> all.stream().allMatch(t -> fits(t, block, document)))) {
        continue;
      }
      if (sentences) {
        for (Sentence sentence : block.sentences()) {
          passages.add(new Passage(sentence.text(), sentence::span));
        }
      } else {
        passages.add(new Passage(block.text(), block::span));
      }
    }
    return passages;
  }

  private boolean any(String kind) {
    return either.stream().flatMap(List::stream).anyMatch(t -> t.kind().equals(kind) && !t.not());
  }

  private static boolean fits(Term term, TextBlock block, LintedDocument document) {
    TextBlock.Sort sort = block.sort();
    boolean fits =
        switch (term.kind()) {
          case "heading" ->
              sort == TextBlock.Sort.HEADING
                  && (term.level() == 0 || term.level() == level(block, document));
          case "paragraph", "summary" -> sort == TextBlock.Sort.PARAGRAPH;
          case "list" -> sort == TextBlock.Sort.ITEM;
          case "table" -> sort == TextBlock.Sort.CELL || sort == TextBlock.Sort.COLUMN_NAME;
          case "table.cell" -> sort == TextBlock.Sort.CELL;
          case "table.header" -> sort == TextBlock.Sort.COLUMN_NAME;
          case "blockquote" -> sort == TextBlock.Sort.QUOTE;
          default -> true;
        };
    return fits != term.not();
  }

  /// By its hashes, or by the line below it.
  static int level(TextBlock heading, LintedDocument document) {
    int line = document.lines().line(heading.span().from());
    String text = document.lines().text(line).strip();
    int hashes = 0;
    while (hashes < text.length() && text.charAt(hashes) == '#') {
      hashes++;
    }
    if (hashes > 0) {
      return hashes;
    }
    String below = line < document.lines().count() ? document.lines().text(line + 1).strip() : "";
    return below.startsWith("=") ? 1 : 2;
  }
}
