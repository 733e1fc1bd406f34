package dev.unrepeat.mcp;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.Clipped;
import dev.unrepeat.tool.Input;
import dev.unrepeat.tool.Tool;
import dev.unrepeat.writing.PartSort;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `list_actions` and `draft_action`.
public final class ActionTools extends ToolShelf {
  private static final int PAGE = 25;
  private static final int LONGEST = 1_000;

  private final Incidents incidents;
  private final ActionBoard board;
  private final Writing writing;

  public ActionTools(Incidents incidents, ActionBoard board, Writing writing) {
    this.incidents = incidents;
    this.board = board;
    this.writing = writing;
  }

  /// Whose work is listed. Nobody else's can be picked out: lists of one person's debts are for
  /// that person.
  enum Whose {
    EVERYBODY,
    MINE
  }

  /// @param total how many the filters let through
  record Listed(List<Action> actions, int total, Optional<String> next, Optional<String> rest) {}

  /// A promised change.
  ///
  /// @param reference as people say it, `INC-2026-042/A3`
  /// @param answers the factors that it answers
  record Action(
      String reference,
      String incident,
      String title,
      String what,
      String state,
      String owner,
      Optional<LocalDate> due,
      boolean overdue,
      boolean lookAt,
      Optional<Priority> priority,
      Optional<ActionType> type,
      String doneWhen,
      List<String> answers,
      List<String> services,
      List<String> tickets) {
    static Action of(BoardAction one, LocalDate today) {
      ActionItem action = one.action();
      return new Action(
          one.reference(),
          one.incident().value(),
          one.title(),
          Clipped.of(action.what(), LONGEST),
          action.state().word(),
          action.owner().print(),
          action.due().map(DueDate::date),
          action.overdue(today),
          action.toLookAt(today),
          action.priority(),
          action.type(),
          Clipped.of(action.doneWhen(), LONGEST),
          IncidentTools.words(action.answers()),
          IncidentTools.words(one.services()),
          action.tickets().stream().map(ticket -> ticket.key()).toList());
    }
  }

  /// @param added whether it was not there before
  record Drafted(
      String reference, String what, String state, boolean added, String sentence, String page) {
    static Drafted of(IncidentId id, ActionItem action, boolean added) {
      return new Drafted(
          id + "/" + action.id(),
          action.what(),
          action.state().word(),
          added,
          added
              ? "It is proposed. The people of the postmortem accept or decline it, and say who does it until when."
              : "This action is there already; nothing was added.",
          IncidentTools.page(id));
    }
  }

  @Override
  List<Tool<Caller>> tools() {
    return List.of(
        Tool.<Caller>reading(
                "list_actions",
                "List actions",
                "Action items across all incidents, what is due first: what was promised, for which incident, until when, and how it stands.",
                Listed.class,
                this::list)
            .taking(
                Input.choice(
                    "show",
                    BoardFilter.Standing.class,
                    "Which part of the work; open when left out."))
            .taking(
                Input.text(
                    "query",
                    300,
                    "Words that stand in the action or in the id of its incident, for example INC-2026-042."))
            .taking(Input.text("service", 100, "Only incidents that touched this service."))
            .taking(
                Input.choice("whose", Whose.class, "everybody (when left out), or mine: your own."))
            .taking(Input.number("limit", 1, 100, "How many; 25 when left out."))
            .taking(Input.text("after", 1_000, "\"next\" of the answer before, for the rest.")),
        Tool.<Caller>adding(
                "draft_action",
                "Draft an action",
                "Adds an action item to the postmortem of an incident, as a proposal about which people decide. Takes a token that reads and writes. The same words are not added twice.",
                Drafted.class,
                this::draft)
            .taking(IncidentTools.ID)
            .taking(
                Input.text(
                        "what",
                        2_000,
                        "What is to be changed: a verb, the thing, and by how much or until it does what.")
                    .must())
            .taking(
                Input.text("done_when", 2_000, "What somebody else can look at to see it done."))
            .taking(Input.text("why", 2_000, "How it prevents a repeat, or makes it smaller."))
            .taking(
                Input.texts(
                    "answers", 20, "The ids of the contributing factors that it answers, as F1."))
            .taking(Input.choice("type", ActionType.class, "What it does about the incident."))
            .taking(Input.choice("priority", Priority.class, "How urgent it is.")));
  }

  private Record list(Caller caller, Arguments asked) {
    BoardFilter filter =
        BoardFilter.OPEN
            .showing(
                asked.choice("show", BoardFilter.Standing.class).orElse(BoardFilter.Standing.OPEN))
            .withText(asked.text("query").orElse("").strip());
    if (asked.choice("whose", Whose.class).filter(Whose.MINE::equals).isPresent()) {
      filter = filter.owedBy(caller.viewer().address());
    }
    BoardFilter wanted =
        asked.text("service").map(ServiceName::new).map(filter::withService).orElse(filter);
    ActionBoard.Page page =
        board.list(
            caller.viewer(),
            wanted,
            BoardOrder.DUE,
            asked.text("after").map(BoardCursor::parse),
            asked.number("limit", PAGE));
    Optional<String> next = page.next().map(Object::toString);
    return new Listed(
        page.actions().stream().map(one -> Action.of(one, board.today())).toList(),
        page.total(),
        next,
        next.map(place -> "There are more. Ask again with \"after\" as \"next\" says."));
  }

  private Record draft(Caller caller, Arguments asked) {
    caller.mustWrite();
    IncidentId id = new IncidentId(asked.needed("id").strip());
    String what = asked.needed("what").strip();
    Refused.unless(!what.isEmpty(), "\"what\" is empty. Say what is to be changed.");
    Optional<ActionItem> before =
        incidents.get(caller.viewer(), id).postmortem().actions().stream()
            .filter(one -> one.what().equals(what))
            .findFirst();
    if (before.isPresent()) {
      return Drafted.of(id, before.get(), false);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("what", what);
    asked.text("done_when").ifPresent(text -> texts.put("done when", text.strip()));
    asked.text("why").ifPresent(text -> texts.put("why", text.strip()));
    asked.text("type").ifPresent(word -> texts.put("type", word));
    asked.text("priority").ifPresent(word -> texts.put("priority", word));
    texts.put("answers", String.join("\n", asked.texts("answers")));
    WrittenPart made = writing.add(caller.viewer(), id, PartSort.ACTION, texts, Optional.empty());
    ActionItem action =
        ActionItems.in(made.record().postmortem(), ActionItemId.parse(made.part().name()));
    return Drafted.of(id, action, true);
  }
}
