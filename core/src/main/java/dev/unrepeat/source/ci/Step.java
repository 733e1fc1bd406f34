package dev.unrepeat.source.ci;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.regex.Pattern;

/// One step on the way to production.
///
/// @param state in the words of the system, or empty where `what` says it
/// @param deploys whether it changes what runs
record Step(
    String key,
    String what,
    String state,
    String detail,
    String who,
    String address,
    boolean deploys) {
  private static final Pattern DEPLOY =
      Pattern.compile("(?i)deploy|release|rollback|publish|promot");
  private static final Pattern BAD =
      Pattern.compile("(?i)fail.*|error.*|crashed|partiallySucceeded|rejected|timed.?out");

  Step(String key, String what, String state, String detail) {
    this(key, what, state, detail, "", "", DEPLOY.matcher(what).find());
  }

  Step by(String name) {
    return new Step(key, what, state, detail, name, address, deploys);
  }

  Step at(String page) {
    return new Step(key, what, state, detail, who, page, deploys);
  }

  Step deploying(boolean really) {
    return new Step(key, what, state, detail, who, address, really);
  }

  void tell(EventTime time, RecordEvents to) {
    String word = state.toLowerCase(Locale.ROOT);
    boolean said = what.toLowerCase(Locale.ROOT).contains(word);
    to.tell(
        to.event(key, time, joined(": ", joined(" — ", what, said ? "" : word), detail))
            .withKind(deploys ? EventKind.CHANGE : EventKind.OBSERVATION)
            .withSeverity(BAD.matcher(word).matches() ? state : "")
            .withAddress(page(address))
            .referring(References.inReport(joined(" ", what, detail))),
        person("engineer", who));
  }
}
