package dev.unrepeat.writing;

import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of a record that people write: read as texts, and written back from texts.
public final class Parts {
  private static final Map<PartSort, Shelf<?>> SHELVES = new EnumMap<>(PartSort.class);

  static {
    Stream.of(
            new BodyShelf(PartSort.OPENING),
            new BodyShelf(PartSort.SECTION),
            new BodyShelf(PartSort.OWN_SECTION),
            new BodyShelf(PartSort.FRONT_MATTER),
            new PeopleShelf(),
            new ResponderShelf(),
            new TriggerShelf(),
            new FactorShelf(),
            new GateShelf(),
            new LessonShelf(),
            new ActionShelf(),
            new LinkShelf(),
            new IntervalShelf(),
            new FigureShelf(),
            new MetricShelf(),
            new InputShelf())
        .forEach(shelf -> SHELVES.put(shelf.sort(), shelf));
  }

  private Parts() {}

  private static Shelf<?> shelf(PartSort sort) {
    return Objects.requireNonNull(SHELVES.get(sort));
  }

  /// The parts of one sort, in the order of the record.
  public static List<PartId> list(Postmortem record, PartSort sort) {
    return shelf(sort).named(record).keySet().stream().map(name -> new PartId(sort, name)).toList();
  }

  /// What a part says, field by field; empty when the record has no such part.
  public static Optional<Map<String, String>> find(Postmortem record, PartId part) {
    return shelf(part.sort()).texts(record, part.name());
  }

  /// All texts of all parts, as a history names them.
  public static Map<String, String> subjects(Postmortem record) {
    Map<String, String> all = new LinkedHashMap<>();
    for (PartSort sort : PartSort.values()) {
      for (PartId part : list(record, sort)) {
        find(record, part)
            .orElseThrow()
            .forEach((field, text) -> all.put(new PartText(part, field).subject(), text));
      }
    }
    return all;
  }

  /// Writes a part, which is added when it is not there; fields that are not given stay as they
  /// are.
  ///
  /// @param today by which words such as "end of next week" count
  /// @throws Refused with a sentence about each field that cannot be read
  public static Postmortem write(
      Postmortem record, PartId part, Map<String, String> texts, LocalDate today) {
    Map<String, String> before = find(record, part).orElse(Map.of());
    Postmortem written =
        shelf(part.sort())
            .write(record, part.name(), new Typed(texts, before, today, new FieldChecks()));
    return sound(record, written);
  }

  /// The name that a new part with these texts gets.
  public static PartId fresh(Postmortem record, PartSort sort, Map<String, String> texts) {
    return new PartId(sort, shelf(sort).fresh(record, texts));
  }

  /// Takes a part away, with what only made sense beside it.
  public static Postmortem remove(Postmortem record, PartId part) {
    return sound(record, shelf(part.sort()).remove(record, part.name()));
  }

  /// Exchanges two parts of one sort.
  public static Postmortem exchange(Postmortem record, PartId one, PartId other) {
    return shelf(one.sort()).exchange(record, one.name(), other.name());
  }

  /// Puts a part directly before another of its sort, or last.
  public static Postmortem place(Postmortem record, PartId part, Optional<PartId> before) {
    return shelf(part.sort()).place(record, part.name(), before.map(PartId::name));
  }

  /// Sorts the parts of a sort by their names as listed.
  public static Postmortem order(Postmortem record, PartSort sort, List<String> names) {
    return shelf(sort).order(record, names);
  }

  /// An action may answer factors that are there; one that was taken away is answered no more.
  private static Postmortem sound(Postmortem before, Postmortem after) {
    List<FactorId> old = ids(before);
    List<FactorId> now = ids(after);
    List<FactorId> gone = new ArrayList<>(old);
    gone.removeAll(now);
    Postmortem tidy =
        gone.isEmpty()
            ? after
            : after.withActions(
                after.actions().stream().map(action -> Answers.without(action, gone)).toList());
    for (var action : tidy.actions()) {
      for (FactorId answered : action.answers()) {
        Refused.unless(
            now.contains(answered) || before.actions().contains(action),
            "%s would answer %s, and there is no such factor. Write the number of one that is listed."
                .formatted(action.id(), answered));
      }
    }
    return tidy;
  }

  private static List<FactorId> ids(Postmortem record) {
    return record.causes().factors().stream().map(ContributingFactor::id).toList();
  }
}
