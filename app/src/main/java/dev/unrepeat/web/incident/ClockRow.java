package dev.unrepeat.web.incident;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.render.SourceName;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;

/// A clock that runs differently, offered to be set or set already.
///
/// @param sentence for example "Log runs 40 s ahead, measured on 3 happenings that others tell
///   too."
/// @param address where accepting it is posted
public record ClockRow(String sentence, boolean set, String address) {
  static ClockRow of(IncidentId id, SourceClock clock) {
    String how =
        SourceName.of(clock.source())
            + " runs "
            + Durations.print(clock.ahead().abs())
            + (clock.ahead().isNegative() ? " behind" : " ahead");
    String measured =
        clock.pairs() > 0
            ? ", measured on "
                + Printing.count(clock.pairs(), "happening")
                + " that others tell too"
            : "";
    return new ClockRow(
        how + measured + (clock.set() ? ". Its times are corrected." : "."),
        clock.set(),
        Places.incident(id) + "/clocks/" + Places.parameter(clock.source()));
  }
}
