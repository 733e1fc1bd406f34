package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An action in a work list.
///
/// @param reference as people say it, `INC-2026-042/A3`
public record BoardRow(
    String reference,
    String what,
    String address,
    String title,
    String incident,
    SeverityMark severity,
    List<String> services,
    ActionMark mark) {

  /// Rows under one heading.
  ///
  /// @param heading empty when the list is not grouped
  public record Group(String heading, List<BoardRow> rows) {}

  static BoardRow of(BoardAction one, Map<String, String> names, LocalDate today) {
    return new BoardRow(
        one.reference(),
        one.action().what(),
        Places.action(one.incident(), one.action().id()),
        one.title(),
        Places.incident(one.incident()),
        SeverityMark.of(one.severity()),
        one.services().stream().map(ServiceName::value).toList(),
        ActionMark.of(named(one.action(), names), today));
  }

  /// @param names of the accounts by their addresses, for owners that are written as one
  static List<Group> grouped(
      List<BoardAction> actions, BoardOrder order, Map<String, String> names, LocalDate today) {
    List<Group> groups = new ArrayList<>();
    String last = "";
    List<BoardRow> rows = new ArrayList<>();
    for (BoardAction one : actions) {
      String heading = heading(one, order, names, today);
      if (!rows.isEmpty() && !heading.equals(last)) {
        groups.add(new Group(last, List.copyOf(rows)));
        rows.clear();
      }
      last = heading;
      rows.add(of(one, names, today));
    }
    if (!rows.isEmpty()) {
      groups.add(new Group(last, List.copyOf(rows)));
    }
    return groups;
  }

  /// The action with the name of its owner's account, where the owner is written as an address.
  static ActionItem named(ActionItem action, Map<String, String> names) {
    if (!(action.owner() instanceof Owner.Person person)) {
      return action;
    }
    String address = NamedPerson.name(person.name()).toLowerCase(Locale.ROOT);
    return action.ownedBy(new Owner.Person(names.getOrDefault(address, person.name())));
  }

  private static String heading(
      BoardAction one, BoardOrder order, Map<String, String> names, LocalDate today) {
    return switch (order) {
      case STATE -> Printing.capital(one.action().state().word());
      case OWNER -> ActionMark.owner(named(one.action(), names).owner());
      case SERVICE ->
          one.services().isEmpty() ? "No service named" : one.services().getFirst().value();
      case DUE -> one.action().due().map(due -> due(due.date(), today)).orElse("No due date");
    };
  }

  private static String due(LocalDate day, LocalDate today) {
    return day.isBefore(today)
        ? "Before today"
        : day.isBefore(today.plusDays(7))
            ? "Within seven days"
            : day.isBefore(today.plusDays(31)) ? "Within a month" : "Later";
  }
}
