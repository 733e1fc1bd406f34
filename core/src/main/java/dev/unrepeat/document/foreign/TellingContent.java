package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Owner;
import dev.unrepeat.text.WordCount;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sections whose headings do not say what they are, and whose content does: a list of which each
/// item begins with a time is the timeline, one of which each item has an owner or a day is that of
/// the actions. Asked only where the document has no such section under its name.
record TellingContent(List<String> lines) {
  private static final int FEWEST = 2;
  private static final int WORDS = 2;
  private static final Pattern BOX = Pattern.compile("\\[[ xX]?]\\s.*");
  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);
  private static final ActionSurroundings NOTHING_AROUND =
      new ActionSurroundings(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /// Replaces the parts and headings that are known by their content.
  static void read(List<Part> parts, List<Cutting.Head> heads, List<String> lines) {
    TellingContent content = new TellingContent(lines);
    boolean timed = parts.stream().anyMatch(part -> part.is(Meaning.TIMELINE));
    boolean promised = parts.stream().anyMatch(part -> part.is(Meaning.ACTION_ITEMS));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Meaning meaning =
          part.is(Meaning.RESPONSE) && content.isBoxed(part)
              ? Meaning.ACTION_ITEMS
              : !timed && content.isTimeline(part)
                  ? Meaning.TIMELINE
                  : !promised && content.isActions(part) ? Meaning.ACTION_ITEMS : part.meaning;
      if (meaning != part.meaning) {
        parts.set(i, part.as(meaning));
        heads.replaceAll(head ->
            head.line() == part.line ? new Cutting.Head(head.line(), head.text(), meaning) : head);
      }
    }
  }

  private boolean isTimeline(Part part) {
    return (part.is(Meaning.OWN) || may(part, Meaning.TIMELINE))
        && part.line >= 0
        && TimedLines.count(part.content, lines, TIMES) >= FEWEST
        && items(part.content).allMatch(item -> TimedLines.count(List.of(item), lines, TIMES) > 0);
  }

  /// Whether each of several items has a box to tick, and one is left: where all are ticked it
  /// tells what was checked.
  private boolean isBoxed(Part part) {
    List<String> all = items(part.content).map(item -> ItemText.opening(item, lines)).toList();
    return all.size() >= FEWEST
        && all.stream().allMatch(text -> BOX.matcher(text).matches())
        && all.stream().anyMatch(text -> text.startsWith("[ ]"));
  }

  private boolean isActions(Part part) {
    boolean listed =
        part.content.stream()
            .anyMatch(n ->
                n.is(Node.Sort.LIST)
                    || n.is(Node.Sort.TABLE)
                    || n.line(lines, n.from()).startsWith("•"));
    boolean may = listed && may(part, Meaning.ACTION_ITEMS);
    boolean own = part.is(Meaning.OWN) && part.line >= 0;
    return may
        || (own
            && (items(part.content).count() >= FEWEST || tabled(part))
            && items(part.content).allMatch(this::promises));
  }

  /// Whether the heading has this meaning besides a likelier one.
  private static boolean may(Part part, Meaning meaning) {
    return HeadingWords.SHIPPED
        .read(part.heading)
        .filter(read -> read.meanings().contains(meaning))
        .isPresent();
  }

  private boolean tabled(Part part) {
    return part.content.stream().anyMatch(n -> ActionColumns.of(n, lines).isPresent());
  }

  private static Stream<Node> items(List<Node> content) {
    return content.stream()
        .filter(node -> node.is(Node.Sort.LIST))
        .flatMap(list -> list.children().stream());
  }

  /// Whether an item says what is to be done, and who does it or until when.
  private boolean promises(Node item) {
    String text = ItemText.opening(item, lines);
    if (TimedLines.count(List.of(item), lines, TIMES) > 0) {
      return false;
    }
    ReadAction read = ActionTexts.read(text, NOTHING_AROUND);
    return BOX.matcher(text).matches()
        || (WordCount.of(read.what()) >= WORDS
            && (read.due().isPresent() || !(read.owner() instanceof Owner.Nobody)));
  }
}
