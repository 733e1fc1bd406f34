package dev.unrepeat.web.page;

import dev.unrepeat.writing.PartId;
import java.util.Locale;

/// The id of a part on a page: `part-L3`, `part-section-summary`.
public final class Anchors {
  private static final int LONGEST = 40;

  private Anchors() {}

  /// The id of the panel in which a part is written.
  ///
  /// @param anchor of the part
  public static String panel(String anchor) {
    return "w-" + anchor.replaceFirst("^part-", "");
  }

  public static String of(PartId part) {
    String words =
        part.toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    boolean exact =
        switch (part.sort()) {
          case SECTION, OPENING, PEOPLE, TRIGGER, FACTOR, LESSON, ACTION, IMPACT_INPUTS -> true;
          case OWN_SECTION, FRONT_MATTER, RESPONDER, LINK, GATE, INTERVAL, FIGURE, METRIC -> false;
        };
    return "part-"
        + (exact
            ? words
            : words.substring(0, Math.min(LONGEST, words.length()))
                + "-"
                + Integer.toHexString(part.name().hashCode()));
  }
}
