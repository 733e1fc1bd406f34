package dev.unrepeat.web.score;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.rubric.Sign;
import dev.unrepeat.web.page.Places;
import java.util.Optional;

/// One thing that was found or is missing, with the place in the document.
///
/// @param address of the section in the document, and of the sentence where a browser can find it
/// @param section its heading
/// @param sentence what stands there; empty for a missing thing
public record SignRow(
    boolean holds, String evidence, String step, String address, String section, String sentence) {
  private static final int LONGEST = 160;
  private static final int FRAGMENT = 80;

  /// @param postmortem address of the page of the document
  static SignRow of(Sign sign, LintedDocument document, String postmortem) {
    Optional<Span> place = sign.place();
    String section =
        place.flatMap(span -> document.sectionAt(span.from())).map(LintedSection::words).orElse("");
    boolean title =
        place
            .flatMap(span -> document.sectionAt(span.from()))
            .filter(found -> found.meaning() == Meaning.TITLE)
            .isPresent();
    String sentence = sign.holds() ? place.map(span -> text(document, span)).orElse("") : "";
    String address =
        section.isEmpty()
            ? postmortem
            : postmortem + "#" + RenderedDocument.anchor(section) + fragment(sentence);
    return new SignRow(
        sign.holds(),
        sign.evidence(),
        sign.step(),
        address,
        title ? "Document" : section,
        sentence);
  }

  private static String text(LintedDocument document, Span span) {
    String text =
        document.source().substring(span.from(), span.to()).replaceAll("\\s+", " ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }

  /// Lets the browser mark the sentence, where it stands on the page as in the source.
  private static String fragment(String sentence) {
    boolean plain =
        !sentence.isEmpty() && sentence.chars().noneMatch(c -> "#|*_`[]<>\\".indexOf(c) >= 0);
    if (!plain) {
      return "";
    }
    String words = sentence.replace("…", "");
    int end = words.length() <= FRAGMENT ? words.length() : words.lastIndexOf(' ', FRAGMENT);
    return end <= 0
        ? ""
        : ":~:text=" + Places.parameter(words.substring(0, end)).replace("-", "%2D");
  }
}
