package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import java.util.ArrayList;
import java.util.List;

/// All that an undated time lacks, not only the first thing: `14:02` has no date and no zone.
public final class OpenParts {
  private OpenParts() {}

  /// @param answers what was answered already, and does not lack any more
  public static List<MissingPart> of(EventTime.Undated undated, Answers answers) {
    List<MissingPart> parts = new ArrayList<>();
    parts.add(undated.missing());
    switch (undated.missing()) {
      case DATE, YEAR -> zone(undated, answers, parts);
      case DAY_ORDER -> {
        boolean known = answers.year().isPresent() || answers.date().isPresent();
        if (!known && lacksYear(undated)) {
          parts.add(MissingPart.YEAR);
        }
        zone(undated, answers, parts);
      }
      case TIME, ZONE, TWO_INSTANTS, NO_INSTANT -> {}
    }
    return List.copyOf(parts);
  }

  private static void zone(EventTime.Undated undated, Answers answers, List<MissingPart> parts) {
    if (undated.raw().zoneKnown() == Provenance.UNKNOWN && answers.zone().isEmpty()) {
      parts.add(MissingPart.ZONE);
    }
  }

  private static boolean lacksYear(EventTime.Undated undated) {
    Answers ordered = Answers.NONE.withOrder(DateOrder.DAY_FIRST);
    return new WrittenTimes(ordered, TimeHints.NONE).read(undated.raw().text())
            instanceof EventTime.Undated still
        && still.missing() == MissingPart.YEAR;
  }
}
