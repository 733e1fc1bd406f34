package dev.unrepeat.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The milestones of one incident, ordered by kind and time; an incident that was reopened has
/// several of RESOLVED.
public record Milestones(List<Milestone> all) {
  private static final Comparator<Milestone> ORDER =
      Comparator.comparing(Milestone::kind).thenComparing(Milestone::at);

  public static final Milestones NONE = new Milestones(List.of());

  public Milestones {
    all = ordered(all) ? List.copyOf(all) : all.stream().sorted(ORDER).toList();
    for (int i = 1; i < all.size(); i++) {
      MilestoneKind kind = all.get(i).kind();
      Refused.unless(
          kind == MilestoneKind.RESOLVED || kind != all.get(i - 1).kind(),
          "There is already a milestone \"" + kind.words() + "\"; change that one.");
    }
  }

  /// Most are handed in as they were read; figures read a hundred thousand.
  private static boolean ordered(List<Milestone> all) {
    for (int i = 1; i < all.size(); i++) {
      Milestone before = all.get(i - 1);
      Milestone here = all.get(i);
      int kinds = before.kind().compareTo(here.kind());
      if (kinds > 0 || (kinds == 0 && before.at().isAfter(here.at()))) {
        return false;
      }
    }
    return true;
  }

  /// The same instants, without the events and the reasons behind them.
  public Milestones bare() {
    return new Milestones(all.stream().map(Milestone::bare).toList());
  }

  /// The milestone of that kind; of several resolutions the last, as figures.md §1 has it.
  public Optional<Milestone> find(MilestoneKind kind) {
    boolean last = kind == MilestoneKind.RESOLVED;
    // Those before it are of other kinds, so it stands no later than its kind does among the kinds.
    for (int i = last ? all.size() - 1 : Math.min(kind.ordinal(), all.size() - 1); i >= 0; i--) {
      Milestone one = all.get(i);
      if (one.kind() == kind) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  public Optional<Instant> at(MilestoneKind kind) {
    return find(kind).map(Milestone::at);
  }

  /// Sets the milestone, in place of any other of its kind.
  public Milestones with(Milestone milestone) {
    List<Milestone> changed = new ArrayList<>(without(milestone.kind()).all);
    changed.add(milestone);
    return new Milestones(changed);
  }

  public Milestones without(MilestoneKind kind) {
    return new Milestones(all.stream().filter(m -> m.kind() != kind).toList());
  }
}
