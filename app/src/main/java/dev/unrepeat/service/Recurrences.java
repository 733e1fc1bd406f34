package dev.unrepeat.service;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RecurrenceDecision;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.recurrence.KnownFactor;
import dev.unrepeat.recurrence.Recurrence;
import dev.unrepeat.store.RecurrenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Causes that may have come back: proposed where a factor is like an earlier one that was
/// answered, confirmed or denied by a person.
public final class Recurrences {
  private static final int MOST_ANSWERED = 2000;
  private static final int MOST_SHOWN = 50;
  private static final int MOST_DECIDED = 500;

  private final Ledger ledger;
  private final RecurrenceStore store;
  private final ActionItems actions;
  private final RecurrenceLetters letters;

  public Recurrences(
      Ledger ledger, RecurrenceStore store, ActionItems actions, RecurrenceLetters letters) {
    this.ledger = ledger;
    this.store = store;
    this.actions = actions;
    this.letters = letters;
  }

  /// A likeness that nobody has decided on, with the finished actions that answered the earlier
  /// factor.
  public record Proposal(Recurrence likeness, List<Answer> answers) {}

  public record Answer(ActionItemId action, String what) {}

  /// @param decided what was said of likenesses to earlier incidents
  /// @param cameBack later incidents in which a cause of this one came back
  public record Found(
      List<Proposal> proposals,
      List<RecurrenceDecision> decided,
      List<RecurrenceDecision> cameBack) {}

  public Found of(Viewer viewer, IncidentId id) {
    return ledger.read(() -> of(viewer, ledger.get(viewer, id)));
  }

  /// As [#of(Viewer, IncidentId)], of a record that the viewer has before them.
  public Found of(Viewer viewer, StoredRecord record) {
    IncidentId id = record.id();
    return ledger.read(() -> {
      List<RecurrenceDecision> decided = store.decided(id, MOST_DECIDED);
      return new Found(
          proposals(viewer, record.postmortem(), decided),
          decided.stream().filter(one -> ledger.find(viewer, one.earlier()).isPresent()).toList(),
          store.cameBack(id, viewer.limitedTo(), MOST_SHOWN));
    });
  }

  private List<Proposal> proposals(
      Viewer viewer, Postmortem record, List<RecurrenceDecision> decided) {
    if (record.causes().factors().isEmpty()) {
      return List.of();
    }
    IncidentId id = record.incident().id();
    List<RecurrenceStore.Answered> answered =
        store.answered(id, record.incident().services(), viewer.limitedTo(), MOST_ANSWERED);
    List<Proposal> found = new ArrayList<>();
    for (var factor : record.causes().factors()) {
      KnownFactor later = KnownFactor.of(id, record.incident().services(), factor);
      answered.stream()
          .map(RecurrenceStore.Answered::factor)
          .distinct()
          .filter(earlier -> decided.stream().noneMatch(one -> about(one, later.id(), earlier)))
          .flatMap(earlier -> Recurrence.between(later, earlier).stream())
          .map(likeness -> new Proposal(likeness, answers(answered, likeness.earlier())))
          .forEach(found::add);
    }
    return found.stream().limit(MOST_SHOWN).toList();
  }

  private static boolean about(RecurrenceDecision one, FactorId later, KnownFactor earlier) {
    return one.factor().equals(later)
        && one.earlier().equals(earlier.incident())
        && one.earlierFactor().equals(earlier.id());
  }

  private static List<Answer> answers(List<RecurrenceStore.Answered> answered, KnownFactor factor) {
    return answered.stream()
        .filter(one -> one.factor().equals(factor))
        .map(one -> new Answer(one.action(), one.what()))
        .toList();
  }

