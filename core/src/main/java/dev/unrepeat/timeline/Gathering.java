package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Revision;
import dev.unrepeat.source.KeyHash;
import dev.unrepeat.source.RecentKeys;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has been read and is new, each key once, in bounded memory: when one source sends more
/// events of one weight than can be kept, all of those are counted per hour instead, so that the
/// outcome does not hang on the order of reading.
final class Gathering {
  /// One kept event with its time by the corrected clock and the piece of evidence it was read in;
  /// a mere count was read in none.
  record Kept(SourceEvent event, EventTime time, Optional<EvidenceId> evidence) {}

  enum Outcome {
    ADDED,
    KNOWN,
    UPDATED,
    COUNTED
  }

  private static final class Load {
    final String source;
    final Weight weight;
    int events;
    long characters;
    boolean counted;

    Load(String source, Weight weight) {
      this.source = source;
      this.weight = weight;
    }
  }

  private static final int REMEMBERED = 2_500_000;

  private final int mostEvents;
  private final long mostCharacters;
  private final KeyIndex index = new KeyIndex();
  private final RecentKeys counted = new RecentKeys(REMEMBERED);

  /// What was kept first and counted later leaves its place empty: its key is still known.
  private final List<@Nullable Kept> kept = new ArrayList<>();

  private final Map<Weight, Map<String, Load>> loads = new EnumMap<>(Weight.class);

  /// The latest text of each hash, so that those that come again are held once.
  private final @Nullable String[] texts = new String[1 << 14];

  /// Their hashes side by side: nearly every text is new, and needs none of the others then.
  private final int[] hashes = new int[texts.length];

  private final Crowds crowds = new Crowds();
  private Load latest = new Load("", Weight.SIGNAL);
  private int moved;

  Gathering(int mostEvents, long mostCharacters) {
    this.mostEvents = mostEvents;
    this.mostCharacters = mostCharacters;
  }

  Outcome add(SourceEvent event, EventTime time, Optional<EvidenceId> evidence) {
    Load load = load(event);
    KeyHash key = KeyHash.of(event.source(), event.key());
    int slot = index.find(key);
    if (slot != KeyIndex.ABSENT) {
      Kept before = kept.get(slot);
      if (before == null) {
        return Outcome.KNOWN;
      }
      Kept again = new Kept(event, time, evidence);
      kept.set(slot, join(before, again));
      return before.event().text().equals(event.text()) ? Outcome.KNOWN : Outcome.UPDATED;
    }
    if (load.counted) {
      if (!counted.addIfNew(key)) {
        return Outcome.KNOWN;
      }
      crowds.add(event, time);
      return Outcome.COUNTED;
    }
    if (counted.contains(key)) {
      return Outcome.KNOWN;
    }
    index.put(key, kept.size());
    kept.add(new Kept(compact(event), time, evidence));
    load.events++;
    load.characters += event.text().length();
    if (load.events > mostEvents || load.characters > mostCharacters) {
      load.counted = true;
      count(event.source(), event.weight());
    }
    return Outcome.ADDED;
  }

  /// Mostly that of the event before.
  private Load load(SourceEvent event) {
    if (latest.weight != event.weight() || !latest.source.equals(event.source())) {
      latest = find(event);
    }
    return latest;
  }

  private Load find(SourceEvent event) {
    return loads
        .computeIfAbsent(event.weight(), weight -> new HashMap<>())
        .computeIfAbsent(event.source(), source -> new Load(source, event.weight()));
  }

  /// How many were kept first and counted later.
  int moved() {
    return moved;
  }

  /// Whether so many were counted that a repeat can be among them.
  boolean hasForgotten() {
    return counted.hasForgotten();
  }

  Crowds crowds() {
    return crowds;
  }

  List<Kept> kept() {
    List<Kept> left = new ArrayList<>();
    for (Kept one : kept) {
      if (one != null) {
        left.add(one);
      }
    }
    return left;
  }

  private void count(String source, Weight weight) {
    for (int slot = 0; slot < kept.size(); slot++) {
      Kept one = kept.get(slot);
      if (one != null && one.event().source().equals(source) && one.event().weight() == weight) {
        crowds.add(one.event(), one.time());
        kept.set(slot, null);
        moved++;
      }
    }
  }

  /// The same happening told twice in other words: the later edition stands, the other stays
  /// readable.
  static Kept join(Kept first, Kept second) {
    if (first.event().text().equals(second.event().text())) {
      return first.time().known().isEmpty() && second.time().known().isPresent() ? second : first;
    }
    boolean newer = !lastChange(second.event()).isBefore(lastChange(first.event()));
    Kept stands = newer ? second : first;
    SourceEvent gone = newer ? first.event() : second.event();
    List<Revision> history = Retelling.history(gone, stands.event());
    return new Kept(stands.event().withEarlier(history), stands.time(), stands.evidence());
  }

  private static Instant lastChange(SourceEvent event) {
    return event.earlier().stream()
        .flatMap(revision -> revision.changedAt().stream())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /// Shares the texts that come again and again.
  private SourceEvent compact(SourceEvent event) {
    String before = before(event.text());
    return before == null ? event : event.withText(before);
  }

  private @Nullable String before(String text) {
    if (text.length() > 200) {
      return null;
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 14)) & (texts.length - 1);
    if (hashes[slot] == hash && text.equals(texts[slot])) {
      return texts[slot];
    }
    hashes[slot] = hash;
    texts[slot] = text;
    return null;
  }
}
