package dev.unrepeat.document;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the record shows as one line: `**Trigger:** deployment of v2.3.1 (E1)`.
final class LinePieces {
  private LinePieces() {}

  /// A paragraph that begins with a bold label.
  abstract static class Labelled implements Piece {
    private final Section section;
    private final String name;
    private final String label;

    Labelled(Section section, String name, String label) {
      this.section = section;
      this.name = name;
      this.label = "**" + label + ":** ";
    }

    /// The text after the label; empty when there is nothing to show.
    abstract String text(Draft record);

    abstract void take(Draft base, Draft draft, String text);

    @Override
    public final Section section() {
      return section;
    }

    @Override
    public final String name() {
      return name;
    }

    @Override
    public final String print(Draft record) {
      String text = text(record);
      return text.isEmpty() ? "" : label + Cells.inline(text);
    }

    @Override
    public final int blocks(Outline.Part part, List<String> lines, int i) {
      Block block = part.blocks().get(i);
      return block.sort() == Block.Sort.PARAGRAPH && lines.get(block.from()).startsWith(label)
          ? 1
          : 0;
    }

    @Override
    public final void edit(Draft base, Draft draft, Found found, Notes notes) {
      String line = String.join(" ", found.lines());
      if (!line.equals(print(base))) {
        notes.takenOver(found.at() + 1, "The line \"%s\" was taken over.".formatted(line));
        take(base, draft, Cells.read(line.substring(label.length())));
      }
    }
  }

  /// The trigger with the event it was.
  static final class TriggerLine extends Labelled {
    private static final Pattern WRITTEN =
        Pattern.compile("(.+?)(?: \\((E[1-9][0-9]{0,8})\\))?", Pattern.DOTALL);

    TriggerLine() {
      super(Section.TRIGGER, "trigger", "Trigger");
    }

    @Override
    String text(Draft record) {
      return record
          .trigger
          .map(t -> t.statement() + t.event().map(e -> " (" + e + ")").orElse(""))
          .orElse("");
    }

    @Override
    void take(Draft base, Draft draft, String text) {
      Matcher matcher = WRITTEN.matcher(text);
      draft.trigger =
          matcher.matches() && !matcher.group(1).isBlank()
              ? Optional.of(
                  new Trigger(
                      matcher.group(1), Optional.ofNullable(matcher.group(2)).map(EventId::parse)))
              : Optional.empty();
    }
  }

  /// The regions that were hit.
  static final class RegionsLine extends Labelled {
    RegionsLine() {
      super(Section.IMPACT, "regions", "Regions");
    }

    @Override
    String text(Draft record) {
      return String.join(", ", record.impact.regions());
    }

    @Override
    void take(Draft base, Draft draft, String text) {
      draft.impact = draft.impact.withRegions(Fact.asTexts(text));
    }
  }
}
