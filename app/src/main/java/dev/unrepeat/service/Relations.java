package dev.unrepeat.service;

import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RelationDecision;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentTraits;
import dev.unrepeat.recurrence.RelatedIncidents;
import dev.unrepeat.recurrence.RelatedIncidents.Related;
import dev.unrepeat.search.SearchParts;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.SearchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Incidents that are like one: proposed with the reasons, confirmed or denied by a person. Nobody
/// is shown one that they may not see.
public final class Relations {
  private static final int SHOWN = 5;
  private static final int MOST_DECIDED = 500;
  private static final Duration NEAR = Duration.ofHours(1);

  private final Ledger ledger;
  private final RelationStore store;
  private final PatternStore patterns;
  private final RelationCandidates candidates;

  public Relations(Ledger ledger, RelationStore store, PatternStore patterns, SearchStore search) {
    this.ledger = ledger;
    this.store = store;
    this.patterns = patterns;
    this.candidates = new RelationCandidates(search, patterns, store);
  }

  /// A related incident.
  ///
  /// @param reasons what the likeness rests on, as sentences
  /// @param promised what was promised then
  public record Line(IncidentBrief head, List<String> reasons, List<PromisedAction> promised) {}

  /// @param proposed likenesses that nobody has decided on, the most alike first
  /// @param confirmed what people said belongs together, the latest first
  /// @param same incidents that may be this one, recorded twice
  public record Found(List<Line> proposed, List<Line> confirmed, List<IncidentBrief> same) {}

  public Found of(Viewer viewer, IncidentId id) {
    return ledger.read(() -> of(viewer, ledger.get(viewer, id)));
  }

  /// As [#of(Viewer, IncidentId)], of a record that the viewer has before them.
  public Found of(Viewer viewer, StoredRecord record) {
    return ledger.read(() -> {
      IncidentId id = record.id();
      List<RelationDecision> decided = store.decided(id, viewer.limitedTo(), MOST_DECIDED);
      List<Related> proposed = proposed(viewer, record.postmortem(), decided);
      List<RelationDecision> confirmed =
          decided.stream().filter(RelationDecision::confirmed).toList();
      Set<IncidentId> ids = new HashSet<>();
      proposed.forEach(one -> ids.add(one.id()));
      confirmed.forEach(one -> ids.add(one.beside(id)));
      Map<IncidentId, IncidentBrief> heads = new HashMap<>();
      store.heads(List.copyOf(ids), viewer.limitedTo()).forEach(one -> heads.put(one.id(), one));
      Map<IncidentId, List<PromisedAction>> promised = store.promised(List.copyOf(heads.keySet()));
      return new Found(
          proposed.stream()
              .flatMap(one -> line(one.id(), one.reasons(), heads, promised).stream())
              .toList(),
          confirmed.stream()
              .flatMap(one -> line(one.beside(id), List.of(one.reason()), heads, promised).stream())
              .toList(),
          same(viewer, record.postmortem(), decided));
    });
  }

  private static Optional<Line> line(
      IncidentId id,
      List<String> reasons,
      Map<IncidentId, IncidentBrief> heads,
      Map<IncidentId, List<PromisedAction>> promised) {
    return Optional.ofNullable(heads.get(id))
        .map(head -> new Line(head, reasons, promised.getOrDefault(id, List.of())));
  }

  private List<Related> proposed(Viewer viewer, Postmortem record, List<RelationDecision> decided) {
    IncidentId id = record.incident().id();
    List<FoundPattern> found = patterns.of(List.of(id)).getOrDefault(id, List.of());
    IncidentTraits asked =
        IncidentTraits.of(
            id,
            record.incident().services(),
            SearchParts.of(record),
            RelationCandidates.within(found));
    Set<IncidentId> done = new HashSet<>();
    decided.forEach(one -> done.add(one.beside(id)));
    return RelatedIncidents.to(asked, candidates.of(asked, viewer.limitedTo()), SHOWN + done.size())
        .stream()
        .filter(one -> !done.contains(one.id()))
        .limit(SHOWN)
        .toList();
  }

