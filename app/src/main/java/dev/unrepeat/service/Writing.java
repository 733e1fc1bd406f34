package dev.unrepeat.service;

import dev.unrepeat.document.LeftOut;
import dev.unrepeat.document.Template;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people do with the parts of a postmortem: write, add, move, take away, each on its own.
///
/// Nobody is kept from a part by somebody who writes at it: two changes are brought together by
/// what each began with, and where that cannot be, both texts are shown and neither is lost.
public final class Writing {
  private final Ledger ledger;
  private final TemplateShelf templates;

  public Writing(Ledger ledger, TemplateShelf templates) {
    this.ledger = ledger;
    this.templates = templates;
  }

  /// Saves what was typed into a part, together with what others changed meanwhile.
  public WrittenPart write(Viewer viewer, IncidentId id, PartEdit edit) {
    List<PartEdit.Clash> clashes = new ArrayList<>();
    List<Boolean> merged = new ArrayList<>();
    StoredRecord record =
        ledger.change(
            viewer,
            id,
            "edited " + edit.part(),
            before -> {
              Postmortem now = before.postmortem();
              Map<String, String> texts = texts(now, edit.part());
              PartEdit.Merged both = edit.onto(texts);
              clashes.addAll(both.clashes());
              merged.add(!both.texts().equals(edit.typed()));
              return clashes.isEmpty() ? Parts.write(now, edit.part(), both.texts(), today()) : now;
            });
    return new WrittenPart(
        record, renamed(record.postmortem(), edit), merged.contains(true), clashes);
  }

  /// A section that is not there yet can be written; a row that is gone cannot.
  private static Map<String, String> texts(Postmortem record, PartId part) {
    Optional<Map<String, String>> there = Parts.find(record, part);
    if (there.isEmpty() && part.sort().row()) {
      throw new Refused(
          Refused.Reason.CONFLICT,
          "Somebody took %s away while you were writing. Your words are still in the form: copy them, or undo the removal in the history."
              .formatted(part));
    }
    return there.orElse(Map.of());
  }

  /// A link or a responder is named by what was typed.
  private static PartId renamed(Postmortem record, PartEdit edit) {
    PartSort sort = edit.part().sort();
    return switch (sort) {
      case LINK -> named(record, edit, "address");
      case RESPONDER, GATE -> named(record, edit, "name");
      case METRIC -> named(record, edit, "metric");
      case FIGURE -> named(record, edit, "measure");
      default -> edit.part();
    };
  }

  private static PartId named(Postmortem record, PartEdit edit, String field) {
    PartId typed = new PartId(edit.part().sort(), edit.typed().getOrDefault(field, "").strip());
    return Parts.find(record, edit.part()).isPresent() || Parts.find(record, typed).isEmpty()
        ? edit.part()
        : typed;
  }

  /// Adds a part; a section that was left out is there again by its heading.
  ///
  /// @param explains the factor to whose why a new factor is an answer
  public WrittenPart add(
      Viewer viewer,
      IncidentId id,
      PartSort sort,
      Map<String, String> texts,
      Optional<FactorId> explains) {
    List<PartId> added = new ArrayList<>();
    StoredRecord record =
        ledger.change(
            viewer,
            id,
            "added " + one(sort),
            before -> {
              Postmortem now = before.postmortem();
              Optional<Template.Part> left = leftOut(now, sort, texts);
              if (left.isPresent()) {
                added.add(PartId.of(left.get()));
                return LeftOut.back(now, LeftOut.heading(left.get()));
              }
              PartId part = Parts.fresh(now, sort, texts);
              added.add(part);
              Postmortem after = Parts.write(now, part, texts, today());
              return explains.map(effect -> explained(after, effect, part)).orElse(after);
            });
    return new WrittenPart(record, added.getFirst(), false, List.of());
  }

  private static String one(PartSort sort) {
    return sort == PartSort.ACTION
        ? "an " + sort.word()
        : sort == PartSort.OWN_SECTION ? "a section" : "a " + sort.word();
  }

  private Postmortem explained(Postmortem record, FactorId effect, PartId cause) {
    PartId part = new PartId(PartSort.FACTOR, effect.toString());
    String because = texts(record, part).getOrDefault("because", "");
    return Parts.write(record, part, Map.of("because", because + "\n" + cause.name()), today());
  }

  /// The section of the template that is left out and meant by this heading.
  private Optional<Template.Part> leftOut(
      Postmortem record, PartSort sort, Map<String, String> texts) {
    String heading = texts.getOrDefault("heading", "").strip();
    return sort != PartSort.OWN_SECTION || !LeftOut.of(record).headings().contains(heading)
        ? Optional.empty()
        : templates.whole(record).parts().stream()
            .filter(part -> LeftOut.heading(part).equals(heading))
            .findFirst();
  }

  /// Takes a part away; the history can bring it back. A section of the template in which nothing
  /// is written is left out of the document.
  public StoredRecord remove(Viewer viewer, IncidentId id, PartId part) {
    return ledger.change(
        viewer,
        id,
        "removed " + part,
        before -> {
          Postmortem now = before.postmortem();
          return templates.of(now).parts().stream()
              .filter(asked -> PartId.of(asked).equals(part) && !LeftOut.isWritten(asked, now))
              .findFirst()
              .map(empty -> LeftOut.without(now, empty))
              .orElseGet(() -> Parts.remove(now, part));
        });
  }

  /// Moves a part one place up or down among those it stands with.
  ///
  /// @param by -1 for up, 1 for down
  public StoredRecord step(Viewer viewer, IncidentId id, PartId part, int by) {
    return ledger.change(
        viewer,
        id,
        "moved " + part,
        before -> {
          Postmortem now = before.postmortem();
          List<PartId> together = together(now, part);
          int at = together.indexOf(part);
          texts(now, part);
          int to = Math.clamp(at + (long) by, 0, together.size() - 1);
          return at == to ? now : Parts.exchange(now, part, together.get(to));
        });
  }

  /// Moves a part directly before another, or to the end.
  public StoredRecord place(Viewer viewer, IncidentId id, PartId part, Optional<PartId> other) {
    return ledger.change(
        viewer, id, "moved " + part, before -> Parts.place(before.postmortem(), part, other));
  }

  /// Those among which a person sees a part: lessons stand by their kind.
  private static List<PartId> together(Postmortem record, PartId part) {
    Optional<String> kind = kind(record, part);
    return Parts.list(record, part.sort()).stream()
        .filter(other -> part.sort() != PartSort.LESSON || kind(record, other).equals(kind))
        .toList();
  }

  private static Optional<String> kind(Postmortem record, PartId part) {
    return Parts.find(record, part).map(texts -> texts.getOrDefault("kind", ""));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }
}
