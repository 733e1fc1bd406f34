package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.ActionCsv;
import dev.unrepeat.writing.ActionSheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The same change to many actions, and changes that come back from a spreadsheet. Each action asks
/// for the same rights as on its own page.
public final class ActionBatch {
  public static final int MOST = 200;

  private final Ledger ledger;
  private final ActionItems actions;
  private final Incidents incidents;

  public ActionBatch(Ledger ledger, ActionItems actions, Incidents incidents) {
    this.ledger = ledger;
    this.actions = actions;
    this.incidents = incidents;
  }

  /// What is to be done with each.
  ///
  /// @param turn a step in its life; empty for none
  /// @param texts owner, due date or priority in the words that forms take
  public record Change(Optional<Turn> turn, TurnNote note, Map<String, String> texts) {}

  /// What became of one.
  ///
  /// @param line of the sheet it stands in; 0 without a sheet
  public record Result(long line, String action, boolean done, String sentence) {}

  /// @param kept whether the changes of a sheet were made; none is where one line was refused
  public record Results(List<Result> all, boolean kept) {}

  /// Changes each on its own: one that is refused keeps no other back.
  public List<Result> change(Viewer viewer, List<String> references, Change change) {
    Refused.unless(!references.isEmpty(), "Choose at least one action.");
    Refused.unless(references.size() <= MOST, "These are more than %d at once.".formatted(MOST));
    Refused.unless(
        change.turn().isPresent() || !change.texts().isEmpty(),
        "Say what shall be done with the chosen actions.");
    return references.stream().distinct().map(one -> result(viewer, one, change)).toList();
  }

  private Result result(Viewer viewer, String reference, Change change) {
    try {
      return new Result(
          0, reference, true, ledger.together(() -> apply(viewer, reference, change)));
    } catch (Refused refused) {
      return new Result(0, reference, false, refused.sentence());
    }
  }

  private String apply(Viewer viewer, String reference, Change change) {
    BoardAction.Reference which = BoardAction.parse(reference);
    List<String> told = new ArrayList<>();
    if (!change.texts().isEmpty()) {
      actions.edit(viewer, which.incident(), which.action(), change.texts());
      change
          .texts()
          .forEach((field, text) -> told.add(field + " " + (text.isEmpty() ? "none" : text)));
    }
    change
        .turn()
        .ifPresent(turn -> {
          ActionItem after =
              ActionItems.in(
                  actions
                      .turn(viewer, which.incident(), which.action(), turn, change.note())
                      .postmortem(),
                  which.action());
          told.add(after.state().word());
        });
    return told.isEmpty() ? "nothing to change" : String.join(", ", told);
  }

  /// Makes the changes that a sheet asks for: all of them, or, where one line is refused, none.
  public Results take(Viewer viewer, String csv) {
    List<ActionSheet.Line> lines = ActionSheet.read(csv);
    List<Result> results = new ArrayList<>();
    try {
      return ledger.together(() -> {
        lines.forEach(line -> results.add(take(viewer, line)));
        if (results.stream().anyMatch(one -> !one.done())) {
          throw new NotKept();
        }
        return new Results(results, true);
      });
    } catch (NotKept notKept) {
      return new Results(results, false);
    }
  }

  /// Rolls back what the other lines of a sheet have changed.
  private static final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Result take(Viewer viewer, ActionSheet.Line line) {
    try {
      BoardAction.Reference which = BoardAction.parse(line.action());
      ActionItem now =
          ActionItems.in(incidents.get(viewer, which.incident()).postmortem(), which.action());
      Change change = new Change(turn(now, line.state()), note(line), changed(now, line));
      Refused.unless(
          (change.turn().isEmpty() && change.texts().isEmpty()) || current(now, line),
          "It has changed since this table was made: it is %s now%s. Export the actions again, or empty the cell \"version\" of this line to have it say what the line says."
              .formatted(now.state().word(), differing(now, change)));
      return new Result(line.line(), line.action(), true, apply(viewer, line.action(), change));
    } catch (Refused refused) {
      return new Result(line.line(), line.action(), false, refused.sentence());
    }
  }

  /// Whether nobody has changed the action since the table was made, as far as the table says.
  private static boolean current(ActionItem now, ActionSheet.Line line) {
    return line.version().isEmpty() || line.version().equals(ActionCsv.version(now));
  }

  /// What stands in the cells that the line would change.
  private static String differing(ActionItem now, Change change) {
    return values(now).entrySet().stream()
        .filter(value -> change.texts().containsKey(value.getKey()))
        .map(value ->
            ", %s %s"
                .formatted(value.getKey(), value.getValue().isEmpty() ? "empty" : value.getValue()))
        .collect(Collectors.joining());
  }

  private static Map<String, String> values(ActionItem now) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("owner", now.owner().print());
    values.put("due", now.due().map(due -> due.date().toString()).orElse(""));
    values.put("priority", now.priority().map(Enum::name).orElse(""));
    values.put("type", now.type().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""));
    values.put("done when", now.doneWhen());
    return values;
  }

  /// What a line says otherwise. An empty cell empties nothing unless the table is known to be
  /// current: an older one must not wipe out what was filled in meanwhile.
  private static Map<String, String> changed(ActionItem now, ActionSheet.Line line) {
    boolean known = !line.version().isEmpty() && current(now, line);
    Map<String, String> changed = new LinkedHashMap<>();
    values(now)
        .forEach((field, before) -> {
          String text = line.texts().getOrDefault(field, known ? before : "");
          if ((known || !text.isEmpty()) && !text.strip().equals(before.strip())) {
            changed.put(field, text);
          }
        });
    return changed;
  }

  /// The step that leads into the state of that word.
  private static Optional<Turn> turn(ActionItem now, String word) {
    if (word.isEmpty() || word.equals(now.state().word())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (word) {
          case "accepted" -> Turn.ACCEPTANCE;
          case "declined" -> Turn.DECLINATION;
          case "in progress" -> Turn.BEGINNING;
          case "done" -> Turn.COMPLETION;
          case "verified" -> Turn.VERIFICATION;
          case "deferred" -> Turn.DEFERRAL;
          case "cancelled" -> Turn.CANCELLATION;
          case "reopened" -> Turn.REOPENING;
          default ->
              throw new Refused(
                  Refused.Reason.INVALID,
                  "\"%s\" is no state that an action can be brought into. Write accepted, declined, in progress, done, verified, deferred, cancelled or reopened."
                      .formatted(word));
        });
  }

  private static TurnNote note(ActionSheet.Line line) {
    try {
      return new TurnNote(
          line.reason(),
          line.day().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(line.day())),
          "");
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The column \"day\" says \"%s\". Write it as 2026-10-16.".formatted(line.day()));
    }
  }
}
