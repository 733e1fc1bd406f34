package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptLine;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.live.News;
import dev.unrepeat.writing.PartText;
import dev.unrepeat.writing.Parts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What people do with the history of a record: read it, put an earlier text back, undo a change.
public final class Histories {
  private static final int LINES = 100;
  private static final int LONGEST_CHANGE = 500;

  private final Ledger ledger;

  public Histories(Ledger ledger) {
    this.ledger = ledger;
  }

  /// One page of a history, latest first.
  ///
  /// @param next the line before which the next page begins; empty on the last one
  public record Page(StoredRecord record, List<HistoryEntry> entries, OptionalLong next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /// @param before the line before which the page begins; [Long#MAX_VALUE] for the latest
  public Page list(Viewer viewer, IncidentId id, long before) {
    return list(viewer, id, before, LINES);
  }

  /// @param most entries of the page; it may have fewer, as it ends where a change ends
  public Page list(Viewer viewer, IncidentId id, long before, int most) {
    return ledger.read(() -> {
      StoredRecord record = ledger.get(viewer, id);
      List<KeptLine> lines = ledger.historyBefore(id, before, LINES + 1);
      List<HistoryEntry> entries = HistoryEntry.of(whole(lines)).stream().limit(most).toList();
      long oldest = entries.isEmpty() ? 0 : entries.getLast().from();
      List<KeptLine> page = whole(lines).stream().filter(line -> line.version() >= oldest).toList();
      return new Page(
          record,
          entries,
          page.size() < lines.size()
              ? OptionalLong.of(page.getLast().number())
              : OptionalLong.empty());
    });
  }

  /// The change that made a version, as far as it is no longer than a change can be undone.
  public Optional<HistoryEntry> find(Viewer viewer, IncidentId id, long version) {
    return ledger.read(() -> {
      ledger.get(viewer, id);
      List<KeptLine> lines = ledger.historyBetween(id, version, version, LONGEST_CHANGE);
      return HistoryEntry.of(lines.reversed()).stream().findFirst();
    });
  }

  /// A page ends where a change ends, unless one change fills it all.
  private static List<KeptLine> whole(List<KeptLine> lines) {
    if (lines.size() <= LINES) {
      return lines;
    }
    long cut = lines.getLast().version();
    List<KeptLine> page = lines.stream().filter(line -> line.version() > cut).toList();
    return page.isEmpty() ? lines.subList(0, LINES) : page;
  }

  /// What was changed after a version, change by change, for somebody who missed it.
  ///
  /// @param most lines that are looked at; as many changes mean that there may be more
  public List<News.Changed> since(Viewer viewer, IncidentId id, long version, int most) {
    return ledger.read(() -> {
      ledger.get(viewer, id);
      Map<Long, List<KeptLine>> changes = new LinkedHashMap<>();
      List<KeptLine> lines = ledger.historyBetween(id, version + 1, Long.MAX_VALUE, most);
      // A history has names alone: whose a missed change was does not matter any more.
      if (lines.size() == most) {
        return Collections.nCopies(most, new News.Changed(version, "", "", List.of()));
      }
      lines.forEach(
          line -> changes.computeIfAbsent(line.version(), v -> new ArrayList<>()).add(line));
      return changes.entrySet().stream()
          .map(change ->
              new News.Changed(
                  change.getKey(),
                  change.getValue().getFirst().line().by(),
                  "",
                  change.getValue().stream().map(line -> line.line().subject()).toList()))
          .toList();
    });
  }

  /// Puts back what a text said before a line of the history; what it says now stays in the
  /// history.
  public StoredRecord putBack(Viewer viewer, IncidentId id, long number) {
    return ledger.change(
        viewer,
        id,
        "put an earlier text back",
        before -> {
          KeptLine line =
              ledger
                  .historyLine(id, number)
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.NOT_FOUND,
                          "The history of %s has no such line. Load the page again."
                              .formatted(id)));
          PartText text =
              PartText.parse(line.line().subject())
                  .orElseThrow(() -> Refused.state(elsewhere(line.line().subject())));
          Postmortem now = before.postmortem();
          if (text.part().sort().row() && Parts.find(now, text.part()).isEmpty()) {
            throw Refused.state(
                "%s was taken away. Undo its removal in the history first.".formatted(text.part()));
          }
          return Parts.write(now, text.part(), Map.of(text.field(), line.line().before()), today());
        });
  }

  /// Undoes what was done in some versions, and keeps what others have done since.
  ///
  /// @param to the last version of the entry
  public StoredRecord undo(Viewer viewer, IncidentId id, long from, long to) {
    return ledger.change(
        viewer,
        id,
        "undid a change",
        before -> {
          List<KeptLine> lines = ledger.historyBetween(id, from, to, LONGEST_CHANGE + 1);
          if (lines.isEmpty() || lines.size() > LONGEST_CHANGE) {
            throw Refused.state(
                "This change cannot be undone as a whole. Put back what you need text by text.");
          }
          return Undoing.of(before.postmortem(), entry(lines), today());
        });
  }

  /// Lines of others may stand between the savings of one text; they are not undone with it.
  private static HistoryEntry entry(List<KeptLine> lines) {
    KeptLine first = lines.getFirst();
    List<HistoryEntry> entries =
        HistoryEntry.of(
            lines.stream()
                .filter(line ->
                    line.line().by().equals(first.line().by())
                        && line.line().what().equals(first.line().what()))
                .toList()
                .reversed());
    HistoryEntry entry = entries.getLast();
    entry.fixed().stream()
        .findFirst()
        .ifPresent(text -> {
          throw Refused.state(elsewhere(text.subject()));
        });
    return entry;
  }

  private static String elsewhere(String subject) {
    return "\"%s\" has a page of its own, where it is changed; it cannot be put back from here."
        .formatted(subject);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }
}
