package dev.unrepeat.web.page;

import dev.unrepeat.document.Template;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.util.Locale;

/// The id of a part on a page: `part-L3`, `part-section-summary`.
public final class Anchors {
  private static final int LONGEST = 40;

  private Anchors() {}

  /// Of a section that a template asks for.
  public static String of(Template.Part part) {
    return of(
        part.section()
            .map(known -> new PartId(PartSort.SECTION, known.heading()))
            .orElseGet(() -> new PartId(PartSort.OWN_SECTION, "## " + part.heading())));
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
