package dev.unrepeat.writing;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All parts of one sort within a record: how they are taken out, named, typed and put back.
///
/// @param <T> what the record holds for one part
abstract class Shelf<T> {
  private final PartSort sort;

  Shelf(PartSort sort) {
    this.sort = sort;
  }

  PartSort sort() {
    return sort;
  }

  /// In the order of the record.
  abstract List<T> list(Postmortem record);

  abstract Postmortem with(Postmortem record, List<T> parts);

  /// The name that the part's own content gives it.
  abstract String name(T part);

  /// Its texts by field, in the order in which a form has them.
  abstract Map<String, String> texts(T part);

  /// Makes the part of its texts; what they do not say stays as it was before.
  ///
  /// @throws Refused with a sentence about the field that cannot be read
  abstract T read(String name, Typed typed, Optional<T> before);

  /// The name for a new part with these texts.
  String fresh(Postmortem record, Map<String, String> texts) {
    return "";
  }

  /// Where a new part goes among the others; at their end unless the sort knows better.
  int place(List<T> parts, T added) {
    return parts.size();
  }

  /// Refuses to let go of a part that others rest on.
  void mayGo(Postmortem record, T part) {}

  /// By name, in order; of two that would have one name the second is `… (2)`.
  Map<String, T> named(Postmortem record) {
    Map<String, T> named = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (T part : list(record)) {
      String name = name(part);
      int nth = seen.merge(name, 1, Integer::sum);
      named.put(nth == 1 ? name : name + " (" + nth + ")", part);
    }
    return named;
  }

  Optional<Map<String, String>> texts(Postmortem record, String name) {
    return Optional.ofNullable(named(record).get(name)).map(this::texts);
  }

  Postmortem write(Postmortem record, String name, Typed typed) {
    Map<String, T> named = named(record);
    Optional<T> before = Optional.ofNullable(named.get(name));
    T after = read(typed, () -> read(name, typed, before));
    List<T> parts = new ArrayList<>(named.values());
    if (before.isPresent()) {
      parts.set(new ArrayList<>(named.keySet()).indexOf(name), after);
    } else {
      parts.add(place(parts, after), after);
    }
    return with(record, parts);
  }

  /// All that is wrong is refused together; what holds of the part as a whole is of no field.
  private T read(Typed typed, Supplier<T> reading) {
    Optional<T> read =
        typed.checks().read(PartText.WHOLE, Optional.empty(), () -> Optional.of(reading.get()));
    typed.checks().end();
    return read.orElseThrow();
  }

  Postmortem remove(Postmortem record, String name) {
    Map<String, T> named = named(record);
    T part = Optional.ofNullable(named.get(name)).orElseThrow(() -> gone(name));
    mayGo(record, part);
    named.remove(name);
    return with(record, new ArrayList<>(named.values()));
  }

  /// Exchanges two of them.
  Postmortem exchange(Postmortem record, String one, String other) {
    List<String> names = new ArrayList<>(named(record).keySet());
    Collections.swap(names, index(names, one), index(names, other));
    return order(record, names);
  }

  /// Puts one directly before another; at the end when no other is named.
  Postmortem place(Postmortem record, String name, Optional<String> before) {
    List<String> names = new ArrayList<>(named(record).keySet());
    names.remove(index(names, name));
    names.add(before.map(other -> index(names, other)).orElse(names.size()), name);
    return order(record, names);
  }

  /// Sorts them as listed; those that are not listed stay behind the one before them.
  Postmortem order(Postmortem record, List<String> names) {
    Map<String, T> left = named(record);
    List<T> listed = new ArrayList<>();
    List<T> ordered = new ArrayList<>();
    names.forEach(name -> Optional.ofNullable(left.get(name)).ifPresent(listed::add));
    int next = 0;
    for (Map.Entry<String, T> one : left.entrySet()) {
      ordered.add(names.contains(one.getKey()) ? listed.get(next++) : one.getValue());
    }
    return with(record, ordered);
  }

  private int index(List<String> names, String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw gone(name);
    }
    return at;
  }

  private Refused gone(String name) {
    return new Refused(
        Refused.Reason.NOT_FOUND,
        "There is no %s any more. Load the page again; the history has what it said."
            .formatted(new PartId(sort, name)));
  }
}
