package dev.unrepeat.service;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.KeptLine;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.live.Hub;
import dev.unrepeat.service.live.News;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.RecordStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The one way by which records are read and changed: in a transaction, by somebody who may, and
/// with a line in the history for each thing that changed.
public final class Ledger {
  /// How many differences a refusal tells.
  private static final int SHOWN = 6;

  private final Database database;
  private final RecordStore records;
  private final Clock clock;
  private final Hub hub;
  private final Announcer announcer;

  public Ledger(Database database, RecordStore records, Clock clock) {
    this(database, records, clock, Hub.SILENT, Announcer.NOBODY);
  }

  /// @param hub tells of each change once it is kept
  /// @param announcer puts down, within each change, what other programs are to hear of it
  public Ledger(Database database, RecordStore records, Clock clock, Hub hub, Announcer announcer) {
    this.announcer = announcer;
    this.database = database;
    this.records = records;
    this.clock = clock;
    this.hub = hub;
  }

  /// A record as somebody may see it.
  ///
  /// @throws Refused NOT_FOUND also when it may not be seen, so that nobody learns that it exists
  StoredRecord get(Viewer viewer, IncidentId id) {
    return database.read(() -> visible(viewer, id, records.find(id)));
  }

  /// Changes a record that nobody else changes meanwhile; saves only what differs.
  ///
  /// @param what what the person does, as the history will say, for example `edited event E7`
  StoredRecord change(
      Viewer viewer, IncidentId id, String what, Function<StoredRecord, Postmortem> change) {
    return changeByRule(
        viewer,
        id,
        what,
        before -> {
          viewer.must(Role.AUTHOR, "change a postmortem");
          return change.apply(before);
        });
  }

  /// As [#change], where the change itself says who may make it.
  StoredRecord changeByRule(
      Viewer viewer, IncidentId id, String what, Function<StoredRecord, Postmortem> change) {
    return database.write(() -> {
      StoredRecord before = visible(viewer, id, records.lock(id));
      Postmortem wanted = change.apply(before);
      if (wanted.equals(before.postmortem())) {
        return before;
      }
      distinct(wanted);
      List<Difference> changed = Differences.between(before.postmortem(), wanted);
      announcer.changed(before.postmortem(), wanted);
      StoredRecord after = records.save(before, wanted, lines(viewer, what, changed));
      if (!changed.isEmpty()) {
        tell(viewer, id, after.versions().record(), changed);
      }
      return after;
    });
  }

  /// As below, of which the history says nothing.
  <T> T beside(Viewer viewer, IncidentId id, Function<StoredRecord, T> work) {
    return beside(viewer, id, "", List.of(), work);
  }

  /// Does work that belongs to a record and leaves it as it is; nobody else changes it meanwhile.
  ///
  /// @param lines of the history that say what was done
  <T> T beside(
      Viewer viewer,
      IncidentId id,
      String what,
      List<Difference> lines,
      Function<StoredRecord, T> work) {
    return database.write(() -> {
      StoredRecord record = visible(viewer, id, records.lock(id));
      T done = work.apply(record);
      records.note(record, lines(viewer, what, lines));
      return done;
    });
  }

  /// Adds a record under the next free id of this year.
  StoredRecord add(
      Viewer viewer,
      IncidentNumbering numbering,
      String what,
      Function<IncidentId, Postmortem> make) {
    return database.write(() -> {
      int year = now().atOffset(ZoneOffset.UTC).getYear();
      return insert(viewer, what, make.apply(records.nextId(numbering, year)));
    });
  }

  /// Adds a record under the id it has; refuses one that is taken.
  StoredRecord add(Viewer viewer, String what, Postmortem record) {
    return database.write(() -> {
      refuseTaken(record.incident().id());
      return insert(viewer, what, record);
    });
  }

  /// Refuses an id that was ever given away.
  void refuseTaken(IncidentId id) {
    if (database.read(() -> records.taken(id))) {
      throw new Refused(
          Refused.Reason.CONFLICT,
          "There is an incident %s already. Change that one, or give this one another id."
              .formatted(id));
    }
  }

  void remove(Viewer viewer, IncidentId id) {
    database.write(() -> {
      StoredRecord before = visible(viewer, id, records.lock(id));
      viewer.must(Role.AUTHOR, "remove an incident");
      List<Difference> gone =
          List.of(new Difference("incident", before.postmortem().incident().title(), ""));
      announcer.removed(before.postmortem());
      records.remove(before, now(), viewer.name(), lines(viewer, "removed", gone));
      tell(viewer, id, before.versions().record() + 1, gone);
      return id;
    });
  }

