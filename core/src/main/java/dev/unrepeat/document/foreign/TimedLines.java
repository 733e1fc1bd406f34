package dev.unrepeat.document.foreign;

import dev.unrepeat.time.WrittenTimes;
import java.util.List;
import java.util.regex.Pattern;

/// Counts what begins with a time of day among some blocks, to know a timeline that is not called
/// one.
final class TimedLines {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^\\W*(?:at|from|around|on|by|about|between|after|since|before|ab|bis|gegen|nach|vor)\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:time|date|when|timestamp|utc|day|hour|clock|uhrzeit|zeit|zeitpunkt|datum|wann|hora"
              + "|fecha|data|heure|quand)\\b|時刻|日時|時間|时间|日期");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}+|[\\u3040-\\u9fff]{4}");

  private TimedLines() {}

  /// Whether what stands below a heading, up to the next one, are entries of a timeline.
  static boolean below(List<Node> nodes, int from, List<String> lines, WrittenTimes times) {
    int to = from;
    while (to < nodes.size() && !isHeading(nodes.get(to), lines)) {
      to++;
    }
    return count(nodes.subList(from, to), lines, times) > 0;
  }

  private static boolean isHeading(Node node, List<String> lines) {
    boolean line = node.is(Node.Sort.PARAGRAPH) && node.to() - node.from() == 1;
    return node.is(Node.Sort.HEADING)
        || (line && Labels.bold(node.line(lines, node.from()).strip()).isPresent());
  }

  static int count(List<Node> nodes, List<String> lines, WrittenTimes times) {
    int count = 0;
    for (Node node : nodes) {
      count +=
          switch (node.sort()) {
            case HEADING -> timed(node.heading(lines), times);
            case PARAGRAPH -> {
              List<String> said = node.text(lines);
              int timed = timed(said.getFirst(), times);
              for (int i = 1; i < said.size() && timed > 0; i++) {
                timed += timed(said.get(i), times);
              }
              yield timed;
            }
            case LIST -> count(node.children(), lines, times);
            case ITEM ->
                node.children().isEmpty()
                    ? 0
                    : count(List.of(node.children().getFirst()), lines, times)
                        + count(
                            node.children().stream().filter(n -> n.is(Node.Sort.LIST)).toList(),
                            lines,
                            times);
            case TABLE ->
                TimelineTable.of(node, lines, times)
                    .filter(table -> !isHead(node, lines, times) && tells(table, node, lines))
                    .map(table ->
                        (int)
                            table.rows().stream()
                                .filter(
                                    r -> r.time().filter(t -> t.written().hasClock()).isPresent())
                                .count())
                    .orElse(0);
            case CODE, QUOTE, HTML, OTHER -> 0;
          };
    }
    return count;
  }

  /// Whether a table tells what happened when: its times stand first or are called times, and a row
  /// says something in words. A table of figures with a stamp among them does not.
  private static boolean tells(TimelineTable table, Node node, List<String> lines) {
    String first = TableCells.of(node.line(lines, node.from())).getFirst();
    boolean timed = table.timeHeader().startsWith(first) || TIME.matcher(table.timeHeader()).find();
    return timed && table.rows().stream().anyMatch(row -> WORDS.matcher(row.text()).find());
  }

  /// Whether a table has a label and its value in each row, such as `Impact started | 09:50`.
  private static boolean isHead(Node table, List<String> lines, WrittenTimes times) {
    List<String> header = TableCells.of(table.line(lines, table.from()));
    boolean clocks = TIME.matcher(header.getLast()).find();
    return !clocks
        && table.text(lines).stream()
            .map(TableCells::of)
            .allMatch(cells -> cells.size() == 2 && times.find(cells.getFirst()).isEmpty());
  }

  private static int timed(String line, WrittenTimes times) {
    return times.find(line).filter(found -> found.written().hasClock()).isPresent()
            && !isSentence(line)
        ? 1
        : 0;
  }

  /// Whether a line tells a time within a sentence, such as "At 14:02 we …".
  static boolean isSentence(String line) {
    return SENTENCE.matcher(line).lookingAt();
  }
}
