package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.Stands;
import dev.unrepeat.model.Horizon;
import java.util.List;
import java.util.Optional;

/// Reads the text or table row of one action item into what, who, until when and how it stands:
/// `Alert on the pool (Priya Raman, due 30 Oct) - DONE`. What it does not understand stays in the
/// text.
public final class ActionTexts {
  private static final int LONGEST = 20_000;

  private final ActionSurroundings around;
  private final OwnerText owners;
  private final ActionPieces pieces;
  private final ActionStart start;
  private final DueInText due;
  private final ActionEnd end;

  private ActionTexts(ActionSurroundings around) {
    this.around = around;
    this.owners = OwnerText.among(around.people());
    DuePhrases dues = DuePhrases.from(around.day(), around.order());
    this.pieces = new ActionPieces(owners, dues);
    this.start = new ActionStart(pieces, owners);
    this.due = new DueInText(dues, around.day());
    this.end = new ActionEnd(pieces, due);
  }

  /// Reads a bullet, a numbered item, a heading or a short paragraph.
  ///
  /// @param text Markdown, with or without its bullet and checkbox
  public static ReadAction read(String text, ActionSurroundings around) {
    ActionTexts reader = new ActionTexts(around);
    ActionDraft draft = new ActionDraft(reader.owners);
    String what = reader.sentence(text, draft);
    reader.around(draft);
    return draft.finish(what);
  }

  /// Reads a row of a table of actions; empty when it names none.
  ///
  /// @param head the headers
  /// @param cells as many as there are headers, or fewer
  public static Optional<ReadAction> row(
      List<String> head, List<String> cells, ActionSurroundings around) {
    int what = ActionColumn.of(head).map(roles -> roles.indexOf(ActionColumn.WHAT)).orElse(-1);
    return what < 0 ? Optional.empty() : row(head, what, cells, around);
  }

  /// The same where it is known which column says what is to be done.
  static Optional<ReadAction> row(
      List<String> head, int what, List<String> cells, ActionSurroundings around) {
    if (what >= cells.size() || !ActionStart.says(cells.get(what))) {
      return Optional.empty();
    }
    ActionTexts reader = new ActionTexts(around);
    ActionDraft draft = new ActionDraft(reader.owners);
    for (int i = 0; i < cells.size(); i++) {
      if (i != what && !cells.get(i).isBlank()) {
        reader.cell(i < head.size() ? head.get(i) : "", cells.get(i), draft);
      }
    }
    String sentence = reader.sentence(cells.get(what), draft);
    reader.around(draft);
    return Optional.of(draft.finish(sentence));
  }

  private void cell(String header, String cell, ActionDraft draft) {
    ActionColumn role = ActionColumn.of(header);
    switch (role) {
      case WHAT, WHY -> draft.why(cell.strip());
      case DONE_WHEN -> draft.doneWhen(cell.strip());
      default -> {
        List<ActionFact> facts = pieces.cell(role, cell, header);
        draft.add(facts);
        if (facts.isEmpty()) {
          draft.why(header.isBlank() ? cell.strip() : header.strip() + ": " + cell.strip());
          TicketText.all(cell).forEach(found -> draft.ticket(found.ticket()));
        }
      }
    }
  }

  private String sentence(String text, ActionDraft draft) {
    String written = text.strip();
    if (written.length() > LONGEST) {
      return written;
    }
    int below = written.indexOf('\n');
    String first = below < 0 ? written : written.substring(0, below);
    String again = start.peel(end.peel(start.peel(first, draft), draft), draft);
    if (below > 0) {
      again += below(written.substring(below), draft);
    }
    TicketText.all(again).forEach(found -> draft.ticket(found.ticket()));
    ToldDone.words(again)
        .or(() -> ActionStateWords.linked(first))
        .filter(words -> !draft.hasState())
        .ifPresent(words -> draft.add(List.of(new Stands(ActionStanding.DONE, words))));
    if (!draft.hasDue()) {
      due.inProse(again, draft);
    }
    return again;
  }

  /// Lines below the first: those that only tell who, when or how far are understood, the others
  /// stay.
  private String below(String lines, ActionDraft draft) {
    StringBuilder kept = new StringBuilder();
    for (String line : lines.substring(1).split("\n", -1)) {
      boolean item = line.startsWith("- ");
      boolean boxed = item && ActionStart.boxed(line.substring(2));
      List<ActionFact> facts = boxed ? List.of() : pieces.read(item ? line.substring(2) : line);
      draft.add(facts);
      if (facts.isEmpty()) {
        kept.append('\n').append(item ? line : end.peel(line, draft));
      }
    }
    return kept.toString();
  }

  /// What the checkbox and the headings above say where the text itself does not.
  private void around(ActionDraft draft) {
    around
        .checked()
        .ifPresent(box ->
            draft.add(
                List.of(
                    box
                        ? new Stands(ActionStanding.DONE, "[x]")
                        : new Stands(ActionStanding.OPEN, "[ ]"))));
    for (int i = around.groups().size() - 1; i >= 0; i--) {
      ActionGroup group = ActionGroup.read(around.groups().get(i), pieces, owners);
      if (!draft.hasState()) {
        group.state().ifPresent(state -> draft.add(List.of(state)));
      }
      if (!draft.hasOwner()) {
        group.owner().ifPresent(owner -> draft.add(List.of(owner)));
      }
      if (!draft.hasDue()) {
        group.due().ifPresent(due -> draft.add(List.of(due)));
      }
      group.horizon().ifPresent(draft::horizon);
    }
  }

  /// Whether a heading inside the action items only says whose, when or how far they are, so that
  /// it is no action itself.
  public static boolean groups(String heading, ActionSurroundings around) {
    ActionTexts reader = new ActionTexts(around);
    ActionGroup group = ActionGroup.read(heading, reader.pieces, reader.owners);
    Optional<Horizon> horizon = group.horizon();
    return group.owner().isPresent()
        || group.state().isPresent()
        || horizon.isPresent()
        || group.due().isPresent();
  }
}
