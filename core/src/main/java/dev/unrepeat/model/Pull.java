package dev.unrepeat.model;

import java.time.Instant;

/// A connected source that is asked for evidence of an incident, page by page, beside all else.
///
/// @param query what narrows it
/// @param from the first instant that is asked for
/// @param until the one behind the last
/// @param by address of the account that asked
/// @param position how to go on; empty at the beginning
/// @param records how many came so far
/// @param tries how often the page it is at was tried in vain
/// @param nextAt when it goes on
/// @param says why it waits or failed, or what came of it
public record Pull(
    long id,
    long source,
    IncidentId incident,
    String query,
    Instant from,
    Instant until,
    String by,
    Instant askedAt,
    State state,
    String position,
    int records,
    int tries,
    Instant nextAt,
    String says) {

  /// Where it stands.
  public enum State {
    WAITING("waiting"),
    READING("reading"),
    DONE("done"),
    FAILED("not read");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public boolean over() {
      return this == DONE || this == FAILED;
    }
  }

  /// Behind a page that came.
  public Pull beyond(String next, int more, Instant now) {
    return at(State.READING, next, records + more, 0, now, "");
  }

  /// At the same page, later.
  public Pull later(Instant goesOn, String why) {
    return at(state, position, records, tries + 1, goesOn, why);
  }

  public Pull over(State end, Instant now, String what) {
    return at(end, "", records, tries, now, what);
  }

  private Pull at(State changed, String next, int count, int tried, Instant goesOn, String words) {
    return new Pull(
        id, source, incident, query, from, until, by, askedAt, changed, next, count, tried, goesOn,
        words);
  }

  /// The place of what was read and is no evidence yet.
  public String place() {
    return "pull/" + id;
  }
}
