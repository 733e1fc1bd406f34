package dev.unrepeat.model;

import java.time.Instant;

/// A channel of a chat that is read as evidence of an incident, page by page, beside all else.
///
/// @param channel its id or name, as it was asked for
/// @param from the first instant that is read
/// @param until the last one
/// @param by address of the account that asked
/// @param cursor where the next page begins; empty at the beginning of a list
/// @param messages how many were read so far
/// @param nextAt when it goes on
/// @param says why it waits or failed, or what came of it
public record ChannelReading(
    long id,
    long chat,
    IncidentId incident,
    String channel,
    Instant from,
    Instant until,
    String by,
    Instant askedAt,
    State state,
    String cursor,
    int messages,
    Instant nextAt,
    String says) {

  /// Where it stands.
  public enum State {
    FINDING("looking for the channel"),
    MESSAGES("reading messages"),
    THREADS("reading threads and names"),
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

  public ChannelReading at(State changed, String next, int count, Instant goesOn, String words) {
    return new ChannelReading(
        id, chat, incident, channel, from, until, by, askedAt, changed, next, count, goesOn, words);
  }

  /// The place of what was read and not kept as evidence yet.
  public String place() {
    return "chat/" + chat + "/reading/" + id;
  }
}
