package dev.unrepeat.lint.rules;

import dev.unrepeat.document.prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The page of a rule: its sections, and its examples with ⟦ ⟧ around what must be found. Each item
/// of a list and each fenced block below "Bad" and "Good" is a document of its own.
record RulePage(String name, String text, List<String> headings, List<Example> examples) {

  /// @param bad whether it stands below "Bad"
  /// @param document without the marks
  /// @param marked the stretches between the marks
  /// @param action whether it is an item of a list: for action rules it is one action's text
  record Example(boolean bad, String document, List<Span> marked, boolean action) {}

  static RulePage of(String name, String text) {
    List<String> headings = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    String section = "";
    StringBuilder fence = new StringBuilder();
    boolean inFence = false;
    for (String line : text.lines().toList()) {
      boolean judged = section.equals("bad") || section.equals("good");
      if (line.startsWith("```")) {
        if (inFence && judged) {
          examples.add(example(section, fence.toString(), false));
        }
        fence.setLength(0);
        inFence = !inFence;
      } else if (inFence) {
        fence.append(line).append('\n');
      } else if (line.startsWith("## ")) {
        section = line.substring(3).strip().toLowerCase(Locale.ROOT);
        headings.add(section);
      } else if (judged && line.startsWith("- ")) {
        examples.add(example(section, line.substring(2), true));
      }
    }
    return new RulePage(name, text, headings, examples);
  }

  private static Example example(String section, String marked, boolean action) {
    StringBuilder document = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (char c : marked.toCharArray()) {
      if (c == '⟦') {
        open = document.length();
      } else if (c == '⟧') {
        spans.add(new Span(open, document.length()));
      } else {
        document.append(c);
      }
    }
    return new Example(section.equals("bad"), document.toString(), spans, action);
  }
}
