package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.metrics.Survival;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Figures;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A duration over many incidents as its page shows it.
final class DurationRows {
  private static final int LISTED = 200;

  private DurationRows() {}

  /// @param headline for example "12 min"
  /// @param about what that is, for example "median of 11"
  record Headline(boolean found, String headline, String about) {}

  static MetricsView.Row of(Aggregate one, Figures.Against against, Period period) {
    Headline head = headline(one);
    return new MetricsView.Row(
        "figure-" + one.key().toLowerCase(Locale.ROOT),
        Printing.capital(one.label()),
        head.found(),
        head.headline(),
        head.about(),
        one.formula(),
        facts(one),
        sentences(one, against, period),
        leftOut(one),
        one.used().stream()
            .limit(LISTED)
            .map(used ->
                new MetricsView.Used(
                    link(used.incident(), used.title()), Durations.print(used.length())))
            .toList());
  }

  static Headline headline(Aggregate one) {
    int all = one.used().size() + one.leftOut().size();
    return switch (one.spread()) {
      case Spread.None none ->
          new Headline(
              false,
              one.headline(),
              all == 0 ? "no incident" : "none of %s".formatted(Printing.count(all, "incident")));
      case Spread.Few few ->
          new Headline(
              true,
              one.headline(),
              "each of %d of %d%s".formatted(few.values().size(), all, open(one)));
      case Spread.Many many ->
          new Headline(
              one.survival().map(seen -> seen.median().isPresent()).orElse(true),
              one.headline(),
              one.survival()
                  .map(seen -> about(seen, open(one)))
                  .orElse("median of %d of %d".formatted(many.n(), all)));
    };
  }

  private static String about(Survival seen, String open) {
    return seen.median().isPresent()
        ? "median of %d by Kaplan and Meier%s".formatted(seen.n(), open)
        : "fewer than half of %d are over%s".formatted(seen.n(), open);
  }

  private static String open(Aggregate one) {
    String open = one.stillOpen();
    return open.isEmpty() ? "" : ", " + open;
  }

  /// What stands inside. Where some are still open, the headline counts them, and these do not.
  private static List<MetricsView.Fact> facts(Aggregate one) {
    List<MetricsView.Fact> facts = new ArrayList<>();
    if (one.spread() instanceof Spread.Many many) {
      one.survival().ifPresent(survival -> facts.add(withOpen(survival)));
      facts.add(
          new MetricsView.Fact(
              one.survival().isPresent() ? "median of the %d closed".formatted(many.n()) : "median",
              "%s, between %s and %s (95 %%)"
                  .formatted(
                      print(many.median()),
                      print(many.medianSure().low()),
                      print(many.medianSure().high()))));
      facts.add(new MetricsView.Fact("p75: 3 in 4 are shorter", print(many.p75())));
      facts.add(
          new MetricsView.Fact(
              "p90: 9 in 10 are shorter",
              print(many.p90())
                  + many.p90Sure()
                      .map(sure ->
                          ", between %s and %s (95 %%)"
                              .formatted(print(sure.low()), print(sure.high())))
                      .orElse("")));
      facts.add(new MetricsView.Fact("mean", print(many.mean())));
    }
    return facts;
  }

  private static MetricsView.Fact withOpen(Survival survival) {
    Survival.Half sure = survival.medianSure();
    String words =
        "%s, between %s and %s (95 %%)"
            .formatted(
                survival.median().map(DurationRows::print).orElse("not reached yet"),
                sure.early().map(DurationRows::print).orElse("one not reached yet"),
                sure.late().map(DurationRows::print).orElse("one not reached yet"));
    return new MetricsView.Fact("median of all %d".formatted(survival.n()), words);
  }

  private static List<String> sentences(Aggregate one, Figures.Against against, Period period) {
    List<String> sentences = new ArrayList<>();
    String earlier = period.before().words();
    sentences.add(
        switch (against.comparison()) {
          case Comparison.TooFew(int least) ->
              "No comparison with %s: each period needs at least %d values, and one of them has %d."
                  .formatted(earlier, Comparison.ENOUGH, least);
          case Comparison.Changed changed ->
              "%s: median %s, now %s. By chance alone, two periods drawn from the last twelve months differ at least as far that way in %d %% of the cases."
                  .formatted(
                      Printing.capital(earlier),
                      print(changed.before()),
                      print(changed.now()),
                      Math.round(changed.chance() * 100));
        });
    against
        .luck()
        .ifPresent(luck ->
            sentences.add(
                "The mean misleads: one long incident moves it, and a mean ten percent better comes by chance in %d %% of the cases with so many incidents."
                    .formatted(Math.round(luck * 100))));
    if (one.spread() instanceof Spread.Many many) {
      sentences.add(
          "Quantiles of type 7 (Hyndman and Fan); intervals by 10,000 bootstrap rounds from the seed %d."
              .formatted(many.seed()));
    }
    if (one.used().size() > LISTED) {
      sentences.add("The %d shortest are listed; the CSV file has all.".formatted(LISTED));
    }
    return sentences;
  }

  private static List<MetricsView.Left> leftOut(Aggregate one) {
    Map<String, List<MetricsView.Link>> reasons = new LinkedHashMap<>();
    one.leftOut()
        .forEach(left ->
            reasons
                .computeIfAbsent(left.reason(), reason -> new ArrayList<>())
                .add(link(left.incident(), left.title())));
    List<MetricsView.Left> rows = new ArrayList<>();
    reasons.forEach((reason, links) ->
        rows.add(new MetricsView.Left(reason, links.stream().limit(LISTED).toList())));
    return rows;
  }

  private static MetricsView.Link link(IncidentId id, String title) {
    return new MetricsView.Link(id.value(), title, Places.incident(id));
  }

  private static String print(Duration length) {
    return Durations.print(length);
  }
}
