package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.text.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The stretches of a document that it says are for everybody outside: all below a head that says
/// so, or the sections of a public text.
final class PublicText {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:visibility|audience|classification|distribution|published? (?:to|for)|tlp)");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)[\\W]*(?:public|external|everyone|customers|world|tlp:\\s?(?:clear|white)|clear|white)\\W*");
  private static final Sought HEADING =
      Sought.of(
          "(?i)\\b(?:public|external|customer[- ]facing|customer) (?:summary|statement|communication|message|notice|text|version|postmortem|update)\\b|\\bstatus page (?:text|message|update)\\b");
  private static final Sought LABEL =
      Sought.of(
          "(?im)^[\\s*_>-]*(?:visibility|audience|classification|tlp)[*_]*\\s*:[*_]*\\s*(?:public|external|tlp:(?:clear|white))[*_]*\\s*$");

  private PublicText() {}

  static List<Span> of(LintedDocument document) {
    String source = document.source();
    boolean all =
        document.markdown().fields().stream()
                .anyMatch(field ->
                    (FIELD.matcher(field.name()).matches()
                            && !field.values().isEmpty()
                            && field.values().stream().allMatch(v -> VALUE.matcher(v).matches()))
                        || (field.name().equalsIgnoreCase("public")
                            && field.values().stream()
                                .anyMatch(
                                    v -> v.equalsIgnoreCase("true") || v.equalsIgnoreCase("yes"))))
            || LABEL.in(source.substring(0, Math.min(source.length(), 2_000)));
    if (all) {
      return List.of(new Span(body(source), source.length()));
    }
    List<Span> spans = new ArrayList<>();
    List<LintedSection> sections = document.sections();
    for (int i = 0; i < sections.size(); i++) {
      if (HEADING.in(sections.get(i).words())) {
        int level = sections.get(i).level();
        int to = sections.get(i).to();
        for (int j = i + 1; j < sections.size() && sections.get(j).level() > level; j++) {
          to = sections.get(j).to();
        }
        spans.add(new Span(sections.get(i).heading().to(), to));
      }
    }
    return spans;
  }

  /// Behind the front matter, which is not printed.
  private static int body(String source) {
    int end = source.startsWith("---") ? source.indexOf("\n---", 3) : -1;
    return end < 0 ? 0 : end + 4;
  }
}
