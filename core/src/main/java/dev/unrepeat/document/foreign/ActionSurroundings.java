package dev.unrepeat.document.foreign;

import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands around an action item and holds for it.
///
/// @param groups headings and labels above it inside the action items, the outermost first: `Short
///   term (Q4 2026)`, `Completed`, `@priya`
/// @param checked the state of its checkbox
/// @param day the day of the document, from which `next week` counts
/// @param order of numeric dates, where the document tells it
/// @param people names, handles and initials that the document names elsewhere
public record ActionSurroundings(
    List<String> groups,
    Optional<Boolean> checked,
    Optional<LocalDate> day,
    Optional<DateOrder> order,
    List<String> people) {
  public static final ActionSurroundings NONE =
      new ActionSurroundings(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public ActionSurroundings {
    groups = List.copyOf(groups);
    people = List.copyOf(people);
  }

  public ActionSurroundings under(List<String> headings) {
    return new ActionSurroundings(headings, checked, day, order, people);
  }

  public ActionSurroundings checked(boolean box) {
    return new ActionSurroundings(groups, Optional.of(box), day, order, people);
  }

  public ActionSurroundings on(LocalDate date) {
    return new ActionSurroundings(groups, checked, Optional.of(date), order, people);
  }

  public ActionSurroundings ordered(DateOrder known) {
    return new ActionSurroundings(groups, checked, day, Optional.of(known), people);
  }

  /// With names that are known besides.
  ActionSurroundings amongToo(List<String> others) {
    return among(Stream.concat(people.stream(), others.stream()).distinct().toList());
  }

  public ActionSurroundings among(List<String> known) {
    return new ActionSurroundings(groups, checked, day, order, known);
  }
}
