package dev.unrepeat.render;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;

/// The timeline as a table of Markdown, to be pasted where a table is wanted.
public final class TimelineMarkdown {
  private TimelineMarkdown() {}

  /// @param all whether folded events are listed too
  public static String print(Timeline timeline, boolean all) {
    List<TimelineEvent> events = all ? timeline.events() : timeline.shown();
    StringBuilder out =
        new StringBuilder(
            "| Id | Time (UTC) | Kind | Who | What happened | Source |\n|---|---|---|---|---|---|\n");
    for (TimelineEvent event : events) {
      String repeats = event.repeats() > 1 ? " (" + event.repeats() + " times)" : "";
      cell(out, event.id().toString());
      cell(out, TimelineTimes.full(event));
      cell(out, event.kind().words());
      cell(out, event.actor().map(Actor::role).orElse(""));
      cell(out, event.text() + repeats);
      cell(out, event.source());
      out.append("|\n");
    }
    return out.toString();
  }

  private static void cell(StringBuilder out, String text) {
    String line =
        text.strip()
            .replace("\\", "\\\\")
            .replace("|", "\\|")
            .replace("<", "\\<")
            .replaceAll("\\R", "<br>");
    out.append("| ").append(line).append(line.isEmpty() ? "" : " ");
  }
}
