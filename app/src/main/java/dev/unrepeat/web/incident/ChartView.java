package dev.unrepeat.web.incident;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.ChartOptions;
import dev.unrepeat.render.TimelinePicture;
import dev.unrepeat.render.TimelineSvg;

/// The swim lanes of one incident as SVG, drawn and escaped by the core; empty while no event has a
/// time.
///
/// @param lanes the names, which stay in place
/// @param plot what scrolls beside them
public record ChartView(String lanes, String plot) {
  static final ChartView NONE = new ChartView("", "");

  /// @param zoom how many times wider than the page
  static ChartView of(Postmortem postmortem, int zoom) {
    if (postmortem.timeline().dated().isEmpty()) {
      return NONE;
    }
    TimelinePicture picture =
        TimelineSvg.picture(
            postmortem.timeline(), postmortem.incident(), ChartOptions.STANDARD.zoomed(zoom));
    return new ChartView(picture.lanes(), picture.plot());
  }

  public boolean drawn() {
    return !plot.isEmpty();
  }
}
