package dev.unrepeat.source.uptime;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.since;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;

/// What is asked from outside.
///
/// @param service that asks
/// @param severity as the service weighs it, or empty
record Check(String service, String name, String address, String severity) {
  Check(String service, String name, String address) {
    this(service, name, address, "");
  }

  Check of(String weighed) {
    return new Check(service, name, address, weighed);
  }

  /// @param state in the words of the service, such as `DOWN`
  void tell(EventTime time, String state, String detail, RecordEvents to) {
    String word = state.toLowerCase(Locale.ROOT);
    String what = name.isBlank() ? address : name;
    boolean down = word.equals("down");
    to.tell(
        to.event(
                joined("/", service, what, word, since(time)),
                time,
                joined(
                    ": ",
                    what + " is " + word,
                    word.equals("up") || word.equals(detail) ? "" : detail))
            .withKind(down ? EventKind.ALERT : EventKind.OBSERVATION)
            .withSeverity(severity)
            .withAddress(page(address))
            .referring(words(what)),
        program("monitoring", service));
  }
}
