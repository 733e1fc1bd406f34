package dev.unrepeat.metrics;

import dev.unrepeat.model.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of the incidents of a period: which had a cause that came back, how long promised
/// actions took, and which were done by their day. It counts changes to systems, never people.
///
/// @param figures recurrence, completion and punctuality, in this order
public record FollowUp(List<Figure> figures) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  public FollowUp {
    figures = List.copyOf(figures);
  }

  /// One of them, ready to be opened.
  ///
  /// @param key short and stable, for example `recurrence`
  /// @param result a share, or how long things last of which some are open
  /// @param used what it rests on
  public record Figure(
      String key,
      String label,
      String formula,
      Result result,
      List<Counted> used,
      List<Counted> leftOut) {
    public Figure {
      used = List.copyOf(used);
      leftOut = List.copyOf(leftOut);
    }

    /// `25 %`, `14 d`, or why there is no figure.
    public String headline() {
      if (used.isEmpty()) {
        return "no data";
      }
      return switch (result) {
        case Result.Part(Share share) ->
            used.size() < Spread.ENOUGH
                ? "%d of %d".formatted(share.part(), share.whole())
                : percent(share.value().orElseThrow());
        case Result.Lasting(Survival survival) ->
            used.size() < Spread.ENOUGH
                ? "%d done, %d open".formatted(survival.over(), survival.n() - survival.over())
                : survival.median().map(FollowUp::days).orElse("not reached yet");
      };
    }

    /// What the headline is, with its range.
    public String about() {
      if (used.isEmpty()) {
        return leftOut.isEmpty() ? "nothing to count" : leftOut.size() + " left out";
      }
      if (used.size() < Spread.ENOUGH) {
        return "each is listed";
      }
      return switch (result) {
        case Result.Part(Share share) ->
            "%d of %d, between %s (95 %%)"
                .formatted(
                    share.part(),
                    share.whole(),
                    share
                        .sure()
                        .map(sure -> percent(sure.low()) + " and " + percent(sure.high()))
                        .orElseThrow());
        case Result.Lasting(Survival survival) ->
            "median of %d by Kaplan and Meier, %d still open"
                .formatted(survival.n(), survival.n() - survival.over());
      };
    }

    /// How many are left out for each reason, in words; `none` where nothing is.
    public String leftOutWords() {
      return leftOut.isEmpty()
          ? "none"
          : leftOut.stream()
              .collect(Collectors.groupingBy(Counted::about, TreeMap::new, Collectors.counting()))
              .entrySet()
              .stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining("; "));
    }
  }

  /// What is made of what was counted.
  public sealed interface Result {
    record Part(Share share) implements Result {}

    record Lasting(Survival survival) implements Result {}
  }

  /// @param reference `INC-2026-042`, or `INC-2026-042/A3`
  /// @param about what it adds, or why it is left out
  public record Counted(String reference, String text, String about) {}

  /// @param withCauses incidents of the period of which a cause is written
  /// @param cameBack incidents of which a cause came back, with what it came back from
  /// @param ofPeriod actions of the incidents of the period
  /// @param dueThen actions whose day lies in the period
  public static FollowUp of(
      PeriodFigures figures,
      Set<IncidentId> withCauses,
      Map<IncidentId, String> cameBack,
      List<Promise> ofPeriod,
      List<Promise> dueThen,
      Instant now) {
    return new FollowUp(
        List.of(
            recurrence(figures.incidents(), withCauses, cameBack),
            completion(ofPeriod, now),
            punctuality(dueThen, figures.period(), now)));
  }

  private static Figure recurrence(
      List<IncidentTimes> incidents, Set<IncidentId> withCauses, Map<IncidentId, String> cameBack) {
    List<Counted> used = new ArrayList<>();
    List<Counted> leftOut = new ArrayList<>();
    int part = 0;
    for (IncidentTimes one : incidents) {
      boolean back = cameBack.containsKey(one.id());
      if (!back && !withCauses.contains(one.id())) {
        leftOut.add(new Counted(one.id().value(), one.title(), "no cause is written yet"));
      } else {
        part += back ? 1 : 0;
        used.add(
            new Counted(
                one.id().value(),
                one.title(),
                back ? "came back from " + cameBack.get(one.id()) : "no recurrence confirmed"));
      }
    }
    return new Figure(
        "recurrence",
        "causes that came back",
        "incidents of the period with a cause that somebody confirmed came back ÷ incidents of the period with a cause written",
        new Result.Part(new Share(part, used.size())),
        used,
        leftOut);
  }

  private static Figure completion(List<Promise> promises, Instant now) {
    List<Counted> used = new ArrayList<>();
    List<Counted> leftOut = new ArrayList<>();
    List<Survival.Watched> watched = new ArrayList<>();
    for (Promise one : promises) {
      boolean done = one.stand() == Promise.Stand.DONE;
      Optional<Instant> end = done ? one.doneAt() : Optional.of(now);
      String reason =
          one.stand() == Promise.Stand.PROPOSED || one.stand() == Promise.Stand.DROPPED
              ? one.stand().words()
              : one.promisedAt().isEmpty()
                  ? "when it was accepted is not known"
                  : end.isEmpty()
                      ? "when it was done is not known"
                      : end.get().isBefore(one.promisedAt().get())
                          ? "done before it was accepted"
                          : "";
      if (!reason.isEmpty()) {
        leftOut.add(new Counted(one.reference(), one.what(), reason));
        continue;
      }
      Duration length = Duration.between(one.promisedAt().orElseThrow(), end.orElseThrow());
      watched.add(new Survival.Watched(length, done));
      used.add(
          new Counted(
              one.reference(),
              one.what(),
              done ? "done after " + days(length) : "open for " + days(length)));
    }
    return new Figure(
        "completion",
        "time until an action is done",
        "done − accepted, of the actions of the period's incidents; what is open counts for its age",
        new Result.Lasting(Survival.of(watched)),
        used,
        leftOut);
  }

  private static Figure punctuality(List<Promise> promises, Period period, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, period.zone());
    List<Counted> used = new ArrayList<>();
    List<Counted> leftOut = new ArrayList<>();
    int part = 0;
    for (Promise one : promises) {
      LocalDate due = one.due().orElseThrow();
      Optional<LocalDate> done =
          one.doneAt()
              .filter(at -> one.stand() == Promise.Stand.DONE)
              .map(at -> LocalDate.ofInstant(at, period.zone()));
      String reason =
          switch (one.stand()) {
            case PROPOSED, DROPPED -> one.stand().words();
            case DONE -> done.isEmpty() ? "when it was done is not known" : "";
            case OPEN -> due.isBefore(today) ? "" : "its day is still to come";
          };
      if (!reason.isEmpty()) {
        leftOut.add(new Counted(one.reference(), one.what(), reason));
        continue;
      }
      long late = ChronoUnit.DAYS.between(due, done.orElse(today));
      boolean inTime = done.isPresent() && late <= 0;
      part += inTime ? 1 : 0;
      used.add(
          new Counted(
              one.reference(),
              one.what(),
              inTime
                  ? "done by its day, " + DAY.format(due)
                  : "%s %d d after its day, %s"
                      .formatted(done.isPresent() ? "done" : "open", late, DAY.format(due))));
    }
    return new Figure(
        "in-time",
        "actions done by their day",
        "actions due in the period and done by that day ÷ actions due in the period whose day is past",
        new Result.Part(new Share(part, used.size())),
        used,
        leftOut);
  }

  /// Actions last for days: nobody counts their minutes.
  private static String days(Duration length) {
    return length.toDays() >= 1 ? length.toDays() + " d" : Durations.print(length);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
