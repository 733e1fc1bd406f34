package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Updates of a status page: a state as heading, a text, and a line that says when it was posted,
/// before the text, behind it or as its last line.
final class StatusUpdates {
  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);

  private static final Pattern POSTED =
      Pattern.compile("[*_ ]*(?:posted|updated)\\b", Pattern.CASE_INSENSITIVE);

  private StatusUpdates() {}

  /// Whether the blocks up to the next heading say when they were posted.
  static boolean isPosted(List<Node> nodes, int from, List<String> lines) {
    for (int i = from; i < nodes.size() && !nodes.get(i).is(Node.Sort.HEADING); i++) {
      if (posted(nodes.get(i), lines).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The update that holds the postmortem itself, and so its sections.
  static boolean isPostmortem(Part part) {
    return part.is(Meaning.STATUS_UPDATE) && part.heading.equalsIgnoreCase("postmortem");
  }

  private static Optional<TimeInLine> posted(Node node, List<String> lines) {
    if (!node.is(Node.Sort.PARAGRAPH)) {
      return Optional.empty();
    }
    String last = node.line(lines, node.to() - 1);
    return TIMES
        .find(last)
        .filter(t -> node.to() - node.from() == 1 || POSTED.matcher(last).lookingAt())
        .filter(t -> t.written().hasDay() && t.written().hasClock() && t.rest().isEmpty());
  }

  /// Reads one update as one entry.
  static Optional<Entry> read(Part part, Sheet sheet, LineClock clock) {
    List<String> lines = sheet.lines();
    Optional<Node> at = part.content.stream().filter(n -> posted(n, lines).isPresent()).findFirst();
    Optional<TimeInLine> time = at.flatMap(node -> posted(node, lines));
    if (at.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    var reading = clock.place(time.get().written());
    Entry entry =
        new Entry(
            at.get().to() - 1,
            Entry.Form.HEADING,
            reading.time(),
            time.get().written(),
            reading.note());
    entry.say(part.heading);
    sheet.take(at.get().to() - 1);
    if (!isPostmortem(part)) {
      text(part, at.get(), sheet).forEach(entry::say);
    }
    return Optional.of(entry);
  }

  private static List<String> text(Part part, Node posted, Sheet sheet) {
    List<String> text = new ArrayList<>();
    for (Node node : part.content) {
      if (node.equals(posted)) {
        for (int i = node.from(); i < node.to() - 1; i++) {
          text.add(node.line(sheet.lines(), i).strip());
          sheet.take(i);
        }
      } else if (node.is(Node.Sort.PARAGRAPH)) {
        text.add(ItemText.of(node, sheet.lines()));
        sheet.take(node);
      } else if (node.is(Node.Sort.LIST)) {
        node.children().forEach(item -> text.add("- " + ItemText.take(item, sheet)));
      }
    }
    return text;
  }
}
