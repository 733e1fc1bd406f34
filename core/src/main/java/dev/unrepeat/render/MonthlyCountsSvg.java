package dev.unrepeat.render;

import dev.unrepeat.metrics.ControlChart;
import dev.unrepeat.metrics.MonthlyCounts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Incidents per month as points in a control chart: mean and limits as lines with their names, a
/// signal as a filled mark, so that it reads without colour.
public final class MonthlyCountsSvg {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final int LEFT = 34;
  private static final int RIGHT = 92;
  private static final int TOP = 14;
  private static final int HEIGHT = 150;
  private static final int BOTTOM = 26;
  private static final int WIDTH = 760;

  private final MonthlyCounts counts;
  private final double highest;
  private final Svg svg = new Svg();

  private MonthlyCountsSvg(MonthlyCounts counts) {
    this.counts = counts;
    double upper = counts.chart().map(ControlChart::upper).orElse(1.0);
    this.highest =
        Math.max(
            1,
            Math.max(
                upper,
                counts.months().stream().mapToInt(MonthlyCounts.Month::incidents).max().orElse(0)));
  }

  public static String of(MonthlyCounts counts) {
    return new MonthlyCountsSvg(counts).draw();
  }

  private String draw() {
    svg.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"counts\" role=\"img\" viewBox=\"0 0 %d %d\"><title>"
            .formatted(WIDTH, TOP + HEIGHT + BOTTOM));
    svg.raw(Svg.escape(told())).raw("</title>");
    counts
        .chart()
        .ifPresent(chart -> {
          limit("mean", chart.mean(), "mean ");
          limit("limit", chart.upper(), "limit ");
          if (chart.lower() > 0) {
            limit("limit", chart.lower(), "limit ");
          }
        });
    svg.line("axis", LEFT, y(0), WIDTH - RIGHT, y(0));
    scale();
    curve();
    List<MonthlyCounts.Month> months = counts.months();
    int every = Math.max(1, (months.size() + 5) / 6);
    for (int i = 0; i < months.size(); i++) {
      boolean signal = signal(i) != ControlChart.Signal.NONE;
      svg.raw(
          "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
              .formatted(
                  signal ? "point signal" : "point",
                  Svg.number(x(i)),
                  Svg.number(y(months.get(i).incidents())),
                  signal ? "5" : "3"));
      if (i % every == 0) {
        svg.text(
            x(i),
            TOP + HEIGHT + 18,
            "class=\"tick\" text-anchor=\"middle\"",
            MONTH.format(months.get(i).month()));
      }
    }
    return svg.raw("</svg>").toString();
  }

  /// Whole counts at the left, five at most.
  private void scale() {
    int step = (int) Math.max(1, Math.ceil(highest / 4));
    for (int count = 0; count <= highest; count += step) {
      svg.text(
          LEFT - 10, y(count) + 4, "class=\"tick\" text-anchor=\"end\"", Integer.toString(count));
    }
  }

  private void limit(String name, double value, String word) {
    svg.line(name, LEFT, y(value), WIDTH - RIGHT, y(value));
    svg.text(WIDTH - RIGHT + 6, y(value) + 4, "class=\"tick\"", word + Svg.number(value));
  }

  private void curve() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < counts.months().size(); i++) {
      points.append(i == 0 ? "" : " ").append(Svg.number(x(i))).append(',');
      points.append(Svg.number(y(counts.months().get(i).incidents())));
    }
    svg.raw("<polyline class=\"curve\" points=\"" + points + "\"/>");
  }

  private ControlChart.Signal signal(int month) {
    return counts
        .chart()
        .map(chart -> chart.points().get(month).signal())
        .orElse(ControlChart.Signal.NONE);
  }

  private double x(int month) {
    int steps = Math.max(1, counts.months().size() - 1);
    return LEFT + (double) month / steps * (WIDTH - RIGHT - LEFT);
  }

  private double y(double count) {
    return TOP + HEIGHT * (1 - count / highest);
  }

  private String told() {
    StringBuilder words = new StringBuilder("Incidents per month.");
    Optional<ControlChart> chart = counts.chart();
    for (int i = 0; i < counts.months().size(); i++) {
      MonthlyCounts.Month month = counts.months().get(i);
      words.append(" %s: %d".formatted(MONTH.format(month.month()), month.incidents()));
      words.append(
          switch (signal(i)) {
            case NONE -> ".";
            case OUTSIDE -> ", outside the limits.";
            case RUN -> ", eight or more on one side of the mean.";
          });
    }
    chart.ifPresent(one ->
        words.append(
            " Mean %s, limits %s and %s."
                .formatted(
                    Svg.number(one.mean()), Svg.number(one.lower()), Svg.number(one.upper()))));
    return words.toString();
  }
}
