package dev.unrepeat.source;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Measurement;
import dev.unrepeat.model.Revision;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One happening as a source tells it, before it stands on a timeline.
///
/// @param key the same for the same happening whenever this source is read again
/// @param kind what the format itself says of the kind; empty when only the words can tell
/// @param address a page of the tool that shows it; empty when there is none
/// @param group label under which noise is folded, for example `notifications`; empty when it
///   stands alone
/// @param references words by which another tool's telling of the same happening is found: an
///   incident number, an alert name or fingerprint, a commit, a deployment or version
/// @param earlier what it said before it was edited
/// @param repeats how many times it was told alike, at least 1
public record SourceEvent(
    String source,
    String key,
    EventTime time,
    Optional<EventKind> kind,
    Optional<Actor> actor,
    String text,
    String severity,
    Optional<Measurement> measurement,
    String path,
    long line,
    String address,
    Weight weight,
    String group,
    Set<String> references,
    List<Revision> earlier,
    long repeats) {
  public SourceEvent {
    references = Set.copyOf(references);
    earlier = List.copyOf(earlier);
  }

  /// The least an event needs; the `with` methods add what the source knows besides.
  public static SourceEvent of(
      String source, String key, EventTime time, String text, String path, long line) {
    return new SourceEvent(
        source,
        key,
        time,
        Optional.empty(),
        Optional.empty(),
        text,
        "",
        Optional.empty(),
        path,
        line,
        "",
        Weight.SIGNAL,
        "",
        Set.of(),
        List.of(),
        1);
  }

  public SourceEvent withKind(EventKind known) {
    return with(next -> next.kind = Optional.of(known));
  }

  public SourceEvent withActor(Actor who) {
    return with(next -> next.actor = Optional.of(who));
  }

  public SourceEvent withText(String changed) {
    return with(next -> next.text = changed);
  }

  public SourceEvent withSeverity(String word) {
    return with(next -> next.severity = word);
  }

  public SourceEvent withAddress(String page) {
    return with(next -> next.address = page);
  }

  public SourceEvent weighing(Weight changed, String label) {
    return with(next -> {
      next.weight = changed;
      next.group = label;
    });
  }

  public SourceEvent referring(Set<String> words) {
    return with(next -> next.references = words);
  }

  public SourceEvent withEarlier(List<Revision> revisions) {
    return with(next -> next.earlier = revisions);
  }

  /// The same told several times in a run, from the first to the end of its time.
  public SourceEvent repeated(long count) {
    return with(next -> next.repeats = count);
  }

  private SourceEvent with(Consumer<Next> change) {
    Next next = new Next();
    change.accept(next);
    return next.whole();
  }

  /// What the next version will hold, at first the same as this one.
  private final class Next {
    String source = source();
    String key = key();
    EventTime time = time();
    Optional<EventKind> kind = kind();
    Optional<Actor> actor = actor();
    String text = text();
    String severity = severity();
    Optional<Measurement> measurement = measurement();
    String path = path();
    long line = line();
    String address = address();
    Weight weight = weight();
    String group = group();
    Set<String> references = references();
    List<Revision> earlier = earlier();
    long repeats = repeats();

    SourceEvent whole() {
      return new SourceEvent(
          source,
          key,
          time,
          kind,
          actor,
          text,
          severity,
          measurement,
          path,
          line,
          address,
          weight,
          group,
          references,
          earlier,
          repeats);
    }
  }
}
