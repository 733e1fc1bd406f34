package dev.unrepeat.api;

import dev.unrepeat.model.ChannelReading;
import java.time.Instant;

/// A channel of a chat that is read as evidence of an incident.
///
/// @param chat the number of the connection
/// @param channel as it was asked for
/// @param askedBy address of the account
/// @param messages how many were read so far
/// @param nextAt when it goes on, until it is over
/// @param says why it waits or failed, or what came of it
record ChannelJson(
    String number,
    String chat,
    String channel,
    Instant from,
    Instant until,
    String askedBy,
    Instant askedAt,
    ChannelReading.State state,
    int messages,
    Instant nextAt,
    String says) {
  static ChannelJson of(ChannelReading reading) {
    return new ChannelJson(
        String.valueOf(reading.id()),
        String.valueOf(reading.chat()),
        reading.channel(),
        reading.from(),
        reading.until(),
        reading.by(),
        reading.askedAt(),
        reading.state(),
        reading.messages(),
        reading.nextAt(),
        reading.says());
  }

  /// A channel that is to be read.
  ///
  /// @param channel its id or its name
  record Wanted(String chat, String channel, Instant from, Instant until) {}
}
