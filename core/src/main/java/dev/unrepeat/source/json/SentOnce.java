package dev.unrepeat.source.json;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.RecentKeys;
import dev.unrepeat.source.SourceEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a tool sends again and again, as alerts as long as they last. Each event is handed on once,
/// in its first wording, with how often it was sent; they wait here until the end, or until there
/// are very many. What comes again after hundreds of thousands of others is handed on once more:
/// the timeline knows it by its key.
public final class SentOnce {
  private static final int MANY = 20_000;
  private static final int REMEMBERED = 200_000;

  private final EventSink sink;
  private final Map<String, SourceEvent> waiting = new LinkedHashMap<>();
  private final RecentKeys gone = new RecentKeys(REMEMBERED);

  public SentOnce(EventSink sink) {
    this.sink = sink;
  }

  public void add(SourceEvent event) {
    SourceEvent before = waiting.get(event.key());
    if (before != null) {
      waiting.put(event.key(), before.repeated(before.repeats() + 1));
    } else if (!gone.contains("", event.key())) {
      begin(event);
    }
  }

  /// Adds what another message only implies, without counting it when it was told already.
  public void addIfNew(SourceEvent event) {
    if (!gone.contains("", event.key())) {
      begin(event);
    }
  }

  private void begin(SourceEvent event) {
    waiting.putIfAbsent(event.key(), event);
    if (waiting.size() > MANY) {
      for (SourceEvent one : waiting.values()) {
        sink.event(one);
        gone.addIfNew("", one.key());
      }
      waiting.clear();
    }
  }

  /// Puts a later telling in the place of an earlier one, such as a count that has grown.
  public void replace(SourceEvent event) {
    SourceEvent before = waiting.get(event.key());
    if (before == null) {
      addIfNew(event);
    } else if (event.repeats() > before.repeats()) {
      waiting.put(event.key(), event);
    }
  }

  /// Hands on what still waits; nothing is added afterwards.
  public void finish() {
    waiting.values().forEach(sink::event);
    waiting.clear();
  }
}
