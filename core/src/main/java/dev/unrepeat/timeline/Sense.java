package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.TimelineEvent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an event means, from its kind (which a tool or a person may have set) and its words
/// together.
final class Sense {
  /// How the reason begins where the format says what an event is.
  static final String BY_FORMAT = "the format of ";

  private Sense() {}

  private static final Map<EventKind, Meaning> PLAIN =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(EventKind.CHANGE, Meaning.CHANGED),
              Map.entry(EventKind.TRIGGER, Meaning.CHANGED),
              Map.entry(EventKind.SYMPTOM, Meaning.SYMPTOM),
              Map.entry(EventKind.ALERT, Meaning.ALERTED),
              Map.entry(EventKind.DETECTION, Meaning.REPORTED),
              Map.entry(EventKind.ACKNOWLEDGEMENT, Meaning.ACKNOWLEDGED),
              Map.entry(EventKind.DECISION, Meaning.DECIDED),
              Map.entry(EventKind.ACTION, Meaning.DID),
              Map.entry(EventKind.COMMUNICATION, Meaning.TOLD),
              Map.entry(EventKind.OBSERVATION, Meaning.SAID),
              Map.entry(EventKind.MITIGATION, Meaning.ATTEMPTED),
              Map.entry(EventKind.RESOLUTION, Meaning.RESOLVED)));

  /// What a program's own log can be believed to say.
  private static final Set<Meaning> LOGGED =
      EnumSet.of(Meaning.SYMPTOM, Meaning.CHANGED, Meaning.ATTEMPT_COMPLETED);

  private static final Set<Meaning> REMEDIES =
      EnumSet.of(Meaning.ATTEMPTED, Meaning.ATTEMPT_COMPLETED, Meaning.ATTEMPT_FAILED);

  /// The kinds that mean one thing alone, so that no words can refine them.
  private static final Set<EventKind> CLEAR =
      EnumSet.of(EventKind.ALERT, EventKind.DETECTION, EventKind.DECISION);

  /// Proposes the kind of an event; what the format says stands, and the words refine it.
  static KindProposal propose(String source, Optional<EventKind> given, String text) {
    if (given.isPresent()) {
      String reason = BY_FORMAT + source + " says so";
      return isClear(source, given.get())
          ? KindProposal.of(plain(given.get()), reason)
          : settle(source, given.get(), KindWords.propose(text), reason);
    }
    KindProposal words = KindWords.propose(text);
    if (Tools.machine(source) && !LOGGED.contains(words.meaning())) {
      return KindProposal.of(Meaning.SAID, "a line of a log");
    }
    return monitored(source, words);
  }

  /// The meanings of an event as it stands on a timeline.
  static KindProposal of(TimelineEvent event) {
    KindProposal words = KindWords.propose(event.text());
    if (event.kind() == words.kind()) {
      return monitored(event.source(), words);
    }
    return settle(event.source(), event.kind(), words, event.kindReason());
  }

  /// Fits the words to a kind that is known: of their meanings those of that kind remain. A change
  /// whose words tell of a remedy keeps that.
  private static KindProposal settle(
      String source, EventKind kind, KindProposal words, String reason) {
    boolean over = words.says(Meaning.RESOLVED) || words.says(Meaning.NORMAL);
    if (Tools.monitoring(source) && kind != EventKind.ALERT && over) {
      return KindProposal.of(Meaning.NORMAL, reason);
    }
    EnumMap<Meaning, String> fitting = new EnumMap<>(Meaning.class);
    words
        .reasons()
        .forEach((meaning, says) -> {
          if (meaning.kind() == kind || (kind == EventKind.CHANGE && REMEDIES.contains(meaning))) {
            fitting.put(meaning, says);
          }
        });
    Meaning meaning =
        fitting.containsKey(words.meaning()) && words.kind() == kind
            ? words.meaning()
            : fitting.keySet().stream()
                .filter(m -> m.kind() == kind)
                .findFirst()
                .orElse(plain(kind));
    fitting.put(meaning, reason);
    return new KindProposal(meaning, fitting);
  }

  /// What a monitor tells may be the end of an alert, whatever it calls that.
  private static boolean isClear(String source, EventKind kind) {
    return CLEAR.contains(kind) && (kind == EventKind.ALERT || !Tools.monitoring(source));
  }

  private static Meaning plain(EventKind kind) {
    return PLAIN.getOrDefault(kind, Meaning.SAID);
  }

  /// "Resolved" from a monitor says that the value is normal again.
  private static KindProposal monitored(String source, KindProposal read) {
    if (read.meaning() == Meaning.RESOLVED && Tools.monitoring(source)) {
      return KindProposal.of(Meaning.NORMAL, read.reason());
    }
    return read;
  }
}
