package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tellings that were too many to keep one by one, counted per source and hour.
final class Crowds {
  /// What is counted together; `hour` is empty for the undated.
  record Place(String source, Weight weight, Optional<Instant> hour) {}

  /// @param path where the first of them was read
  record Crowd(Place place, long count, Instant last, String path) {
    /// The same for the same hour whenever it is read again.
    String key() {
      return "many:" + place.weight + ":" + place.hour.map(Instant::toString).orElse("undated");
    }

    private String text() {
      return "%,d %s".formatted(count, place.weight == Weight.SIGNAL ? "events" : "messages");
    }

    Gathering.Kept kept() {
      SourceEvent event =
          SourceEvent.of(place.source, key(), time(), text(), "", 0)
              .withKind(EventKind.OBSERVATION)
              .weighing(Weight.NOISE, "many messages")
              .repeated(count);
      return new Gathering.Kept(event, event.time(), Optional.empty());
    }

    private EventTime time() {
      if (place.hour.isEmpty()) {
        return new EventTime.Undated(RawTime.unknown(""), MissingPart.TIME);
      }
      RawTime raw = new RawTime("", "UTC", Provenance.BY_FORMAT, Provenance.BY_FORMAT);
      return new EventTime.At(place.hour.get(), Optional.of(last), Precision.HOUR, false, raw);
    }
  }

  private static final class Count {
    private final Place place;
    private final long hour;
    private long events;
    private Instant last = Instant.MIN;
    private String path;

    Count(Place place, long hour, String path) {
      this.place = place;
      this.hour = hour;
      this.path = path;
    }

    void add(Instant at, String where) {
      events++;
      last = last.isAfter(at) ? last : at;
      path = path.compareTo(where) <= 0 ? path : where;
    }

    Crowd crowd() {
      return new Crowd(place, events, last, path);
    }
  }

  private final Map<Place, Count> crowds = new HashMap<>();
  private @Nullable Count latest;

  /// Mostly counted with the one before.
  void add(SourceEvent event, EventTime time) {
    Instant at = time.known().orElse(Instant.EPOCH);
    long hour =
        time.known().isPresent() ? Math.floorDiv(at.getEpochSecond(), 3600L) : Long.MIN_VALUE;
    Count count = latest;
    if (count == null
        || count.hour != hour
        || count.place.weight != event.weight()
        || !count.place.source.equals(event.source())) {
      Place place =
          new Place(
              event.source(),
              event.weight(),
              time.known().map(t -> t.truncatedTo(ChronoUnit.HOURS)));
      count = crowds.computeIfAbsent(place, first -> new Count(first, hour, event.path()));
      latest = count;
    }
    count.add(at, event.path());
  }

  List<Crowd> all() {
    return crowds.values().stream()
        .map(Count::crowd)
        .sorted(Comparator.comparing((Crowd crowd) -> crowd.place.source).thenComparing(Crowd::key))
        .toList();
  }

  /// Says what was counted instead of kept, and how to see it one by one.
  List<String> notes() {
    Map<String, Long> sums = new TreeMap<>();
    crowds.values().forEach(crowd -> sums.merge(crowd.place.source, crowd.events, Long::sum));
    return sums.entrySet().stream()
        .map(sum ->
            ("%s has too many entries to keep one by one: %,d of them stand as counts per hour. "
                    + "Narrow the time with --from and --to to see them singly.")
                .formatted(sum.getKey(), sum.getValue()))
        .toList();
  }
}
