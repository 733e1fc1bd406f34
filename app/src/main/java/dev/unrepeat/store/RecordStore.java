package dev.unrepeat.store;

import dev.unrepeat.metrics.CountingDay;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.KeptLine;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RecordVersions;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.recurrence.PatternDetection;
import dev.unrepeat.search.SearchParts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whole records: the incident, its timeline and its postmortem together, with their history.
///
/// Saving compares with what was there and writes the parts that differ.
public final class RecordStore {
  private final IncidentStore incidents;
  private final MilestoneStore milestones;
  private final NumberStore numbers;
  private final HistoryStore history;
  private final EvidenceStore evidence;
  private final EventStore events;
  private final TimelineStore timelines;
  private final PostmortemStore postmortems;
  private final BodyStore bodies;
  private final LessonStore lessons;
  private final ImpactStore impacts;
  private final CauseStore causes;
  private final ActionItemStore actions;
  private final WorkaroundStore workarounds;
  private final ReviewStore reviews;
  private final SearchStore search;
  private final PatternStore patterns;

  public RecordStore(Database database) {
    Sql sql = database.sql();
    EvidenceLinkStore links = new EvidenceLinkStore(sql);
    this.incidents = new IncidentStore(sql, database.dialect());
    this.milestones = new MilestoneStore(sql);
    this.numbers = new NumberStore(sql);
    this.history = new HistoryStore(sql);
    this.evidence = new EvidenceStore(sql);
    this.events = new EventStore(sql, links);
    this.timelines = new TimelineStore(sql, events);
    this.postmortems = new PostmortemStore(sql);
    this.bodies = new BodyStore(sql);
    this.lessons = new LessonStore(sql);
    this.impacts = new ImpactStore(sql, links);
    this.causes = new CauseStore(sql, links);
    this.actions = new ActionItemStore(sql);
    this.workarounds = new WorkaroundStore(sql);
    this.reviews = new ReviewStore(sql);
    this.search = new SearchStore(database);
    this.patterns = new PatternStore(sql);
  }

  /// The whole record; its number of statements does not depend on its size.
  public Optional<StoredRecord> find(IncidentId id) {
    return incidents.versions(id).map(found -> load(id, found));
  }

  /// The whole record, and nobody else changes it until the transaction ends.
  public Optional<StoredRecord> lock(IncidentId id) {
    return incidents.lock(id).map(found -> load(id, found));
  }

  /// Whether the id was ever given away; that of a removed incident stays taken.
  public boolean taken(IncidentId id) {
    return incidents.taken(id);
  }

  /// The incident that has a piece of evidence of this kind with this fingerprint.
  public Optional<IncidentId> madeOf(String source, String sha256) {
    return evidence.holder(source, sha256);
  }

  /// The next free id of the year.
  public IncidentId nextId(IncidentNumbering numbering, int year) {
    IncidentId next = numbers.next(numbering, year);
    while (taken(next)) {
      next = numbers.next(numbering, year);
    }
    return next;
  }

  /// Adds a record that is not there yet; its version is 1.
  public StoredRecord insert(Postmortem record, List<HistoryLine> lines) {
    Incident incident = record.incident();
    RecordVersions first = RecordVersions.first(record);
    incidents.insert(incident, beganAt(record), countsAt(record), 1);
    milestones.replace(incident.id(), incident.milestones(), first.milestones());
    postmortems.replace(incident.id(), PostmortemStore.Head.of(record));
    StoredRecord added = new StoredRecord(record, first);
    saveParts(new StoredRecord(Postmortem.draft(incident), first), added);
    index(record);
    history.append(incident.id(), 1, lines);
    return added;
  }

  /// Writes what differs, and what was done to the history.
  public StoredRecord save(StoredRecord before, Postmortem after, List<HistoryLine> lines) {
    Postmortem old = before.postmortem();
    Incident incident = after.incident();
    IncidentId id = incident.id();
    RecordVersions next = before.versions().next(old, after);
    incidents.update(
        incident,
        beganAt(after),
        countsAt(after),
        new IncidentStore.Versions(next.record(), next.described()));
    if (next.described() == next.record()) {
      incidents.replaceLists(incident);
    }
    if (!old.incident().milestones().equals(incident.milestones())) {
      milestones.replace(id, incident.milestones(), next.milestones());
    }
    PostmortemStore.Head head = PostmortemStore.Head.of(after);
    if (!head.equals(PostmortemStore.Head.of(old))) {
      postmortems.replace(id, head);
    }
    StoredRecord saved = new StoredRecord(after, next);
    saveParts(before, saved);
    if (!beganAt(old).equals(beganAt(after))
        || !SearchParts.of(old).equals(SearchParts.of(after))) {
      index(after);
    } else if (!old.incident().equals(incident) || !old.causes().equals(after.causes())) {
      patterns.replace(id, PatternDetection.of(after));
    }
    history.append(id, next.record(), lines);
    return saved;
  }

