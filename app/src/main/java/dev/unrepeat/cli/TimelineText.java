package dev.unrepeat.cli;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A timeline in the asked form.
final class TimelineText {
  private TimelineText() {}

  static String of(Postmortem postmortem, TimelineFormat form, boolean all, boolean colours) {
    return switch (form) {
      case TABLE -> table(postmortem.timeline(), all, colours);
      case JSON, MARKDOWN, CSV, SVG ->
          throw new Refused(
              Refused.Reason.INVALID,
              "This version prints the table only; the other formats are being built.");
    };
  }

  private static String table(Timeline timeline, boolean all, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Page page = new Page(new PrintStream(bytes, false, StandardCharsets.UTF_8), colours);
    new TimelineTable(page, timeline, all).print();
    page.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
