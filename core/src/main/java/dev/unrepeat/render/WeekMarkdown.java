package dev.unrepeat.render;

import dev.unrepeat.model.ActionWeek;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.text.Counted;

/// The weekly sheet of a team as Markdown, with a box to tick before each action.
public final class WeekMarkdown {
  private WeekMarkdown() {}

  /// @param address of the server without a slash at its end
  public static String print(ActionWeek week, String address) {
    StringBuilder out =
        new StringBuilder("# Actions of %s, %s\n".formatted(escape(week.team()), week.day()));
    for (ActionWeek.Part part : week.parts()) {
      out.append("\n## %s: %d\n\n".formatted(part.heading().words(), part.lines().size()));
      if (part.lines().isEmpty()) {
        out.append(part.heading().none()).append('\n');
      }
      for (ActionWeek.Line line : part.lines()) {
        BoardAction one = line.action();
        out.append(
            "- [ ] [%s](%s/incidents/%s/actions/%s): %s (%s)\n"
                .formatted(
                    one.reference(),
                    address,
                    one.incident(),
                    one.action().id(),
                    escape(one.action().what()),
                    escape(line.about())));
      }
    }
    if (week.more() > 0) {
      out.append("\n%s on the board.\n".formatted(Counted.of(week.more(), "more is", "more are")));
    }
    return out.toString();
  }

  /// What somebody wrote, as words and nothing else.
  static String escape(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#!&~])", "\\\\$1");
  }
}
