package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The curated events of a timeline with what each means, in order: what milestones and findings
/// are read from.
record Course(List<Step> steps) {
  Course {
    steps = List.copyOf(steps);
  }

  /// One event with its instant and meaning.
  record Step(TimelineEvent event, Instant at, KindProposal sense) {
    boolean says(Meaning... any) {
      for (Meaning meaning : any) {
        if (sense.says(meaning)) {
          return true;
        }
      }
      return false;
    }

    /// `14:02 "alert fires"`, without the time, for a sentence.
    String quoted() {
      String text = BareText.of(event.text());
      return "\"" + (text.length() <= 70 ? text : text.substring(0, 69).strip() + "…") + "\"";
    }
  }

  /// Events that are only known to the day are no points from which minutes are counted.
  static Course of(Timeline timeline) {
    List<Step> steps = new ArrayList<>();
    for (TimelineEvent event : timeline.shown()) {
      if (event.time() instanceof EventTime.At at && at.precision() != Precision.DAY) {
        steps.add(new Step(event, at.instant(), Sense.of(event)));
      }
    }
    return new Course(steps);
  }

  Course from(Optional<Instant> start) {
    return start.isEmpty() ? this : part(place(start.get()), steps.size());
  }

  Course until(Optional<Instant> end) {
    return end.isEmpty() ? this : part(0, place(end.get().plusNanos(1)));
  }

  Course before(Instant end) {
    return part(0, place(end));
  }

  Course after(Instant start) {
    return part(place(start.plusNanos(1)), steps.size());
  }

  /// What follows a point in time for so long.
  Course within(Instant start, Duration length) {
    int first = place(start.plusNanos(1));
    return part(first, Math.max(first, place(start.plus(length).plusNanos(1))));
  }

  private Course part(int from, int to) {
    return from == 0 && to == steps.size() ? this : new Course(steps.subList(from, to));
  }

  /// The number of steps before an instant; they stand in the order of time.
  private int place(Instant at) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).at().isBefore(at)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Course saying(Meaning... any) {
    return where(step -> step.says(any));
  }

  Course where(Predicate<Step> condition) {
    return new Course(steps.stream().filter(condition).toList());
  }

  Optional<Step> first() {
    return steps.stream().findFirst();
  }

  Optional<Step> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  Optional<Step> first(Meaning... any) {
    return steps.stream().filter(step -> step.says(any)).findFirst();
  }

  /// The same told more finely within the minute: notes say "14:31 first 500s", the log has its
  /// first 500 at 14:31:02.
  Step finer(Step coarse) {
    if (!(coarse.event().time() instanceof EventTime.At at) || at.precision() != Precision.MINUTE) {
      return coarse;
    }
    Instant end = at.instant().plusSeconds(60);
    return steps.stream()
        .filter(step -> !step.at().isBefore(at.instant()) && step.at().isBefore(end))
        .filter(step ->
            step.event().time() instanceof EventTime.At other
                && other.precision().compareTo(Precision.MINUTE) > 0)
        .filter(step -> step.sense().all().stream().anyMatch(coarse.sense()::says))
        .findFirst()
        .orElse(coarse);
  }
}
