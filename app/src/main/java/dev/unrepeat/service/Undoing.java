package dev.unrepeat.service;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.PartText;
import dev.unrepeat.writing.Parts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes a change of a record back: the opposite change, brought together with all that came after.
final class Undoing {
  private final HistoryEntry entry;
  private final LocalDate today;
  private final Map<PartId, Map<String, String>> before = new LinkedHashMap<>();
  private final Map<PartId, Map<String, String>> after = new LinkedHashMap<>();

  private Undoing(HistoryEntry entry, LocalDate today) {
    this.entry = entry;
    this.today = today;
    for (HistoryEntry.Text text : entry.texts()) {
      PartText.parse(text.subject())
          .ifPresent(part -> {
            before
                .computeIfAbsent(part.part(), p -> new LinkedHashMap<>())
                .put(part.field(), text.before());
            after
                .computeIfAbsent(part.part(), p -> new LinkedHashMap<>())
                .put(part.field(), text.after());
          });
    }
  }

  static Postmortem of(Postmortem record, HistoryEntry entry, LocalDate today) {
    return new Undoing(entry, today).undone(record);
  }

  /// Rows that were taken away come first, because other texts name them.
  private Postmortem undone(Postmortem record) {
    Postmortem now = record;
    for (PartId part : before.keySet()) {
      if (removed(part) && Parts.find(now, part).isEmpty()) {
        now = Parts.write(now, part, before.getOrDefault(part, Map.of()), today);
      }
    }
    for (PartId part : before.keySet()) {
      if (!removed(part)) {
        now = added(part) ? without(now, part) : edited(now, part);
      }
    }
    for (HistoryEntry.Text text : entry.texts()) {
      if (text.subject().startsWith(Differences.ORDER)) {
        now = Parts.order(now, sort(text.subject()), text.before().lines().toList());
      }
    }
    return now;
  }

  private boolean removed(PartId part) {
    return stands(part) && nothing(after.getOrDefault(part, Map.of()));
  }

  private boolean added(PartId part) {
    return stands(part) && nothing(before.getOrDefault(part, Map.of()));
  }

  /// Whether the part comes and goes as a whole, and the entry tells all of it.
  private boolean stands(PartId part) {
    return part.sort().row()
        && before.getOrDefault(part, Map.of()).keySet().stream().anyMatch(Undoing::needed);
  }

  private static boolean needed(String field) {
    return List.of("text", "statement", "what", "name", "address", "from", "measure", "metric")
        .contains(field);
  }

  private static boolean nothing(Map<String, String> texts) {
    return texts.values().stream().allMatch(String::isEmpty);
  }

  private Postmortem without(Postmortem now, PartId part) {
    Map<String, String> said = Parts.find(now, part).orElse(Map.of());
    if (said.isEmpty()) {
      return now;
    }
    after
        .getOrDefault(part, Map.of())
        .forEach((field, text) -> {
          if (!text.equals(said.get(field))) {
            throw Refused.state(
                "%s has been changed since it was added, so it is not undone. Remove it if it should go."
                    .formatted(part));
          }
        });
    return Parts.remove(now, part);
  }

  private Postmortem edited(Postmortem now, PartId part) {
    Map<String, String> said = Parts.find(now, part).orElse(Map.of());
    if (said.isEmpty() && part.sort().row()) {
      return now;
    }
    PartEdit.Merged merged =
        new PartEdit(part, after.getOrDefault(part, Map.of()), before.getOrDefault(part, Map.of()))
            .onto(said);
    if (!merged.clashes().isEmpty()) {
      throw Refused.state(
          "%s was changed again in the same words, so this change cannot be undone by itself. Put the earlier text back instead."
              .formatted(part));
    }
    return Parts.write(now, part, merged.texts(), today);
  }

  private static PartSort sort(String subject) {
    return Arrays.stream(PartSort.values())
        .filter(sort -> subject.equals(Differences.ORDER + sort.words()))
        .findFirst()
        .orElseThrow(() -> Refused.state("The order of this cannot be put back."));
  }
}
