package dev.unrepeat.render;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Timeline;

/// The timeline as a swim-lane chart: a lane for each source, phases and milestones above, time in
/// UTC below. Kinds are told apart by shape, phases by texture, so it reads without colour.
///
///     String svg = TimelineSvg.draw(timeline, incident, ChartOptions.STANDARD);
public final class TimelineSvg {
  private TimelineSvg() {}

  /// A picture of its own with its style in it, for a file: light or dark as the reader's system
  /// is, nothing fetched from elsewhere.
  public static String draw(Timeline timeline, Incident incident, ChartOptions options) {
    ChartPlan plan = ChartPlan.of(timeline, incident, options);
    ChartDrawing drawing = new ChartDrawing(plan);
    double width = ChartPlan.LANE_NAMES + plan.scale().width();
    String size =
        "width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
            .formatted(
                Svg.number(width),
                Svg.number(plan.height()),
                Svg.number(width),
                Svg.number(plan.height()));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"group\" aria-labelledby=\"chart-title chart-desc\" "
        + size
        + ">\n<title id=\"chart-title\">"
        + Svg.escape(plan.title())
        + "</title>\n<desc id=\"chart-desc\">"
        + Svg.escape(plan.description())
        + "</desc>\n<style>"
        + ChartStyle.TEXT
        + "</style>\n<defs>"
        + Glyphs.symbols()
        + ChartDrawing.TEXTURES
        + "</defs>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n<g transform=\"translate("
        + Svg.number(ChartPlan.LANE_NAMES)
        + " 0)\">\n"
        + drawing.plot()
        + "</g>\n<g>"
        + drawing.lanes()
        + "</g>\n</svg>\n";
  }

  /// The chart for a page that has the style and the symbols already.
  public static TimelinePicture picture(
      Timeline timeline, Incident incident, ChartOptions options) {
    ChartPlan plan = ChartPlan.of(timeline, incident, options);
    ChartDrawing drawing = new ChartDrawing(plan);
    return new TimelinePicture(
        svg("chart-lanes", ChartPlan.LANE_NAMES, plan, "aria-hidden=\"true\"")
            + drawing.lanes()
            + "</svg>",
        svg(
                "chart-plot",
                plan.scale().width(),
                plan,
                "role=\"group\" aria-label=\"" + Svg.escape(plan.description()) + "\"")
            + "<defs>"
            + ChartDrawing.TEXTURES
            + "</defs>"
            + drawing.plot()
            + "</svg>");
  }

  private static String svg(String name, double width, ChartPlan plan, String more) {
    return "<svg class=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" %s>"
        .formatted(
            name,
            Svg.number(width),
            Svg.number(plan.height()),
            Svg.number(width),
            Svg.number(plan.height()),
            more);
  }
}
