package dev.unrepeat.api;

import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.TurnNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An action on the board, with what one has to know of its incident.
///
/// @param reference as people say it, `INC-2026-042/A3`
/// @param overdue whether the day is past by which somebody promised it
/// @param lookAt whether somebody has to look at it again: its effect can be seen, or it was
///   deferred until now
/// @param action without its history, which [getAction] has
record BoardJson(
    String reference,
    String incident,
    String title,
    Optional<Severity> severity,
    List<String> services,
    boolean overdue,
    boolean lookAt,
    Optional<Instant> changedAt,
    ActionJson action) {
  static BoardJson of(BoardAction one, LocalDate today) {
    return new BoardJson(
        one.reference(),
        one.incident().value(),
        one.title(),
        one.severity(),
        one.services().stream().map(ServiceName::value).toList(),
        one.action().overdue(today),
        one.action().toLookAt(today),
        one.changedAt(),
        ActionJson.of(one.action()));
  }

  /// The same change to several actions.
  ///
  /// @param actions as `INC-2026-042/A3`, at most 200
  /// @param turn a step in their life
  /// @param text the reason of the step
  /// @param day until which they are deferred
  /// @param due as a date or in words, `end of next week`
  record Changes(
      List<String> actions,
      Optional<Turn> turn,
      Optional<String> text,
      Optional<LocalDate> day,
      Optional<String> owner,
      Optional<String> due,
      Optional<String> priority) {
    ActionBatch.Change read() {
      Map<String, String> texts = new LinkedHashMap<>();
      owner.ifPresent(one -> texts.put("owner", one.strip()));
      due.ifPresent(one -> texts.put("due", one.strip()));
      priority.ifPresent(one -> texts.put("priority", one.strip()));
      return new ActionBatch.Change(turn, new TurnNote(text.orElse("").strip(), day, ""), texts);
    }
  }

  /// A table as a spreadsheet saves it.
  record Sheet(String csv) {}

  /// What became of each.
  ///
  /// @param kept whether anything was changed; of a table, nothing is where one line was refused
  record Results(boolean kept, List<Result> results) {
    static Results of(List<ActionBatch.Result> all, boolean kept) {
      return new Results(kept, all.stream().map(Result::of).toList());
    }
  }

  /// What became of one.
  ///
  /// @param line of the table
  record Result(Optional<Long> line, String action, boolean done, String sentence) {
    static Result of(ActionBatch.Result one) {
      return new Result(
          one.line() > 0 ? Optional.of(one.line()) : Optional.empty(),
          one.action(),
          one.done(),
          one.sentence());
    }
  }

  /// The secret link to the feed of one's own actions.
  ///
  /// @param since when there is one; left out where there is none
  record Feed(Optional<Instant> since) {}
}
