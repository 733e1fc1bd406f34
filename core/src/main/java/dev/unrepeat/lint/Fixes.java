package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A source after all fixes that may be made without asking.
///
/// @param made what was changed, in the order in which it was
public record Fixes(String source, List<Finding> made) {
  private static final int MOST_ROUNDS = 20;

  public Fixes {
    made = List.copyOf(made);
  }

  /// Of edits that overlap the first is made, then the linter is asked again, until it proposes
  /// none that is new; edits that undo each other end after some rounds.
  public static Fixes of(String path, String source, Linter linter) {
    String text = source;
    List<Finding> made = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Finding> open =
          linter.lint(LintedDocument.of(path, text)).stream()
              .filter(finding -> edit(finding).isPresent())
              .sorted(Comparator.comparing((Finding finding) -> edit(finding).orElseThrow().span()))
              .toList();
      String changed = apply(text, open, made);
      if (changed.equals(text)) {
        break;
      }
      text = changed;
    }
    return new Fixes(text, made);
  }

  private static Optional<Edit> edit(Finding finding) {
    return finding.proposal().orElse(null) instanceof Proposal.Fix fix
        ? Optional.of(fix.edit())
        : Optional.empty();
  }

  private static String apply(String text, List<Finding> open, List<Finding> made) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int last = -1;
    for (Finding finding : open) {
      Edit edit = edit(finding).orElseThrow();
      Span span = edit.span();
      boolean free = span.from() >= at && span.from() != last;
      boolean changes = !text.substring(span.from(), span.to()).equals(edit.text());
      if (free && changes) {
        out.append(text, at, span.from()).append(edit.text());
        at = span.to();
        last = span.from();
        made.add(finding);
      }
    }
    return out.append(text, at, text.length()).toString();
  }
}
