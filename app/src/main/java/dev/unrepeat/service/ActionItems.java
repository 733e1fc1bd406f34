package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.EffectSeen;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Verification;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What becomes of the promised changes, step by step until their effect was seen.
public final class ActionItems {
  private final Ledger ledger;
  private final AccountNames accounts;
  private final CourseStore courses;
  private final Policy policy;

  /// @param policy gives an accepted action its day where nobody has set one
  public ActionItems(Ledger ledger, AccountNames accounts, CourseStore courses, Policy policy) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.courses = courses;
    this.policy = policy;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }

  /// The action of a record; refuses one that is not there.
  public static ActionItem in(Postmortem record, ActionItemId number) {
    return record.actions().stream()
        .filter(one -> one.id().equals(number))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "%s has no action %s.".formatted(record.incident().id(), number)));
  }

  /// Takes a step in the life of an action.
  public StoredRecord turn(
      Viewer viewer, IncidentId id, ActionItemId number, Turn turn, TurnNote note) {
    return ledger.changeByRule(
        viewer,
        id,
        turn.verb() + " " + number,
        before -> {
          Postmortem record = before.postmortem();
          ActionItem action = in(record, number);
          may(viewer, action, turn);
          Postmortem after =
              replaced(record, number, one -> turned(viewer, record, one, turn, note));
          if (turn == Turn.VERIFICATION && !note.learned().isBlank()) {
            after = learning(after, note.learned().strip());
          }
          return turn == Turn.REOPENING ? opened(viewer, after, note.text()) : after;
        });
  }

  /// Sends back what answered a factor that has come back.
  ///
  /// @param because the incident in which it came back
  StoredRecord reopen(
      Viewer viewer,
      IncidentId id,
      List<ActionItemId> numbers,
      IncidentId because,
      UnaryOperator<Postmortem> besides) {
    String reason = "its cause came back in " + because;
    return ledger.changeByRule(
        viewer,
        id,
        "confirmed that a cause came back in " + because,
        before -> {
          Postmortem after = besides.apply(before.postmortem());
          boolean any = false;
          for (ActionItemId number : numbers) {
            if (in(after, number).reopens()) {
              any = true;
              after =
                  replaced(
                      after,
                      number,
                      one -> one.reopen(reason, Optional.of(because), viewer.name(), ledger.now()));
            }
          }
          return any ? opened(viewer, after, reason) : after;
        });
  }

  /// Changes owner, due date or priority in the words that forms take.
  public StoredRecord edit(
      Viewer viewer, IncidentId id, ActionItemId number, Map<String, String> texts) {
    return ledger.change(
        viewer,
        id,
        "edited " + number,
        before -> {
          in(before.postmortem(), number);
          return Parts.write(
              before.postmortem(), new PartId(PartSort.ACTION, number.toString()), texts, today());
        });
  }

  /// Says in which ticket an action is followed; an empty key says that it is followed in none.
  ///
  /// @param tracker for example `jira`; empty where it is not known
  StoredRecord follow(
      Viewer viewer,
      IncidentId id,
      ActionItemId number,
      String key,
      String tracker,
      String address) {
    Refused.unless(
        address.isEmpty() || address.matches("https?://\\S+"),
        "\"%s\" is no address of a ticket. Write it as https://tracker.example/SHOP-812."
            .formatted(address));
    List<TrackerLink> tickets =
        key.isEmpty() ? List.of() : List.of(new TrackerLink(tracker, key, address));
    return ledger.change(
        viewer,
        id,
        "linked the ticket of " + number,
        before -> {
          in(before.postmortem(), number);
          return replaced(before.postmortem(), number, one -> one.followedIn(tickets));
        });
  }

  /// Adds what another tool keeps as things to be done, as proposals; one that came before, or that
  /// says the same, is not added again.
  ///
  /// @return how many were added
  public int propose(Viewer viewer, IncidentId id, List<ActionItem> wanted) {
    int[] added = new int[1];
    if (!wanted.isEmpty()) {
      ledger.change(
          viewer,
          id,
          "proposed actions of another tool",
          before -> {
            List<ActionItem> all = new ArrayList<>(before.postmortem().actions());
            int next = all.stream().mapToInt(one -> one.id().number()).max().orElse(0);
            added[0] = 0;
            for (ActionItem one : wanted) {
              boolean known =
                  all.stream()
                      .anyMatch(other ->
                          other.what().equals(one.what())
                              || other.tickets().stream()
                                  .anyMatch(ticket -> same(ticket, one.tickets())));
              if (!known) {
                all.add(one.numbered(new ActionItemId(++next)));
                added[0]++;
              }
            }
            return before.postmortem().withActions(all);
          });
    }
    return added[0];
  }

  private static boolean same(TrackerLink ticket, List<TrackerLink> others) {
    return others.stream()
        .anyMatch(
            other -> other.tracker().equals(ticket.tracker()) && other.key().equals(ticket.key()));
  }

  /// Notes a workaround that must not stay.
  public StoredRecord putInPlace(Viewer viewer, IncidentId id, Workaround workaround) {
    return ledger.change(
        viewer,
        id,
        "noted a workaround",
        before -> {
          Postmortem record = before.postmortem();
          workaround.replacedBy().ifPresent(number -> in(record, number));
          List<Workaround> longer = new ArrayList<>(record.workarounds());
          longer.add(workaround);
          return record.withWorkarounds(longer);
        });
  }

  /// Notes that a workaround is gone.
  ///
  /// @param place among the workarounds of the record, from 1
  public StoredRecord takeAway(Viewer viewer, IncidentId id, long place) {
    return ledger.change(
        viewer,
        id,
        "took a workaround away",
        before -> {
          List<Workaround> left = new ArrayList<>(before.postmortem().workarounds());
          if (place < 1 || place > left.size()) {
            throw new Refused(
                Refused.Reason.NOT_FOUND, "%s has no workaround %d.".formatted(id, place));
          }
          left.remove((int) place - 1);
          return before.postmortem().withWorkarounds(left);
        });
  }

  private static void may(Viewer viewer, ActionItem action, Turn turn) {
    Optional<String> refusal = turn.refusal(viewer, action);
    if (refusal.isEmpty()) {
      return;
    }
    Role least = turn.least(action);
    if (!viewer.is(least)) {
      viewer.must(least, "see that an action is " + turn.verb());
    }
    throw Refused.state(
        "%s is %s. %s".formatted(action.id(), action.state().word(), refusal.get()));
  }

  static Postmortem replaced(
      Postmortem record, ActionItemId number, UnaryOperator<ActionItem> change) {
    return record.withActions(
        record.actions().stream()
            .map(one -> one.id().equals(number) ? change.apply(one) : one)
            .toList());
  }

  private static Postmortem learning(Postmortem record, String learned) {
    int highest = record.lessons().stream().mapToInt(one -> one.id().number()).max().orElse(0);
    List<Lesson> longer = new ArrayList<>(record.lessons());
    longer.add(new Lesson(new LessonId(highest + 1), LessonKind.BROADER, learned));
    return record.withLessons(longer);
  }

  /// A postmortem with a promise that is owed again is not closed any more.
  private Postmortem opened(Viewer viewer, Postmortem record, String reason) {
    if (!(record.state() instanceof PostmortemState.Closed)) {
      return record;
    }
    courses.add(
        record.incident().id(),
        new CourseStep(CourseStep.Kind.REOPENING, viewer.name(), ledger.now(), reason));
    return record.course().reopen();
  }

  /// With the day that the policy gives, counted from now.
  private ActionItem dated(Postmortem record, ActionItem action) {
    if (action.due().isPresent()) {
      return action;
    }
    return policy
        .reminders()
        .term(record.incident().severity(), action.priority())
        .map(term -> {
          ZoneId zone = policy.calendar().zone();
          LocalDate day = LocalDate.ofInstant(policy.calendar().after(ledger.now(), term), zone);
          return action.dueOn(
              new DueDate(day, term.words() + " after its acceptance, by the policy"));
        })
        .orElse(action);
  }

  private ActionItem turned(
      Viewer viewer, Postmortem record, ActionItem action, Turn turn, TurnNote note) {
    Instant now = ledger.now();
    String by = viewer.name();
    String account = NamedPerson.text(by, viewer.address());
    String text = note.text();
    return switch (turn) {
      case ACCEPTANCE ->
          dated(record, action).ownedBy(accounts.known(action.owner())).accept(by, now);
      case DECLINATION -> action.decline(text, by, now);
      case BEGINNING -> action.start(by, now);
      case COMPLETION -> action.complete(by, now);
      case VERIFICATION ->
          action.verify(
              new Verification(
                  account, now, text, note.day().orElse(today()), note.learned().strip()));
      case EFFECT -> action.work(new EffectSeen(account, now, text), today());
      case DEFERRAL ->
          action.defer(
              text,
              by,
              note.day()
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.INVALID, "Say on which day it shall be looked at again.")),
              now);
      case CANCELLATION -> action.cancel(text, by, now);
      case REOPENING -> action.reopen(text, Optional.empty(), by, now);
    };
  }
}
