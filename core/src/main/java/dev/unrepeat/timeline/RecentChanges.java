package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Standing;
import dev.unrepeat.source.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The quiet changes that were made shortly before something went wrong: the last commits, a
/// deployment of which only the beginning is told. Any of them may be the cause, so none of them is
/// folded.
final class RecentChanges {
  /// How long before the first symptom a change is of interest by its time alone.
  private static final Duration BEFORE = Duration.ofHours(2);

  /// Of the commits of a busy morning the last few.
  private static final int MOST = 5;

  private final List<Told> all;
  private final BitSet kept = new BitSet();

  private RecentChanges(List<Told> all) {
    this.all = all;
  }

  /// Their places.
  ///
  /// @param all in the order of time, the undated last
  static BitSet of(List<Told> all) {
    RecentChanges changes = new RecentChanges(all);
    if (all.stream().anyMatch(one -> isQuiet(one) || stoodFolded(one))) {
      changes.beginnings().forEach(changes::keepBefore);
    }
    return changes.kept;
  }

  /// Whether it is a change that its source makes little of, as there are many of the kind.
  static boolean isQuiet(Told one) {
    return one.fresh()
        && one.weight() != Weight.SIGNAL
        && one.event().kind() == EventKind.CHANGE
        && one.sense().meaning() == Meaning.CHANGED
        && one.event().kindReason().startsWith(Sense.BY_FORMAT);
  }

  /// Whether it is such a change that was folded before, when nothing went wrong after it.
  static boolean stoodFolded(Told one) {
    return !one.fresh()
        && one.event().standing() == Standing.FOLDED
        && one.event().kind() == EventKind.CHANGE
        && one.event().kindReason().startsWith(Sense.BY_FORMAT);
  }

  /// The places at which something goes wrong after a time in which nothing did.
  private List<Integer> beginnings() {
    List<Integer> beginnings = new ArrayList<>();
    Instant last = Instant.MIN;
    for (int i = 0; i < all.size(); i++) {
      Instant at = all.get(i).event().time().known().orElse(Instant.MAX);
      if (at.equals(Instant.MAX)) {
        break;
      }
      if (isTrouble(all.get(i))) {
        if (last.equals(Instant.MIN) || Duration.between(last, at).compareTo(BEFORE) > 0) {
          beginnings.add(i);
        }
        last = at;
      }
    }
    return beginnings;
  }

  private static boolean isTrouble(Told one) {
    Meaning meaning = one.sense().meaning();
    return one.weight() != Weight.NOISE
        && (meaning == Meaning.SYMPTOM
            || meaning == Meaning.ALERTED
            || meaning == Meaning.REPORTED);
  }

  /// The latest first; of one change that is told step by step the last step.
  private void keepBefore(int beginning) {
    Instant at = all.get(beginning).event().time().known().orElse(Instant.MIN);
    Set<String> told = toldBefore(beginning);
    int count = 0;
    for (int i = beginning - 1; i >= 0 && count < MOST; i--) {
      Told one = all.get(i);
      Instant then = one.event().time().known().orElse(Instant.MIN);
      if (Duration.between(then, at).compareTo(BEFORE) > 0) {
        break;
      }
      boolean unfolds = stoodFolded(one) && all.get(beginning).fresh();
      if ((isQuiet(one) || unfolds)
          && !kept.get(i)
          && one.references().stream().noneMatch(told::contains)) {
        kept.set(i);
        told.addAll(one.references());
        count++;
      }
    }
  }

  /// What the changes name that stand on the timeline by themselves, as a deployment its commit.
  private Set<String> toldBefore(int beginning) {
    Set<String> told = new HashSet<>();
    for (Told one : all.subList(0, beginning)) {
      if (one.weight() == Weight.SIGNAL && one.event().kind() == EventKind.CHANGE) {
        told.addAll(one.references());
      }
    }
    return told;
  }
}
