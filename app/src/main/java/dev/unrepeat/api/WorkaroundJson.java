package dev.unrepeat.api;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Workaround;
import java.time.LocalDate;
import java.util.Optional;

/// Something put in place during the incident that must not stay.
///
/// @param number its place among the workarounds of the record, from 1; those behind one that goes
///   move up
/// @param expires the day after which it is a finding
/// @param past whether that day is past
record WorkaroundJson(
    int number, String text, LocalDate expires, boolean past, Optional<String> replacedBy) {
  static WorkaroundJson of(int number, Workaround one, LocalDate today) {
    return new WorkaroundJson(
        number,
        one.text(),
        one.expires(),
        one.expires().isBefore(today),
        one.replacedBy().map(ActionItemId::toString));
  }

  /// A workaround to be noted.
  ///
  /// @param replacedBy the action that replaces it, as `A3`
  record Noted(String text, LocalDate expires, Optional<String> replacedBy) {
    Workaround read() {
      return new Workaround(text.strip(), expires, replacedBy.map(ActionItemId::parse));
    }
  }
}
