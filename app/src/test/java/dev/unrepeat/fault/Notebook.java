package dev.unrepeat.fault;

import dev.unrepeat.fault.Written.Heard;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The history of the writes of one round, as those who wrote saw it.
final class Notebook {
  private final Map<Written, Heard> history = new LinkedHashMap<>();
  private final Set<Written> uncertain = new HashSet<>();
  private final Map<Written, String> places = new LinkedHashMap<>();

  /// Noted before it is sent.
  synchronized void sends(Written change) {
    history.put(change, Heard.NOTHING);
  }

  /// A save that was refused says nothing of the same save before, of which nobody knows: while the
  /// processes of a database die one after the other, one of them may still answer and not see what
  /// another has kept already.
  ///
  /// @param place of what was made; empty for none
  synchronized void heard(Written change, Heard what, String place) {
    if (what == Heard.NOTHING) {
      uncertain.add(change);
    }
    history.put(change, what == Heard.NO && uncertain.contains(change) ? Heard.NOTHING : what);
    places.put(change, place);
  }

  synchronized List<Written> all(Heard what) {
    return history.entrySet().stream()
        .filter(one -> one.getValue() == what)
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized List<Written> all() {
    return List.copyOf(history.keySet());
  }

  /// Where the server said that it put it.
  synchronized String place(Written change) {
    return places.getOrDefault(change, "");
  }
}