  /// Brings back what was removed. Other programs hear of it as of a record that is new: they heard
  /// that it was gone.
  ///
  /// @throws Refused NOT_FOUND where none of this id is removed
  StoredRecord restore(Viewer viewer, IncidentId id) {
    viewer.must(Role.ADMINISTRATOR, "bring back a removed incident");
    return database.write(() -> {
      StoredRecord back =
          records
              .restore(id)
              .orElseThrow(() ->
                  new Refused(
                      Refused.Reason.NOT_FOUND,
                      "No incident %s is removed. Look for it in the list of incidents."
                          .formatted(id)));
      List<Difference> returned =
          List.of(new Difference("incident", "", back.postmortem().incident().title()));
      announcer.recorded(back.postmortem());
      records.note(back, lines(viewer, "brought back", returned));
      tell(viewer, id, back.versions().record(), returned);
      return back;
    });
  }

  /// The record, where there is one that may be seen.
  Optional<StoredRecord> find(Viewer viewer, IncidentId id) {
    return database
        .read(() -> records.find(id))
        .filter(record -> viewer.maySee(record.postmortem().incident()));
  }

  /// The incident that was made of a document with this fingerprint.
  Optional<IncidentId> imported(String sha256) {
    return database.read(() -> records.madeOf(DocumentReading.SOURCE, sha256));
  }

  List<HistoryLine> history(Viewer viewer, IncidentId id, int limit) {
    return database.read(() -> {
      visible(viewer, id, records.find(id));
      return records.history(id, limit);
    });
  }

  /// The lines before one, latest first, of a record that may be seen.
  List<KeptLine> historyBefore(IncidentId id, long number, int limit) {
    return records.historyBefore(id, number, limit);
  }

  List<KeptLine> historyBetween(IncidentId id, long from, long to, int limit) {
    return records.historyBetween(id, from, to, limit);
  }

  Optional<KeptLine> historyLine(IncidentId id, long number) {
    return records.historyLine(id, number);
  }

  /// Refuses when a part has changed since the person looked, with what both say.
  ///
  /// @param part the version at which the part last changed
  /// @param seen the version of the record that the person had before them
  /// @param differences what the record now says against what the person wrote
  void unchanged(IncidentId id, long part, long seen, List<Difference> differences) {
    if (part <= seen || differences.isEmpty()) {
      return;
    }
    List<String> who = records.changersSince(id, seen);
    throw new Refused(
        Refused.Reason.CONFLICT,
        "%s changed %s while you were writing: %s. Yours is not saved yet; look at both and save again."
            .formatted(
                who.isEmpty() ? "Somebody" : String.join(" and ", who), id, told(differences)));
  }

  private static String told(List<Difference> differences) {
    String first =
        String.join(", ", differences.stream().limit(SHOWN).map(Difference::sentence).toList());
    int more = differences.size() - SHOWN;
    return more <= 0 ? first : first + ", and " + more + " more";
  }

  /// Within the change, so that nothing is left to be done once it is kept: whoever made it would
  /// hear of a fault that came later as if nothing had been saved.
  private void tell(Viewer viewer, IncidentId id, long version, List<Difference> changed) {
    News.Changed news =
        new News.Changed(
            version,
            viewer.name(),
            viewer.address(),
            changed.stream().map(Difference::subject).toList());
    hub.changed(id, news);
  }

  Instant now() {
    return clock.instant();
  }

  /// Now as documents print it: nobody reads parts of a second of when something was written down.
  Instant second() {
    return now().truncatedTo(ChronoUnit.SECONDS);
  }

  /// Does several changes of which all come to be, or none.
  <T> T together(Supplier<T> work) {
    return database.write(work);
  }

  <T> T read(Supplier<T> work) {
    return database.read(work);
  }

  private StoredRecord insert(Viewer viewer, String what, Postmortem record) {
    viewer.must(Role.AUTHOR, "record an incident");
    distinct(record);
    Postmortem nothing = Postmortem.draft(record.incident());
    Difference made = new Difference("incident", "", record.incident().title());
    List<HistoryLine> lines =
        Stream.concat(Stream.of(made), Differences.between(nothing, record).stream())
            .flatMap(difference -> lines(viewer, what, List.of(difference)).stream())
            .toList();
    announcer.recorded(record);
    return records.insert(record, lines);
  }

  private List<HistoryLine> lines(Viewer viewer, String what, List<Difference> found) {
    return Differences.lines(found, now(), viewer.name(), what);
  }

  private static StoredRecord visible(Viewer viewer, IncidentId id, Optional<StoredRecord> found) {
    return found
        .filter(record -> viewer.maySee(record.postmortem().incident()))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no incident " + id + " here. Look for it in the list of incidents."));
  }

  /// Numbers name one thing each; a document edited by hand can say `A3` twice.
  private static void distinct(Postmortem record) {
    distinct("action item", record.actions().stream().map(a -> a.id().toString()).toList());
    distinct("lesson", record.lessons().stream().map(l -> l.id().toString()).toList());
    distinct("piece of evidence", record.evidence().stream().map(e -> e.id().toString()).toList());
  }

  private static void distinct(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      Refused.unless(
          seen.add(id),
          "Two things are numbered %s; give one %s another number.".formatted(id, what));
    }
  }
}
