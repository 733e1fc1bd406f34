package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.List;

/// A place of a text at which its author sets findings aside, for example `<!--
/// unrepeat-disable-next-line named-person -- she asked to be named -->`.
///
/// @param place where it is written
/// @param rules ids as written; Vale's may stand for several: `*` for all, `Style.*` for a style
/// @param reason empty when none is given
/// @param covers the stretch of the source in which it holds
public record Suppression(Form form, Span place, List<String> rules, String reason, Span covers) {

  /// How it is written.
  public enum Form {
    /// For one line: whatever touches it.
    LINE,
    /// From one comment to another, or for the whole file.
    STRETCH,
    /// The end of a stretch that had not begun; it covers nothing.
    END,
    /// A comment for Vale, which asks for no reason.
    VALE,
    /// A comment that begins with `unrepeat-` and goes on with no word that is known.
    UNKNOWN
  }

  public Suppression {
    rules = List.copyOf(rules);
  }

  boolean covers(Finding finding) {
    Span span = finding.span();
    return covers.contains(span.from()) || (form == Form.LINE && covers.overlaps(span));
  }

  static boolean fits(String written, String id) {
    if (written.equals("*") || written.equals(id)) {
      return true;
    }
    return written.endsWith(".*") && id.startsWith(written.substring(0, written.length() - 1));
  }
}
