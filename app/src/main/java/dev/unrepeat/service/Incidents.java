package dev.unrepeat.service;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RemovedIncident;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.IncidentListStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What people do with incidents: record, find, describe, mark milestones, remove.
public final class Incidents {
  public static final int LONGEST_PAGE = 200;
  private static final int SERVICES_SHOWN = 500;
  private static final int HISTORY_SHOWN = 500;

  private final Ledger ledger;
  private final IncidentListStore lists;
  private final IncidentNumbering numbering;

  public Incidents(Ledger ledger, IncidentListStore lists, IncidentNumbering numbering) {
    this.ledger = ledger;
    this.lists = lists;
    this.numbering = numbering;
  }

  /// Records a new incident under the next id of this year.
  public StoredRecord create(Viewer viewer, Description description) {
    return ledger.add(
        viewer,
        numbering,
        "recorded the incident",
        id ->
            Postmortem.draft(
                description.applyTo(Incident.named(id, description.title(), ledger.second()))));
  }

  /// Records what was made elsewhere, for example from evidence on the command line, under the next
  /// id of this year.
  ///
  /// @param make makes the record once its id is known
  public StoredRecord add(Viewer viewer, Function<IncidentId, Postmortem> make) {
    return ledger.add(viewer, numbering, "recorded the incident", make);
  }

  /// The same under the next id of another row of numbers.
  StoredRecord add(Viewer viewer, IncidentNumbering other, Function<IncidentId, Postmortem> make) {
    return ledger.add(viewer, other, "recorded the incident", make);
  }

  /// Takes in a record under the id it brings; refuses an id that is taken.
  public StoredRecord takeIn(Viewer viewer, Postmortem record) {
    return ledger.add(viewer, "took in the record", record);
  }

  /// One page of the incidents that this viewer may see, latest start first.
  public IncidentPage list(
      Viewer viewer, IncidentFilter filter, Optional<IncidentCursor> after, int limit) {
    int most = Math.clamp(limit, 1, LONGEST_PAGE);
    return ledger.read(() -> {
      List<IncidentSummary> found = lists.list(filter, viewer.limitedTo(), after, most + 1);
      List<IncidentSummary> page = found.subList(0, Math.min(most, found.size()));
      return new IncidentPage(
          page,
          lists.count(filter, viewer.limitedTo()),
          found.size() > most
              ? Optional.of(IncidentCursor.behind(page.getLast()))
              : Optional.empty());
    });
  }

  /// The title of an incident that this viewer may see.
  public Optional<String> title(Viewer viewer, IncidentId id) {
    return ledger.read(() -> lists.title(id, viewer.limitedTo()));
  }

  /// The services that incidents name, for a filter to choose from.
  public List<ServiceName> services(Viewer viewer) {
    return ledger.read(() -> lists.services(viewer.limitedTo(), SERVICES_SHOWN));
  }

  public StoredRecord get(Viewer viewer, IncidentId id) {
    return ledger.get(viewer, id);
  }

  /// Looks at a record and changes it while nobody else does: all of that comes to be, or none.
  public <T> T holding(Viewer viewer, IncidentId id, Function<StoredRecord, T> work) {
    return ledger.beside(viewer, id, work);
  }

  /// The latest changes of a record first.
  public List<HistoryLine> history(Viewer viewer, IncidentId id) {
    return ledger.history(viewer, id, HISTORY_SHOWN);
  }

  /// Changes what the incident says of itself.
  ///
  /// @param seen the version of the record the person had before them
  public StoredRecord describe(Viewer viewer, IncidentId id, long seen, Description description) {
    return ledger.change(
        viewer,
        id,
        "described the incident",
        before -> {
          Incident incident = before.postmortem().incident();
          Incident after = description.applyTo(incident);
          ledger.unchanged(
              id, before.versions().described(), seen, Differences.between(incident, after));
          return before.postmortem().withIncident(after);
        });
  }

  /// Sets a milestone in place of the one of its kind.
  public StoredRecord mark(Viewer viewer, IncidentId id, long seen, Milestone milestone) {
    return milestone(
        viewer,
        id,
        seen,
        milestone.kind(),
        "marked \"" + milestone.kind().words() + "\"",
        incident -> incident.mark(milestone));
  }

  /// Takes a milestone away.
  public StoredRecord unmark(Viewer viewer, IncidentId id, long seen, MilestoneKind kind) {
    return milestone(
        viewer,
        id,
        seen,
        kind,
        "took \"" + kind.words() + "\" away",
        incident -> incident.unmark(kind));
  }

  /// Stands for a proposed or estimated milestone as it is.
  public StoredRecord confirm(Viewer viewer, IncidentId id, long seen, MilestoneKind kind) {
    return milestone(
        viewer,
        id,
        seen,
        kind,
        "confirmed \"" + kind.words() + "\"",
        incident -> {
          Milestone proposed =
              incident
                  .milestones()
                  .find(kind)
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.NOT_FOUND,
                          "The milestone \"%s\" is not set; set it with its time instead."
                              .formatted(kind.words())));
          return incident.withMilestones(
              new Milestones(
                  incident.milestones().all().stream()
                      .map(milestone -> milestone.equals(proposed) ? proposed.confirm() : milestone)
                      .toList()));
        });
  }

  /// Shows the incident to everybody, or to a circle to which the viewer belongs.
  public StoredRecord show(Viewer viewer, IncidentId id, Visibility visibility) {
    return ledger.change(
        viewer,
        id,
        "changed who may see it",
        before -> {
          Incident after = before.postmortem().incident().withVisibility(visibility);
          Refused.unless(
              viewer.maySee(after),
              "You would lock yourself out; keep your own name in the circle.");
          return before.postmortem().withIncident(after);
        });
  }

  /// Takes an incident out of sight; its id stays taken and its history is kept.
  public void remove(Viewer viewer, IncidentId id) {
    ledger.remove(viewer, id);
  }

  /// Brings back an incident that was removed, as it was.
  public StoredRecord restore(Viewer viewer, IncidentId id) {
    return ledger.restore(viewer, id);
  }

  /// What was removed and can be brought back, the latest first, at most so many.
  public List<RemovedIncident> removed(
      Viewer viewer, Optional<RemovedIncident.Place> after, int limit) {
    viewer.must(Role.ADMINISTRATOR, "see removed incidents");
    return ledger.read(() -> lists.removed(after, Math.clamp(limit, 1, LONGEST_PAGE + 1)));
  }

  /// When the server's clock stands, for forms that offer "now".
  public Instant now() {
    return ledger.now();
  }

  private StoredRecord milestone(
      Viewer viewer,
      IncidentId id,
      long seen,
      MilestoneKind kind,
      String what,
      UnaryOperator<Incident> change) {
    return ledger.change(
        viewer,
        id,
        what,
        before -> {
          Incident incident = before.postmortem().incident();
          Incident after = change.apply(incident);
          ledger.unchanged(
              id, before.versions().of(kind), seen, Differences.between(incident, after));
          return before.postmortem().withIncident(after);
        });
  }
}
