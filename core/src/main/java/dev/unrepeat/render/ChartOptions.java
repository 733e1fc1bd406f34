package dev.unrepeat.render;

import dev.unrepeat.model.Refused;

/// How the timeline is drawn.
///
/// @param width of the plot in pixels, without the names of the lanes
/// @param link what stands before an event's id in its link; `#` leads to the row of the same page
public record ChartOptions(int width, String link) {
  public static final ChartOptions STANDARD = new ChartOptions(1080, "#");

  public ChartOptions {
    Refused.unless(
        width >= 240 && width <= 20_000,
        "A chart is between 240 and 20000 pixels wide; " + width + " were asked for.");
  }

  /// The same, drawn wider by a factor, for a closer look.
  public ChartOptions zoomed(int factor) {
    return new ChartOptions(Math.min(20_000, width * Math.max(1, factor)), link);
  }
}
