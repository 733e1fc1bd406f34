package dev.unrepeat.service;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewNotes;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewAgenda;
import dev.unrepeat.model.ReviewChange;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.ReviewPlace;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Team;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.ReviewNoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What incident reviews decide, carried on from one to the next until it is settled, and what they
/// go through. Everybody reads it, so it names no private incident.
public final class ReviewDecisions {
  private static final String AGENDA = "agenda";
  private static final int MOST = 200;
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d._-]*-\\d[\\p{L}\\d._-]*");

  private final Ledger ledger;
  private final ReviewNoteStore store;
  private final IncidentListStore incidents;

  public ReviewDecisions(Ledger ledger, ReviewNoteStore store, IncidentListStore incidents) {
    this.ledger = ledger;
    this.store = store;
    this.incidents = incidents;
  }

  /// Refuses a period of which there is no review.
  static void reviewed(Period period) {
    Refused.unless(
        period.months() <= 3,
        "A review looks at a month or a quarter, such as 2026-10 or 2026-Q4; %s is longer."
            .formatted(period.key()));
  }

  /// The review of a period over the services that a filter names.
  public static ReviewPlace place(Period period, FigureFilter filter) {
    return new ReviewPlace(
        period.key(),
        filter.service().map(one -> one.value()).orElse(""),
        filter.team().map(Team::name).orElse(""));
  }

  ReviewNotes notes(Period period, FigureFilter filter) {
    ReviewPlace place = place(period, filter);
    return new ReviewNotes(
        store.agenda(place).orElse(ReviewAgenda.STANDARD),
        store.listOf(place, period.firstDay(), period.endDay()),
        store.listCarried(place, period.firstDay(), period.from(), MOST));
  }

  public ReviewDecision get(int number) {
    return ledger.read(() -> find(number));
  }

  /// Who changed it, and what it said before; the latest first.
  public List<ReviewChange> history(ReviewDecision one) {
    return ledger.read(() -> store.history(one.place(), one.reference(), MOST));
  }

  public ReviewDecision add(
      Viewer viewer, Period period, FigureFilter filter, ReviewDecision.Words words) {
    may(viewer);
    reviewed(period);
    return ledger.together(() -> {
      readable(viewer, words.print());
      ReviewDecision made =
          new ReviewDecision(
              store.next(),
              place(period, filter),
              words.text(),
              words.owner(),
              words.due(),
              Optional.empty(),
              1);
      store.add(made, period.firstDay(), period.endDay());
      note(viewer, made.place(), made.reference(), "", words.print());
      return made;
    });
  }

  /// @param seen the version that the person had before them
  public ReviewDecision reword(Viewer viewer, int number, int seen, ReviewDecision.Words words) {
    return change(
        viewer,
        number,
        seen,
        words.print(),
        one ->
            new ReviewDecision(
                one.number(),
                one.place(),
                words.text(),
                words.owner(),
                words.due(),
                one.settled(),
                one.version() + 1));
  }

  /// @param word what came of it
  public ReviewDecision settle(Viewer viewer, int number, int seen, String word) {
    ReviewDecision.Settled settled = new ReviewDecision.Settled(word, ledger.now());
    return change(
        viewer,
        number,
        seen,
        "settled: " + settled.word(),
        one -> withSettled(one, Optional.of(settled)));
  }

  /// Carries a settled one on again.
  public ReviewDecision reopen(Viewer viewer, int number, int seen) {
    return change(viewer, number, seen, "open again", one -> withSettled(one, Optional.empty()));
  }

  private static ReviewDecision withSettled(
      ReviewDecision one, Optional<ReviewDecision.Settled> settled) {
    return new ReviewDecision(
        one.number(), one.place(), one.text(), one.owner(), one.due(), settled, one.version() + 1);
  }

  public ReviewAgenda agenda(Period period, FigureFilter filter) {
    return ledger.read(() -> store.agenda(place(period, filter)).orElse(ReviewAgenda.STANDARD));
  }

  public List<ReviewChange> agendaHistory(Period period, FigureFilter filter) {
    return ledger.read(() -> store.history(place(period, filter), AGENDA, MOST));
  }

  /// @param text a line for each point, `10 min: the figures`; nothing stands for the standard one
  public ReviewAgenda setAgenda(Viewer viewer, Period period, FigureFilter filter, String text) {
    may(viewer);
    reviewed(period);
    ReviewAgenda wanted = text.isBlank() ? ReviewAgenda.STANDARD : ReviewAgenda.parse(text);
    ReviewPlace place = place(period, filter);
    return ledger.together(() -> {
      readable(viewer, text);
      ReviewAgenda before = store.agenda(place).orElse(ReviewAgenda.STANDARD);
      if (!wanted.equals(before)) {
        store.setAgenda(place, wanted);
        note(viewer, place, AGENDA, before.print(), wanted.print());
      }
      return wanted;
    });
  }

  private ReviewDecision change(
      Viewer viewer, int number, int seen, String now, UnaryOperator<ReviewDecision> change) {
    may(viewer);
    return ledger.together(() -> {
      readable(viewer, now);
      ReviewDecision before = find(number);
      ReviewDecision after = change.apply(before);
      if (before.version() != seen || !store.change(after, seen)) {
        throw new Refused(
            Refused.Reason.CONFLICT,
            "%s was changed while you were writing; it now says: \"%s\". Yours is not saved yet; look at both and save again."
                .formatted(before.reference(), print(before)));
      }
      note(viewer, before.place(), before.reference(), print(before), now);
      return after;
    });
  }

  private static String print(ReviewDecision one) {
    return one.words().print() + one.settled().map(how -> " · settled: " + how.word()).orElse("");
  }

  private ReviewDecision find(int number) {
    return store
        .find(number)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no decision D%d. Look for it in the incident review.".formatted(number)));
  }

  private static void may(Viewer viewer) {
    viewer.must(Role.AUTHOR, "record what a review decides");
  }

  private void note(Viewer viewer, ReviewPlace place, String subject, String before, String now) {
    store.note(new ReviewChange(place, subject, ledger.now(), viewer.name(), before, now));
  }

  /// Refuses words that name an incident which not everybody may see; of one that the writer may
  /// not see either, nothing is said.
  private void readable(Viewer viewer, String text) {
    List<IncidentId> named = new ArrayList<>();
    Matcher found = ID.matcher(text);
    while (found.find()) {
      IncidentId.find(found.group().replaceFirst("[._-]+$", "")).ifPresent(named::add);
    }
    incidents
        .visibilities(named)
        .forEach((id, seen) ->
            Refused.unless(
                seen instanceof Visibility.Everybody || !viewer.maySee(seen),
                "%s is private, and everybody reads what a review decides. Say it without naming it."
                    .formatted(id)));
  }
}
