package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// News of a status page that are paragraphs: `**Resolved**: all nodes are back`, and on its last
/// line when it was posted; or what Statusfy writes, `::: update Resolved | 2026-01-29T05:27:19Z`.
final class PostedParagraphs {
  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);
  private static final Pattern TAG = Pattern.compile("</?(?:br|span|small|time|em|i)\\b[^<>]*>");
  private static final Pattern STATUSFY =
      Pattern.compile(":::\\s*update\\s+([^|]{1,40}?)\\s*\\|(.+)");
  private static final String END = ":::";

  private PostedParagraphs() {}

  /// Reads the news of a part, each as one entry.
  static List<Entry> read(Part part, Sheet sheet, LineClock clock) {
    List<Entry> entries = new ArrayList<>();
    for (Node node : part.content) {
      if (node.is(Node.Sort.PARAGRAPH)) {
        statusfy(node, sheet, clock)
            .or(() -> part.is(Meaning.TITLE) ? Optional.empty() : posted(part, node, sheet, clock))
            .ifPresent(entries::add);
      }
    }
    return entries;
  }

  private static Optional<Entry> statusfy(Node node, Sheet sheet, LineClock clock) {
    Matcher update = STATUSFY.matcher(node.line(sheet.lines(), node.from()));
    Optional<TimeInLine> time =
        update.matches() ? TIMES.find(update.group(2).strip()) : Optional.empty();
    return time.map(at -> {
      Entry entry = entry(node.from(), at, clock);
      entry.say(update.group(1));
      for (int i = node.from() + 1; i < node.to(); i++) {
        String line = node.line(sheet.lines(), i).strip();
        entry.say(line.equals(END) ? "" : line);
      }
      sheet.take(node);
      return entry;
    });
  }

  private static Optional<Entry> posted(Part part, Node node, Sheet sheet, LineClock clock) {
    int last = node.to() - 1;
    if (last == node.from()) {
      return Optional.empty();
    }
    String stamp = node.line(sheet.lines(), last).strip();
    boolean broken = stamp.startsWith("<br") || node.line(sheet.lines(), last - 1).endsWith("<br>");
    // A state in bold that is the name of a section too made one of the paragraph.
    boolean labelled =
        part.level >= Cutting.LABEL
            && node.equals(part.content.getFirst())
            && HeadingWords.SHIPPED.isStatus(part.heading);
    Optional<TimeInLine> time =
        broken && (labelled || opensWithState(node.line(sheet.lines(), node.from())))
            ? TIMES.find(TAG.matcher(stamp).replaceAll(" ").strip())
            : Optional.empty();
    return time.filter(t -> t.written().hasDay() && t.written().hasClock() && t.rest().isEmpty())
        .map(at -> {
          Entry entry = entry(last, at, clock);
          entry.say(labelled ? part.heading + ":" : "");
          for (int i = node.from(); i < last; i++) {
            entry.say(TAG.matcher(node.line(sheet.lines(), i)).replaceAll(" ").strip());
          }
          sheet.take(node);
          return entry;
        });
  }

  private static boolean opensWithState(String line) {
    return Labels.of(line.strip())
        .filter(label -> line.strip().startsWith("**") && label.words().split(" ").length <= 3)
        .isPresent();
  }

  private static Entry entry(int line, TimeInLine time, LineClock clock) {
    var reading = clock.place(time.written());
    return new Entry(line, Entry.Form.PARAGRAPH, reading.time(), time.written(), reading.note());
  }
}