  /// Of one service and at the same time, or under nearly the same title within the same day.
  private List<IncidentBrief> same(
      Viewer viewer, Postmortem record, List<RelationDecision> decided) {
    IncidentId id = record.incident().id();
    Optional<Instant> started = record.incident().milestones().at(MilestoneKind.IMPACT_STARTED);
    Instant from = started.orElse(record.incident().createdAt());
    Instant to =
        record
            .incident()
            .milestones()
            .at(MilestoneKind.MITIGATED)
            .or(() -> record.incident().milestones().at(MilestoneKind.RESOLVED))
            .filter(end -> end.isAfter(from))
            .orElse(from);
    return alike(viewer, record.incident().title(), record.incident().services(), from, to).stream()
        .filter(one -> !one.id().equals(id))
        .filter(one -> decided.stream().noneMatch(said -> said.beside(id).equals(one.id())))
        .toList();
  }

  /// Incidents that may be the one that somebody is about to record.
  public List<IncidentBrief> before(Viewer viewer, String title, List<ServiceName> services) {
    return ledger.read(() -> alike(viewer, title, services, ledger.now(), ledger.now()));
  }

  private List<IncidentBrief> alike(
      Viewer viewer, String title, List<ServiceName> services, Instant from, Instant to) {
    List<IncidentBrief> found = new ArrayList<>();
    for (IncidentBrief one : candidates.nearby(title, services, viewer.limitedTo())) {
      boolean sameTime =
          !one.beganAt().isBefore(from.minus(NEAR)) && !one.beganAt().isAfter(to.plus(NEAR));
      boolean sameDay =
          Duration.between(one.beganAt(), from).abs().compareTo(Duration.ofDays(1)) <= 0;
      boolean sameService = one.services().stream().anyMatch(services::contains);
      if ((sameService && sameTime)
          || (sameDay && RelatedIncidents.nearlyTheSame(one.title(), title))) {
        found.add(one);
      }
    }
    return found.stream().limit(SHOWN).toList();
  }

  /// They belong together; each shows the other from now on.
  public void confirm(Viewer viewer, IncidentId id, IncidentId other) {
    decide(viewer, id, other, true, "");
  }

  /// They do not; the pair is not proposed again.
  public void deny(Viewer viewer, IncidentId id, IncidentId other, String reason) {
    decide(viewer, id, other, false, reason);
  }

  private void decide(
      Viewer viewer, IncidentId id, IncidentId other, boolean confirmed, String reason) {
    StoredRecord here = ledger.get(viewer, id);
    StoredRecord there = ledger.get(viewer, other);
    String what =
        (confirmed ? "confirmed that " : "denied that ")
            + (seenBySame(here, there) ? other + " is related" : "an incident is related");
    ledger.beside(
        viewer,
        id,
        what,
        List.of(new Difference("related", "", what + (reason.isEmpty() ? "" : ": " + reason))),
        record -> {
          viewer.must(Role.AUTHOR, "decide whether incidents are related");
          boolean first =
              store.decide(
                  new RelationDecision(
                      id,
                      other,
                      confirmed,
                      confirmed ? reasons(viewer, record.postmortem(), other) : reason,
                      viewer.name(),
                      ledger.now()));
          if (!first) {
            throw new Refused(
                Refused.Reason.CONFLICT, "Somebody has decided on this pair. Look again.");
          }
          return record;
        });
  }

  private String reasons(Viewer viewer, Postmortem record, IncidentId other) {
    return proposed(viewer, record, List.of()).stream()
        .filter(one -> one.id().equals(other))
        .findFirst()
        .map(one -> String.join(" ", one.reasons()))
        .orElse("Said by a person.");
  }

  /// Whether the name of the one tells nobody of an incident that they may not see.
  private static boolean seenBySame(StoredRecord here, StoredRecord there) {
    return here.postmortem()
        .incident()
        .visibility()
        .equals(there.postmortem().incident().visibility());
  }
}
