package dev.unrepeat.document;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.TrackerLink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The action items: a row for each, with what a reader looks for first.
final class ActionTable extends TablePiece<ActionItem> {
  private static final int ID = 0;
  private static final int ACTION = 1;
  private static final int TYPE = 2;
  private static final int OWNER = 3;
  private static final int DUE = 4;
  private static final int PRIORITY = 5;
  private static final int STATE = 6;
  private static final int DONE_WHEN = 7;
  private static final int ANSWERS = 8;

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: \\((.*)\\))?", Pattern.DOTALL);
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Ll}{2,3} )?\\p{Lu}[\\p{L}'’.-]*){1,3}");
  private static final Pattern TICKET = Pattern.compile("\\[(.+?)\\]\\((.*?)\\)|(\\S+)");

  ActionTable() {
    super(
        Section.ACTION_ITEMS,
        "actions",
        "Id",
        "Action",
        "Type",
        "Owner",
        "Due",
        "Priority",
        "State",
        "Done when",
        "Answers",
        "Ticket");
  }

  @Override
  List<ActionItem> items(Draft record) {
    return record.actions;
  }

  @Override
  List<String> cells(ActionItem action) {
    return List.of(
        action.id().toString(),
        action.what(),
        action.type().map(Fact::words).orElse(""),
        action.owner().print(),
        action.due().map(ActionTable::print).orElse(""),
        action.priority().map(Priority::name).orElse(""),
        ActionStateText.print(action.state()),
        action.doneWhen(),
        String.join(", ", action.answers().stream().map(FactorId::toString).toList()),
        String.join(", ", action.tickets().stream().map(ActionTable::print).toList()));
  }

  private static String print(DueDate due) {
    return due.asWritten().isEmpty()
        ? due.date().toString()
        : due.date() + " (" + due.asWritten() + ")";
  }

  private static String print(TrackerLink ticket) {
    return ticket.address().isEmpty()
        ? ticket.key()
        : "[" + ticket.key() + "](" + ticket.address() + ")";
  }

  @Override
  ActionItem change(ActionItem a, int column, String text, Context context) {
    return new ActionItem(
        a.id(),
        column == ACTION ? text(text, a.what()) : a.what(),
        a.why(),
        column == ANSWERS ? answers(text) : a.answers(),
        column == OWNER ? owner(text) : a.owner(),
        column == DUE ? due(text) : a.due(),
        column == PRIORITY ? priority(text) : a.priority(),
        column == TYPE ? type(text) : a.type(),
        a.horizon(),
        a.level(),
        a.effect(),
        a.effort(),
        column == DONE_WHEN ? text : a.doneWhen(),
        column > ANSWERS ? tickets(text, a.tickets()) : a.tickets(),
        column == STATE ? ActionStateText.read(text, a.state()) : a.state(),
        a.history());
  }

  private static String text(String text, String before) {
    Refused.unless(!text.isEmpty(), "say what is to be done; to drop the action, delete its row");
    return text.isEmpty() ? before : text;
  }

  /// A person's name as such; anything else (a team, a role, several names) is kept as written.
  static Owner owner(String text) {
    boolean person =
        PERSON.matcher(NamedPerson.name(text)).matches()
            && !text.toLowerCase(java.util.Locale.ROOT).contains("team");
    return text.isEmpty()
        ? Owner.NOBODY
        : person ? new Owner.Person(text) : new Owner.AsWritten(text);
  }

  private static Optional<DueDate> due(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = DATE.matcher(text);
    try {
      if (matcher.matches()) {
        String written = matcher.group(2);
        return Optional.of(
            new DueDate(LocalDate.parse(matcher.group(1)), written == null ? "" : written));
      }
    } catch (DateTimeParseException e) {
      throw new Refused(Refused.Reason.INVALID, "there is no such day");
    }
    throw new Refused(Refused.Reason.INVALID, "write the day as 2026-10-14");
  }

  private static Optional<Priority> priority(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Fact.getWord(text, Priority.class, Priority::name));
  }

  private static Optional<ActionType> type(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Fact.getWord(text, ActionType.class, Fact::words));
  }

  private static List<FactorId> answers(String text) {
    List<FactorId> ids = new ArrayList<>();
    for (String id : text.split("[,;\\s]+")) {
      if (!id.isEmpty()) {
        ids.add(FactorId.parse(id));
      }
    }
    return ids;
  }

  private static List<TrackerLink> tickets(String text, List<TrackerLink> before) {
    List<TrackerLink> tickets = new ArrayList<>();
    Matcher matcher = TICKET.matcher(text.replace(",", " "));
    while (matcher.find()) {
      String key = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
      String address = matcher.group(2) == null ? "" : matcher.group(2);
      String tracker =
          before.stream()
              .filter(t -> t.key().equals(key))
              .map(TrackerLink::tracker)
              .findFirst()
              .orElse("");
      tickets.add(new TrackerLink(tracker, key, address));
    }
    return tickets;
  }

  @Override
  Optional<ActionItem> create(List<String> cells, Context context) {
    Refused.unless(!cells.get(ACTION).isEmpty(), "say what is to be done");
    String written = plainId(cells.get(ID));
    boolean free = written.matches("A[1-9][0-9]{0,8}") && !context.used().contains(written);
    int highest = context.base().actions.stream().mapToInt(a -> a.id().number()).max().orElse(0);
    for (Object above : context.before()) {
      highest =
          above instanceof ActionItem action ? Math.max(highest, action.id().number()) : highest;
    }
    ActionItemId id = free ? ActionItemId.parse(written) : new ActionItemId(highest + 1);
    ActionItem action = ActionItem.proposed(id, cells.get(ACTION));
    for (int column = TYPE; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        try {
          action = change(action, column, cells.get(column), context);
        } catch (Refused e) {
          context
              .notes()
              .unreadable(
                  context.line(),
                  "%s of %s: \"%s\" could not be taken over: %s."
                      .formatted(header().get(column), id, cells.get(column), Sentences.clause(e)));
        }
      }
    }
    context.notes().takenOver(context.line(), "The new row became action item %s.".formatted(id));
    return Optional.of(action);
  }

  @Override
  void take(
      Draft base, Draft draft, List<ActionItem> items, List<ActionItem> removed, Context context) {
    draft.actions = List.copyOf(items);
    for (ActionItem action : removed) {
      context
          .notes()
          .takenOver(
              context.line(),
              "The row of %s was deleted, and with it the action item \"%s\"."
                  .formatted(action.id(), action.what()));
    }
  }
}
