package dev.unrepeat.source.json;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.time.MachineTimes;
import java.util.Optional;

/// The time of a record: read from its field, and if that cannot be, told to the sink and left
/// undated.
///
/// @param path where the record stands, for the report
public record RecordTime(MachineTimes times, String path, long number, EventSink sink) {

  /// Empty when the field says that there is no time.
  public Optional<EventTime> read(String text) {
    try {
      return times.read(text);
    } catch (Refused unreadable) {
      sink.problem(new Problem(path, number, unreadable.sentence()));
      return Optional.of(new EventTime.Undated(RawTime.unknown(text), MissingPart.TIME));
    }
  }

  /// The time in the field, else the one of receipt, marked as such, else undated.
  public EventTime readOrReceipt(String text, String receivedAt) {
    return read(text).orElseGet(() -> receipt(receivedAt, text));
  }

  private EventTime receipt(String receivedAt, String text) {
    return read(receivedAt)
        .map(RecordTime::asReceipt)
        .orElseGet(() -> new EventTime.Undated(RawTime.unknown(text), MissingPart.TIME));
  }

  private static EventTime asReceipt(EventTime time) {
    return switch (time) {
      case EventTime.At at ->
          new EventTime.At(
              at.instant(),
              at.until(),
              at.precision(),
              at.about(),
              new RawTime(
                  at.raw().text(), at.raw().zone(), Provenance.RECEIPT, Provenance.RECEIPT));
      case EventTime.Undated undated -> undated;
    };
  }
}
