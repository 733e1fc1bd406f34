package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An action on the board, with what one has to know of its incident. Its history is left out.
///
/// @param group by which the board sorts it, before the day it is due
/// @param changedAt when it last took a step; empty for one that took none
public record BoardAction(
    String group,
    IncidentId incident,
    String title,
    Optional<Severity> severity,
    List<ServiceName> services,
    ActionItem action,
    Optional<Instant> changedAt) {
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /// Reads `INC-2026-042/A3`; the id of an incident may hold a slash itself.
  public static Reference parse(String reference) {
    int cut = reference.lastIndexOf('/');
    Refused.unless(
        cut > 0, "\"%s\" names no action; write it as INC-2026-042/A3.".formatted(reference));
    return new Reference(
        new IncidentId(reference.substring(0, cut).strip()),
        ActionItemId.parse(reference.substring(cut + 1).strip()));
  }

  /// An action as it is named outside its postmortem.
  public record Reference(IncidentId incident, ActionItemId action) {
    @Override
    public String toString() {
      return incident + "/" + action;
    }
  }

  /// How people say it outside its postmortem: `INC-2026-042/A3`.
  public String reference() {
    return incident + "/" + action.id();
  }

  /// How it stands on a day, for example `accepted, overdue since 3 Mar 2026`.
  public String standing(LocalDate today) {
    return action.state().word()
        + ", "
        + action
            .due()
            .map(day ->
                (day.date().isBefore(today) ? "overdue since " : "due ") + SHORT.format(day.date()))
            .orElse("no day set");
  }
}
