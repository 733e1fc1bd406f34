package dev.unrepeat.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// An address that a system calls when something happens there.
///
/// @param labels the fields whose values name services, with commas between
/// @param mapping where time and text stand in JSON of any shape; empty where the format is known
/// @param zone of times that name none; empty where all do
/// @param attaches whether what fits an open incident is attached without a person
public record EventHook(
    long id,
    String name,
    EventHookKind kind,
    String labels,
    String mapping,
    String zone,
    boolean attaches,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  /// Where its secret and what it was told is kept.
  public String place() {
    return "event-hook/" + id;
  }

  public List<String> labelNames() {
    return Arrays.stream(labels.split(",")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}
