package dev.unrepeat.render;

import dev.unrepeat.impact.Series;
import dev.unrepeat.impact.Stretch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A metric over time as a line, with the impact hatched behind it. Of many points each column of
/// pixels shows the lowest and the highest, so that no spike is lost.
public final class SeriesSvg {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 220;
  private static final int LEFT = 64;
  private static final int RIGHT = 8;
  private static final int TOP = 22;
  private static final int BOTTOM = 30;
  private static final int COLUMNS = WIDTH - LEFT - RIGHT;
  private static final int TICKS = 4;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Series series;
  private final long from;
  private final long until;
  private double low = Double.MAX_VALUE;
  private double high = -Double.MAX_VALUE;

  private SeriesSvg(Series series) {
    this.series = series;
    this.from = series.at(0).toEpochMilli();
    this.until = Math.max(from + 1, series.end().toEpochMilli());
    for (int i = 0; i < series.size(); i++) {
      if (series.hasNumber(i)) {
        low = Math.min(low, series.value(i));
        high = Math.max(high, series.value(i));
      }
    }
    low = Math.min(0, low);
    high = high > low ? high : low + 1;
  }

  /// For a page, which brings the style.
  ///
  /// @param id unique on the page
  /// @param impact what is hatched
  public static String draw(
      String id, String metric, String unit, Series series, List<Stretch> impact) {
    return new SeriesSvg(series).draw(id, metric, unit, impact);
  }

  private String draw(String id, String metric, String unit, List<Stretch> impact) {
    Svg svg = new Svg();
    svg.raw(
        "<svg class=\"series\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, Svg.escape(words(metric, unit, impact))));
    svg.raw(
        "<defs><pattern id=\"%s-hit\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\"/></pattern></defs>"
            .formatted(Svg.escape(id)));
    hit(svg, id, impact);
    axes(svg, unit);
    svg.raw("<path class=\"curve\" d=\"").raw(path()).raw("\"/></svg>");
    return svg.toString();
  }

  private void hit(Svg svg, String id, List<Stretch> impact) {
    boolean named = false;
    for (Stretch stretch : impact) {
      double left = Math.max(LEFT, x(stretch.from().toEpochMilli()));
      double right = Math.min(WIDTH - RIGHT, x(stretch.until().toEpochMilli()));
      if (left < right) {
        svg.rect("hit", left, TOP, right - left, HEIGHT - TOP - BOTTOM, "");
        svg.rect(
            "",
            left,
            TOP,
            right - left,
            HEIGHT - TOP - BOTTOM,
            "fill=\"url(#" + Svg.escape(id) + "-hit)\"");
        if (!named) {
          svg.text(left + 4, TOP - 7, "class=\"word\"", "impact");
          named = true;
        }
      }
    }
  }

  private void axes(Svg svg, String unit) {
    svg.text(4, TOP - 7, "class=\"tick\"", unit);
    for (int i = 0; i <= TICKS; i++) {
      double value = low + (high - low) * i / TICKS;
      svg.line("grid", LEFT, y(value), WIDTH - RIGHT, y(value));
      svg.text(LEFT - 6, y(value) + 4, "class=\"tick\" text-anchor=\"end\"", print(value));
    }
    boolean days = until - from > 36L * 3_600_000;
    for (int i = 0; i <= TICKS; i++) {
      long at = from + (until - from) * i / TICKS;
      String anchor = i == 0 ? "start" : i == TICKS ? "end" : "middle";
      svg.text(
          x(at),
          HEIGHT - 10,
          "class=\"tick\" text-anchor=\"" + anchor + "\"",
          (days ? DAY : CLOCK).format(Instant.ofEpochMilli(at)) + (i == TICKS ? " UTC" : ""));
    }
  }

  /// The line; where values are missing it breaks off.
  private String path() {
    StringBuilder path = new StringBuilder();
    int i = 0;
    while (i < series.size()) {
      if (!series.hasNumber(i)) {
        i++;
        continue;
      }
      int column = column(i);
      double least = series.value(i);
      double most = least;
      double first = least;
      double last = least;
      long at = series.at(i).toEpochMilli();
      int next = i + 1;
      while (joined(next) && column(next) == column) {
        last = series.value(next);
        least = Math.min(least, last);
        most = Math.max(most, last);
        next++;
      }
      boolean open = i > 0 && !series.gapBefore(i);
      point(path, open, at, first);
      if (next > i + 1) {
        point(path, true, at, least);
        point(path, true, at, most);
        point(path, true, at, last);
      } else if (!open && !joined(next)) {
        path.append("h0"); // A value alone is a dot.
      }
      i = next;
    }
    return path.toString();
  }

  /// Whether a point goes on from the one before it.
  private boolean joined(int i) {
    return i < series.size() && series.hasNumber(i) && !series.gapBefore(i);
  }

  private void point(StringBuilder path, boolean open, long at, double value) {
    path.append(open ? 'L' : 'M')
        .append(Svg.number(x(at)))
        .append(' ')
        .append(Svg.number(y(value)));
  }

  private int column(int i) {
    return (int) ((series.at(i).toEpochMilli() - from) * COLUMNS / (until - from));
  }

  private double x(long at) {
    return LEFT + (double) (at - from) * COLUMNS / (until - from);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private String words(String metric, String unit, List<Stretch> impact) {
    return "%s%s from %s to %s UTC, between %s and %s%s"
        .formatted(
            metric,
            unit.isEmpty() ? "" : " (" + unit + ")",
            DAY.format(Instant.ofEpochMilli(from)),
            DAY.format(Instant.ofEpochMilli(until)),
            print(low),
            print(high),
            impact.isEmpty()
                ? ""
                : "; impact from %s to %s UTC"
                    .formatted(
                        DAY.format(impact.getFirst().from()),
                        DAY.format(impact.getLast().until())));
  }

  private static String print(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(3)).stripTrailingZeros();
    return Math.abs(value) < 1e9 ? rounded.toPlainString() : rounded.toString();
  }
}
