package dev.unrepeat.web.page;

import dev.unrepeat.model.EventKind;
import java.util.Locale;

/// A kind of event as pages mark it: glyph and word.
///
/// @param id as style sheets know it, for example `alert`
public record KindMark(String id, String word) {
  public static KindMark of(EventKind kind) {
    return new KindMark(
        kind.name().toLowerCase(Locale.ROOT),
        kind == EventKind.ACKNOWLEDGEMENT ? "Acknowledged" : Printing.capital(kind.words()));
  }

  public String glyph() {
    return "k-" + id;
  }
}
