package dev.unrepeat.cli;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.render.ChartOptions;
import dev.unrepeat.render.TimelineCsv;
import dev.unrepeat.render.TimelineJson;
import dev.unrepeat.render.TimelineMarkdown;
import dev.unrepeat.render.TimelineSvg;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A timeline in the asked form.
final class TimelineText {
  private TimelineText() {}

  static String of(
      Postmortem postmortem, TimelineFormat form, boolean all, boolean person, boolean colours) {
    Timeline timeline = postmortem.timeline();
    return switch (form) {
      case TABLE -> table(timeline, all, person, colours);
      case JSON -> TimelineJson.print(timeline, postmortem.incident());
      case MARKDOWN -> TimelineMarkdown.print(timeline, all);
      case CSV -> TimelineCsv.print(timeline, all);
      case SVG -> TimelineSvg.draw(timeline, postmortem.incident(), ChartOptions.STANDARD);
    };
  }

  private static String table(Timeline timeline, boolean all, boolean person, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Page page = new Page(new PrintStream(bytes, false, StandardCharsets.UTF_8), colours);
    new TimelineTable(page, timeline, all, person).print();
    page.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
