package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.TrackerLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has been understood of an action so far. What is said twice and differently stays in the
/// text.
final class ActionDraft {
  private final OwnerText owners;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, ActionStanding> states = new LinkedHashMap<>();
  private final Map<String, TrackerLink> tickets = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> why = new ArrayList<>();
  private final List<String> doneWhen = new ArrayList<>();
  private boolean struck;
  private Optional<DueDate> due = Optional.empty();
  private Optional<ActionType> type = Optional.empty();
  private Optional<Priority> priority = Optional.empty();
  private Optional<Horizon> horizon = Optional.empty();

  ActionDraft(OwnerText owners) {
    this.owners = owners;
  }

  void add(List<ActionFact> facts) {
    facts.forEach(this::add);
  }

  private void add(ActionFact fact) {
    switch (fact) {
      case ActionFact.Owned owned -> names.add(owned.names());
      case ActionFact.DueOn on -> {
        if (due.isPresent() && !due.equals(Optional.of(on.due()))) {
          left.add(on.asWritten());
        }
        due = due.or(() -> Optional.of(on.due()));
      }
      case ActionFact.Stands stands -> states.putIfAbsent(stands.asWritten(), stands.standing());
      case ActionFact.Typed typed -> {
        if (type.isPresent() && !type.equals(Optional.of(typed.type()))) {
          left.add(typed.asWritten());
        }
        type = type.or(() -> Optional.of(typed.type()));
      }
      case ActionFact.Nearly nearly -> {
        left.add(nearly.asWritten());
        type = type.or(() -> Optional.of(nearly.type()));
      }
      case ActionFact.Ranked ranked -> {
        if (priority.isPresent() && !priority.equals(Optional.of(ranked.priority()))) {
          left.add(ranked.asWritten());
        }
        priority = priority.or(() -> Optional.of(ranked.priority()));
      }
      case ActionFact.Ticketed ticketed -> ticket(ticketed.ticket());
      case ActionFact.Left words -> left.add(words.words());
      case ActionFact.Nothing nothing -> {}
    }
  }

  /// The whole text is struck out: done, unless words say otherwise.
  void struck() {
    struck = true;
  }

  void ticket(TrackerLink ticket) {
    tickets.putIfAbsent(ticket.address().isEmpty() ? ticket.key() : ticket.address(), ticket);
  }

  void why(String words) {
    why.add(words);
  }

  void doneWhen(String words) {
    doneWhen.add(words);
  }

  void horizon(Horizon said) {
    horizon = horizon.or(() -> Optional.of(said));
  }

  boolean hasState() {
    return !states.isEmpty() || struck;
  }

  boolean hasOwner() {
    return !names.isEmpty();
  }

  boolean hasDue() {
    return due.isPresent();
  }

  /// @param what the text that is left of the action
  ReadAction finish(String what) {
    String text = left.isEmpty() ? what : what + " (" + String.join(", ", left) + ")";
    return new ReadAction(
        text.strip(),
        String.join("\n", why),
        names.isEmpty() ? Owner.NOBODY : owners.owner(String.join(", ", names)),
        due,
        standing(),
        states.isEmpty() && struck ? "struck out" : String.join(", ", states.keySet()),
        type,
        priority,
        horizon,
        String.join("\n", doneWhen),
        List.copyOf(tickets.values()));
  }

  /// Of several words the one that says more than "open" counts: `[ ] fixed in #12`.
  private ActionStanding standing() {
    return states.values().stream()
        .filter(standing -> standing != ActionStanding.OPEN)
        .findFirst()
        .orElse(struck ? ActionStanding.DONE : ActionStanding.OPEN);
  }
}
