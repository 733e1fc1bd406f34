package dev.unrepeat.lint.style;

import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes what the check of an own rule finds and puts its words into the message.
final class Hits {
  private static final Pattern PLACE = Pattern.compile("%(?:\\[(\\d)])?[sdvq]|%%");

  private final String message;
  private final LintedDocument document;
  private final Report report;

  Hits(String message, LintedDocument document, Report report) {
    this.message = message;
    this.document = document;
    this.report = report;
  }

  LintedDocument document() {
    return document;
  }

  void add(Passage passage, int from, int to, String... words) {
    report.add(passage.span(from, to), message(words));
  }

  /// @param text what is to stand there instead
  /// @param unasked whether the rule says that it may be put in without asking
  void replace(Passage passage, int from, int to, String text, boolean unasked, String... words) {
    Edit edit = new Edit(passage.span(from, to), text);
    String found = passage.text().substring(from, to);
    Proposal proposal =
        unasked
            ? new Proposal.Fix(
                text.isEmpty()
                    ? "take \"%s\" away".formatted(found)
                    : "write \"%s\" for \"%s\"".formatted(text, found),
                edit)
            : new Proposal.Rewrite(edit);
    report.add(passage.span(from, to), message(words), proposal);
  }

  /// About the document as a whole.
  void whole(String... words) {
    report.add(document.lines().span(1), message(words));
  }

  private String message(String... words) {
    Matcher place = PLACE.matcher(message);
    StringBuilder made = new StringBuilder();
    int next = 0;
    while (place.find()) {
      String said = "%";
      if (!place.group().equals("%%")) {
        int at = Optional.ofNullable(place.group(1)).map(n -> Integer.parseInt(n) - 1).orElse(next);
        said = words.length == 0 ? "" : words[Math.clamp(at, 0, words.length - 1)];
        next++;
      }
      place.appendReplacement(made, Matcher.quoteReplacement(said));
    }
    return place.appendTail(made).toString();
  }
}
