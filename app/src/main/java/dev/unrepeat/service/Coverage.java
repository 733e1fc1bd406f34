package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.store.IncidentListStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Several incidents in one postmortem: those of one cause, and small ones that share a review.
public final class Coverage {
  private static final int CANDIDATES = 200;

  private final Ledger ledger;
  private final IncidentListStore lists;
  private final CourseStore courses;
  private final Policy policy;

  public Coverage(Ledger ledger, IncidentListStore lists, CourseStore courses, Policy policy) {
    this.ledger = ledger;
    this.lists = lists;
    this.courses = courses;
    this.policy = policy;
  }

  /// Lets a postmortem tell of another incident too.
  public StoredRecord cover(Viewer viewer, IncidentId id, IncidentId other) {
    return ledger.change(
        viewer, id, "took in " + other, before -> covering(viewer, before.postmortem(), other));
  }

  /// Lets it tell of that incident no more.
  public StoredRecord uncover(Viewer viewer, IncidentId id, IncidentId other) {
    return ledger.change(
        viewer, id, "took out " + other, before -> before.postmortem().uncover(other));
  }

  /// Small incidents that are over and have no postmortem under way, the latest first.
  public List<IncidentSummary> candidates(Viewer viewer) {
    return ledger.read(() -> {
      List<IncidentSummary> drafts =
          lists.list(
              IncidentFilter.ALL.withStage(PostmortemStage.DRAFT),
              viewer.limitedTo(),
              Optional.empty(),
              CANDIDATES);
      List<IncidentId> ids = drafts.stream().map(IncidentSummary::id).toList();
      Set<IncidentId> bound = new HashSet<>(courses.withCovers(ids));
      courses.covering(ids, Optional.empty()).forEach(cover -> bound.add(cover.covered()));
      return drafts.stream()
          .filter(IncidentSummary::over)
          .filter(one -> !bound.contains(one.id()))
          .filter(one ->
              one.kind() == IncidentKind.NEAR_MISS
                  || one.severity().filter(policy.batch()::contains).isPresent())
          .toList();
    });
  }

  /// Gives several small incidents one review: the first one's postmortem tells of them all.
  public StoredRecord batch(Viewer viewer, List<IncidentId> ids) {
    List<IncidentId> all = ids.stream().distinct().toList();
    Refused.unless(all.size() > 1, "Choose at least two incidents that shall share a review.");
    Set<IncidentId> may =
        new HashSet<>(candidates(viewer).stream().map(IncidentSummary::id).toList());
    for (IncidentId id : all) {
      if (!may.contains(id)) {
        throw Refused.state(
            "%s cannot share a review: it is not small, not over, or its postmortem is under way."
                .formatted(id));
      }
    }
    return ledger.change(
        viewer,
        all.getFirst(),
        "gathered small incidents into one review",
        before -> {
          Postmortem postmortem = before.postmortem();
          for (IncidentId other : all.subList(1, all.size())) {
            postmortem = covering(viewer, postmortem, other);
          }
          return postmortem;
        });
  }

  private Postmortem covering(Viewer viewer, Postmortem postmortem, IncidentId other) {
    IncidentId id = postmortem.incident().id();
    Postmortem covering = postmortem.cover(other);
    Postmortem its = ledger.get(viewer, other).postmortem();
    if (!(its.state() instanceof PostmortemState.Draft)) {
      throw Refused.state(
          "%s has a postmortem of its own, which is %s. Link that one instead."
              .formatted(other, its.state().word()));
    }
    if (!its.alsoCovers().isEmpty()) {
      throw Refused.state(
          "The postmortem of %s tells of other incidents itself. Take those out there first."
              .formatted(other));
    }
    courses
        .covering(List.of(id, other), Optional.empty())
        .forEach(cover -> {
          throw told(ledger, viewer, cover);
        });
    return covering;
  }

  /// That an incident has its place in a postmortem already; one that is out of sight stays
  /// unnamed.
  static Refused told(Ledger ledger, Viewer viewer, CourseStore.Cover cover) {
    String where =
        ledger.find(viewer, cover.postmortem()).isPresent()
            ? cover.postmortem().toString()
            : "an incident that you may not see";
    return Refused.state(
        "%s is told by the postmortem of %s already. Take it out there first."
            .formatted(cover.covered(), where));
  }
}