  /// Takes a record out of sight; nothing of it is erased.
  public void remove(StoredRecord record, Instant at, String by, List<HistoryLine> lines) {
    IncidentId id = record.postmortem().incident().id();
    long version = record.versions().record() + 1;
    incidents.remove(id, at, by, version);
    search.remove(id);
    patterns.remove(id);
    history.append(id, version, lines);
  }

  /// Brings a removed record back into sight as it was; empty where none of this id is removed.
  public Optional<StoredRecord> restore(IncidentId id) {
    if (!incidents.restore(id)) {
      return Optional.empty();
    }
    Optional<StoredRecord> restored = lock(id);
    restored.ifPresent(record -> index(record.postmortem()));
    return restored;
  }

  /// Puts a record into the index of the search as it stands, and its patterns beside it.
  public void index(Postmortem record) {
    Incident incident = record.incident();
    search.save(incident.id(), beganAt(record), incident.services(), SearchParts.of(record));
    patterns.replace(incident.id(), PatternDetection.of(record));
  }

  /// Adds to the history what was done beside the record, which stays as it is.
  public void note(StoredRecord record, List<HistoryLine> lines) {
    history.append(record.postmortem().incident().id(), record.versions().record(), lines);
  }

  /// The latest changes first, at most so many.
  public List<HistoryLine> history(IncidentId id, int limit) {
    return history.list(id, limit);
  }

  /// The latest changes before a line first, at most so many.
  public List<KeptLine> historyBefore(IncidentId id, long number, int limit) {
    return history.before(id, number, limit);
  }

  /// What was done in some versions, in order, at most so many lines.
  public List<KeptLine> historyBetween(IncidentId id, long from, long to, int limit) {
    return history.between(id, from, to, limit);
  }

  public Optional<KeptLine> historyLine(IncidentId id, long number) {
    return history.find(id, number);
  }

  /// Who has changed the record since that version.
  public List<String> changersSince(IncidentId id, long version) {
    return history.changersSince(id, version);
  }

  private StoredRecord load(IncidentId id, IncidentStore.Versions found) {
    Incident incident = incidents.find(id).orElseThrow().withMilestones(milestones.list(id));
    PostmortemStore.Head head = postmortems.get(id);
    Timeline timeline = timelines.get(id);
    return new StoredRecord(
        new Postmortem(
            incident,
            head.alsoCovers(),
            head.state(),
            head.edition(),
            head.people(),
            head.reviewedOn(),
            head.statedDuration(),
            head.links(),
            evidence.list(id),
            timeline,
            impacts.get(id, head.regions()),
            causes.get(id, head.trigger(), head.topGate()),
            lessons.list(id),
            actions.list(id),
            workarounds.list(id),
            reviews.get(id),
            bodies.list(id)),
        new RecordVersions(
            found.record(),
            found.described(),
            incident.milestones().all().isEmpty() ? Map.of() : milestones.versions(id),
            timeline.events().isEmpty() ? Map.of() : events.versions(id)));
  }

  private void saveParts(StoredRecord before, StoredRecord saved) {
    Postmortem old = before.postmortem();
    Postmortem after = saved.postmortem();
    IncidentId id = after.incident().id();
    if (!old.evidence().equals(after.evidence())) {
      evidence.replace(id, after.evidence());
    }
    if (!old.timeline().equals(after.timeline())) {
      timelines.save(
          id,
          old.timeline(),
          before.versions().events(),
          after.timeline(),
          saved.versions().events());
    }
    if (!old.impact().equals(after.impact())) {
      impacts.replace(id, after.impact());
    }
    if (!old.causes().equals(after.causes())) {
      causes.replace(id, after.causes());
    }
    if (!old.lessons().equals(after.lessons())) {
      lessons.replace(id, after.lessons());
    }
    if (!old.actions().equals(after.actions())) {
      actions.replace(id, after.actions());
    }
    if (!old.workarounds().equals(after.workarounds())) {
      workarounds.replace(id, after.workarounds());
    }
    if (!old.review().equals(after.review())) {
      reviews.replace(id, after.review());
    }
    if (!old.body().equals(after.body())) {
      bodies.replace(id, after.body());
    }
  }

  private static Instant countsAt(Postmortem record) {
    return CountingDay.of(record).orElse(CountingDay.NEVER);
  }

  /// When it began, as far as the record tells: the start of impact, else the first milestone, else
  /// the first event of the curated timeline, else when the record was made.
  private static Instant beganAt(Postmortem record) {
    Milestones milestones = record.incident().milestones();
    return milestones
        .at(MilestoneKind.IMPACT_STARTED)
        .or(() -> milestones.all().stream().map(Milestone::at).min(Comparator.naturalOrder()))
        .or(() ->
            record.timeline().events().stream()
                .filter(event -> event.standing() != Standing.FOLDED)
                .map(TimelineEvent::time)
                .flatMap(time -> time.known().stream())
                .findFirst())
        .orElse(record.incident().createdAt());
  }
}