  /// The cause came back: links both incidents, and reopens the actions that had answered it.
  public StoredRecord confirm(
      Viewer viewer, IncidentId id, FactorId factor, IncidentId earlier, FactorId earlierFactor) {
    return ledger.change(
        viewer,
        id,
        "confirmed that %s of %s came back".formatted(earlierFactor, earlier),
        before -> {
          Proposal proposal = find(viewer, before.postmortem(), factor, earlier, earlierFactor);
          if (!seenBySame(viewer, before, earlier)) {
            throw Refused.state(
                "%s and %s are not seen by the same people, and each would name the other. Show both to the same people first."
                    .formatted(id, earlier));
          }
          decide(
              viewer, proposal.likeness(), true, String.join(" ", proposal.likeness().reasons()));
          StoredRecord answered =
              actions.reopen(
                  viewer,
                  earlier,
                  proposal.answers().stream().map(Answer::action).toList(),
                  id,
                  record -> linked(record, id));
          letters.tell(
              viewer,
              answered.postmortem(),
              before.postmortem().incident(),
              "recurrence/%s/%s/%s/%s".formatted(id, factor, earlier, earlierFactor));
          return linked(before.postmortem(), earlier);
        });
  }

  /// It is no recurrence; the likeness is not proposed again.
  public StoredRecord deny(
      Viewer viewer,
      IncidentId id,
      FactorId factor,
      IncidentId earlier,
      FactorId earlierFactor,
      String reason) {
    StoredRecord here = ledger.get(viewer, id);
    String what =
        seenBySame(viewer, here, earlier)
            ? "denied that %s of %s came back".formatted(earlierFactor, earlier)
            : "denied that a cause came back";
    return ledger.beside(
        viewer,
        id,
        what,
        List.of(new Difference("recurrence", "", what + (reason.isEmpty() ? "" : ": " + reason))),
        before -> {
          viewer.must(Role.AUTHOR, "decide whether a cause came back");
          Proposal proposal = find(viewer, before.postmortem(), factor, earlier, earlierFactor);
          decide(viewer, proposal.likeness(), false, reason);
          return before;
        });
  }

  /// Whether the name of the one tells nobody of an incident that they may not see.
  private boolean seenBySame(Viewer viewer, StoredRecord here, IncidentId there) {
    return ledger
        .find(viewer, there)
        .filter(other ->
            other
                .postmortem()
                .incident()
                .visibility()
                .equals(here.postmortem().incident().visibility()))
        .isPresent();
  }

  private void decide(Viewer viewer, Recurrence likeness, boolean confirmed, String reason) {
    boolean first =
        store.decide(
            new RecurrenceDecision(
                likeness.later().incident(),
                likeness.later().id(),
                likeness.earlier().incident(),
                likeness.earlier().id(),
                confirmed,
                reason,
                viewer.name(),
                ledger.now()));
    if (!first) {
      throw new Refused(
          Refused.Reason.CONFLICT, "Somebody else has decided on this meanwhile. Look again.");
    }
  }

  private Proposal find(
      Viewer viewer,
      Postmortem record,
      FactorId factor,
      IncidentId earlier,
      FactorId earlierFactor) {
    List<RecurrenceDecision> decided = store.decided(record.incident().id(), MOST_DECIDED);
    return proposals(viewer, record, decided).stream()
        .filter(one ->
            one.likeness().later().id().equals(factor)
                && one.likeness().earlier().incident().equals(earlier)
                && one.likeness().earlier().id().equals(earlierFactor))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "Nothing is proposed about %s and %s of %s; it may be decided already."
                    .formatted(factor, earlierFactor, earlier)));
  }

  private static Postmortem linked(Postmortem record, IncidentId other) {
    String address = "/incidents/" + other + "/postmortem";
    Optional<Link> there =
        record.links().stream().filter(link -> link.address().equals(address)).findFirst();
    if (there.isPresent()) {
      return record;
    }
    List<Link> longer = new ArrayList<>(record.links());
    longer.add(new Link(LinkKind.POSTMORTEM, other.value(), address));
    return record.withLinks(longer);
  }
}
