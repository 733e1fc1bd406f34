package dev.unrepeat.cli;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.EarlierPeriod;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Lengths;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.Promise;
import dev.unrepeat.metrics.Resamples;
import dev.unrepeat.metrics.ReviewNotes;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.ReviewPatterns;
import dev.unrepeat.text.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// The figures and the review of a period, made from documents alone, with how far they can be
/// trusted.
///
/// @param years how many incidents each year has
/// @param places what it is narrowed to; empty for all
record HistoryReport(
    History history,
    Period period,
    PeriodFigures figures,
    EarlierPeriod before,
    FollowUp followUp,
    Map<Integer, Integer> years,
    String places) {

  /// @param proposals whether milestones that nobody has confirmed count
  static HistoryReport of(
      History history,
      Period period,
      Optional<ServiceName> service,
      boolean proposals,
      Instant now) {
    PeriodFigures figures = PeriodFigures.of(period, history.times(), proposals, now);
    Set<IncidentId> withCauses = new HashSet<>();
    List<Promise> promises = new ArrayList<>();
    for (History.Told one : history.in(period)) {
      promises.addAll(History.promises(one));
      if (!one.record().causes().factors().isEmpty()) {
        withCauses.add(one.times().id());
      }
    }
    List<Promise> due =
        history.incidents().stream()
            .flatMap(one -> History.promises(one).stream())
            .filter(one ->
                one.due()
                    .filter(
                        day -> !day.isBefore(period.firstDay()) && day.isBefore(period.endDay()))
                    .isPresent())
            .toList();
    Map<Integer, Integer> years = new TreeMap<>();
    history
        .times()
        .forEach(
            one -> years.merge(one.countsAt().atZone(period.zone()).getYear(), 1, Integer::sum));
    return new HistoryReport(
        history,
        period,
        figures,
        before(period.before(), history.times(), proposals),
        FollowUp.of(figures, withCauses, Map.of(), promises, due, now),
        years,
        service.map(one -> ", " + one.value()).orElse(""));
  }

  private static EarlierPeriod before(Period period, List<IncidentTimes> all, boolean proposals) {
    return EarlierPeriod.of(
        period,
        PeriodFigures.within(period, all).stream().map(IncidentTimes::reach).toList(),
        proposals);
  }

  /// `18 of 42 have both times`
  String coverage(Aggregate one) {
    return Counted.part(one.used().size(), figures.incidents().size(), "", "has", "have")
        + " both times"
        + (one.proposed() == 0 ? "" : ", %d of them as proposed".formatted(one.proposed()));
  }

  /// How many incidents of the period name each milestone.
  Map<MilestoneKind, Long> milestones() {
    Map<MilestoneKind, Long> found = new TreeMap<>();
    for (MilestoneKind kind : MilestoneKind.values()) {
      found.put(
          kind,
          figures.incidents().stream()
              .filter(one -> one.milestones().at(kind).isPresent())
              .count());
    }
    return found;
  }

  /// The same as the pack of a review.
  ReviewPack pack(LocalDate today) {
    Resamples again = new Resamples(PeriodFigures.SEED);
    Map<String, Comparison> compared = new HashMap<>();
    for (Aggregate one : figures.durations()) {
      Lengths then = Objects.requireNonNull(before.lengths().get(one.key()));
      compared.put(one.key(), Comparison.of(then, one, Lengths.of(one), again));
    }
    Map<IncidentId, ReviewPack.Standing> standings = new HashMap<>();
    List<ReviewPack.Entry> lessons = new ArrayList<>();
    for (History.Told one : history.in(period)) {
      standings.put(
          one.times().id(), new ReviewPack.Standing(PostmortemStage.of(one.record().state()), ""));
      one.record().lessons().stream()
          .filter(lesson -> lesson.kind() == LessonKind.BROADER)
          .forEach(lesson ->
              lessons.add(new ReviewPack.Entry(one.times().id().value(), lesson.text(), "")));
    }
    List<SeenPattern> seen = HistoryPatterns.of(history, period);
    return new ReviewPack(
        figures,
        before,
        places,
        compared,
        followUp,
        seen,
        ReviewPatterns.unseen(seen),
        standings,
        listed((action, day) -> action.overdue(day), today),
        listed((action, day) -> action.pastUnaccepted(day), today),
        listed((action, day) -> action.state() instanceof ActionState.Done, today),
        new ReviewPack.Listed(0, List.of()),
        List.of(),
        List.of(),
        lessons,
        ReviewNotes.NONE);
  }

  private ReviewPack.Listed listed(BiPredicate<ActionItem, LocalDate> wanted, LocalDate today) {
    List<ReviewPack.Entry> found = new ArrayList<>();
    for (History.Told one : history.incidents()) {
      one.record().actions().stream()
          .filter(action -> wanted.test(action, today))
          .forEach(action ->
              found.add(
                  new ReviewPack.Entry(
                      one.times().id() + "/" + action.id(),
                      action.what(),
                      ReviewPack.Entry.due(action.due().map(DueDate::date)))));
    }
    return new ReviewPack.Listed(found.size(), found.stream().limit(30).toList());
  }
}
