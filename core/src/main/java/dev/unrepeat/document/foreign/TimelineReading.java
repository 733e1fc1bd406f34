package dev.unrepeat.document.foreign;

import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the entries of one timeline, in whatever form they stand: headings, list items, lines of a
/// paragraph, rows. An entry runs until the next time; logs, quotes and pictures within it are
/// evidence and stay in the text.
final class TimelineReading {
  private static final Pattern PICTURE =
      Pattern.compile("^(?:!\\[[^\\]]*\\]\\([^)]*\\)|\\[!\\[.*\\]\\([^)]*\\)|<img\\b[^>]*>|\\s)+$");

  private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{2}");
  private static final Pattern REMARK =
      Pattern.compile(
          "[(\\[][^()\\[\\]]{0,60}[)\\]][.:]?|(?:all )?times?(?: are| is)?(?: in)? .{1,30}"
              + "|(?-i:[A-Z]{2,5}|Pacific|Eastern|Central|Mountain)(?: (?:standard |daylight )?time)?:?",
          Pattern.CASE_INSENSITIVE);

  /// `~60 minutes (16:45–17:45 UTC)` is how long something lasted.
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\d ?(?:s|sec|seconds?|m|min|mins|minutes?|h|hrs?|hours?|days?) ?\\([^()]{0,40}\\d[:.]\\d\\d[^()]{0,40}[-–—~][^()]{0,40}\\)");

  /// A line of a web server's log, which belongs to the entry it was put into.
  private static final Pattern LOGGED =
      Pattern.compile("\\[?\\d{1,2}/\\p{L}{3}/\\d{4}:\\d{2}:\\d{2}");

  private final Sheet sheet;
  private final List<String> lines;
  private final LineClock clock;
  private final WrittenTimes times;
  private final boolean insideCounts;
  private final List<Entry> entries = new ArrayList<>();
  private Optional<Entry> entry = Optional.empty();
  private boolean colons;

  /// Whether the entry was begun by a sentence that tells its time inside, so that the next one may
  /// begin so too.
  private boolean told;

  /// @param insideCounts whether a line is an entry too when its only time stands inside it
  TimelineReading(Sheet sheet, LineClock clock, WrittenTimes times, boolean insideCounts) {
    this.sheet = sheet;
    this.lines = sheet.lines();
    this.clock = clock;
    this.times = times;
    this.insideCounts = insideCounts;
  }

  /// Reads the blocks of a part and takes what became entries off the sheet.
  List<Entry> read(Part part) {
    part.above.forEach(clock::heading);
    clock.heading(part.heading);
    boolean fenced = insideCounts && TimedLines.count(part.content, lines, times) == 0;
    for (int i = 0; i < part.content.size(); i++) {
      Node node = part.content.get(i);
      switch (node.sort()) {
        case HEADING ->
            heading(node, insideCounts && LoneDay.isEntry(part.content, i, lines, times));
        case PARAGRAPH -> paragraph(node);
        case LIST -> list(node);
        case TABLE -> table(node);
        case CODE -> {
          if (fenced && FencedTimes.are(node, lines, times)) {
            fence(node);
          } else {
            evidence(node);
          }
        }
        case ITEM, QUOTE, HTML, OTHER -> evidence(node);
      }
    }
    entry = Optional.empty();
    return entries;
  }

  private void fence(Node node) {
    for (int i = node.from() + 1; i < node.to() - 1; i++) {
      Optional<TimeInLine> found = find(node.line(lines, i));
      if (found.isPresent()) {
        begin(i, found.get(), Entry.Form.ITEM);
        entry.orElseThrow().say(found.get().rest());
      }
    }
    sheet.take(node);
  }

  /// @param told whether what stands below it tells of the day that it names
  private void heading(Node node, boolean told) {
    String text = node.heading(lines);
    Optional<TimeInLine> found = times.find(text);
    if (found.isPresent() && (told || found.get().written().hasClock())) {
      begin(node.from(), found.get(), Entry.Form.HEADING);
      entry.orElseThrow().say(found.get().rest());
      sheet.take(node);
      return;
    }
    entry = Optional.empty();
    boolean day = clock.heading(text);
    if (day
        && found.isPresent()
        && found.get().written().hasDay()
        && found.get().rest().isEmpty()) {
      sheet.take(node);
    }
  }

  /// The time that begins a line; where others are written with a colon, `14.02` is a version.
  private Optional<TimeInLine> find(String line) {
    return times
        .find(line)
        .filter(found -> !(colons && DOTTED.matcher(found.written().text()).matches()));
  }

  private void begin(int line, TimeInLine found, Entry.Form form) {
    colons |= found.written().text().indexOf(':') > 0;
    Reading reading = clock.place(found.written());
    Entry begun = new Entry(line, form, reading.time(), found.written(), reading.note());
    entries.add(begun);
    entry = Optional.of(begun);
    told = false;
  }

  private void paragraph(Node node) {
    if (PICTURE.matcher(String.join(" ", node.text(lines))).matches()) {
      evidence(node);
      return;
    }
    boolean begun = false;
    boolean belowDay = false;
    for (int i = node.from(); i < node.to(); i++) {
      String line = node.line(lines, i);
      Optional<TimeInLine> found =
          begins(node, i, begun || belowDay) ? find(line) : Optional.empty();
      if (entry.isPresent() && LOGGED.matcher(line).lookingAt()) {
        goOn(i, line, false);
        begun = true;
      } else if (LineClock.headsDay(line) || (!begun && clock.zero(line) && line.contains("="))) {
        entry = Optional.empty();
        clock.heading(line);
        begun = false;
      } else if (found.isPresent() && found.get().isDay(line)) {
        entry = Optional.empty();
        clock.heading(line);
        sheet.take(i);
        begun = false;
        belowDay = true;
      } else if (found.isPresent() && (headsDay(found.get()) || found.get().isMonth())) {
        entry = Optional.empty();
        clock.heading(line);
        begun = false;
      } else if (found.isPresent() && isEntry(line, found.get())) {
        begin(i, found.get(), Entry.Form.PARAGRAPH);
        say(i, found.get().rest());
        begun = true;
      } else if (told && !begun && i == node.from() && inside(i, line, Entry.Form.PARAGRAPH)) {
        begun = true;
      } else if (entry.isPresent() && (begun || goesOn())) {
        goOn(i, line, !begun && i == node.from());
        begun = true;
      } else if (i == node.from() && inside(i, line, Entry.Form.PARAGRAPH)) {
        begun = true;
      } else {
        clock.heading(line);
      }
    }
    if (!begun && entry.isEmpty()) {
      WrappedSentences.of(node, lines).forEach(clock::heading);
    }
  }

  /// Whether a line of a paragraph can begin an entry: the first one, and one that is no more than
  /// the wrapped rest of a sentence only where others begin so too.
  private boolean begins(Node node, int index, boolean begun) {
    return index == node.from()
        || begun
        || lines.get(index - 1).endsWith("  ")
        || lines.get(index - 1).endsWith("<br>")
        || node.line(lines, index).startsWith("**")
        || node.line(lines, index).startsWith("•");
  }

  /// Whether a date has nothing but a remark in brackets behind it: `2026-10-14 (all times UTC)`.
  private static boolean headsDay(TimeInLine found) {
    return found.written().hasDay()
        && !found.written().hasClock()
        && REMARK.matcher(found.rest()).matches();
  }

  /// Whether a paragraph's line tells of a time of its own: not the label of a header, and below a
  /// heading with a time no sentence such as "At 14:02 …".
  private boolean isEntry(String line, TimeInLine found) {
    boolean told = entry.isPresent() && entry.get().form == Entry.Form.HEADING;
    if (((told || !insideCounts) && TimedLines.isSentence(line)) || isFact(line)) {
      return false;
    }
    boolean dayInSentence =
        insideCounts && found.written().hasDay() && !line.isEmpty() && !found.rest().isEmpty();
    return found.beginsEntry(line) || dayInSentence;
  }

  private static boolean isFact(String line) {
    return Labels.of(line)
        .filter(label -> MilestoneWords.find(label.words()).isEmpty())
        .flatMap(label -> HeadingWords.SHIPPED.label(label.words()))
        .filter(meaning -> meaning == Meaning.FACT || meaning == Meaning.METRICS)
        .isPresent();
  }

  /// Whether a further paragraph belongs to the entry: below a heading it does, and below a line of
  /// a paragraph; behind a list or table it does not.
  private boolean goesOn() {
    Entry.Form form = entry.orElseThrow().form;
    return form == Entry.Form.HEADING || form == Entry.Form.PARAGRAPH;
  }

  private void say(int line, String words) {
    if (entry.orElseThrow().say(words)) {
      sheet.take(line);
    }
  }

  /// A further line of the entry: of the same paragraph, or the first of another one.
  private void goOn(int index, String line, boolean first) {
    boolean broken = index > 0 && lines.get(index - 1).endsWith("  ");
    if (first || broken) {
      say(index, line.strip());
    } else if (entry.orElseThrow().goOn(line)) {
      sheet.take(index);
    }
  }

  /// A line with exactly one time, anywhere in it, tells of that time.
  private boolean inside(int line, String text, Entry.Form form) {
    if (!insideCounts || isFact(text)) {
      return false;
    }
    Optional<TimeInLine> found = times.search(text, 0);
    if (found.isEmpty()
        || MEASURE.matcher(text).find()
        || !found.get().written().hasClock()
        || times.search(text, found.get().end()).filter(t -> t.written().hasClock()).isPresent()) {
      return false;
    }
    begin(line, found.get(), form);
    say(line, text.strip());
    told = form == Entry.Form.PARAGRAPH;
    return true;
  }

  private void list(Node list) {
    boolean first = true;
    for (Node item : list.children()) {
      item(item, first, false);
      first = false;
    }
  }

  /// @param first of its list
  /// @param nested below another item, where it is a detail unless it begins with a time
  private void item(Node item, boolean first, boolean nested) {
    if (item.children().isEmpty()) {
      return;
    }
    Node head = item.children().getFirst();
    int from = 1;
    if (head.is(Node.Sort.PARAGRAPH)) {
      opening(item, head, first, nested);
    } else {
      from = 0;
    }
    for (Node child : item.children().subList(from, item.children().size())) {
      within(child);
    }
  }

  private void opening(Node item, Node head, boolean first, boolean nested) {
    String line =
        lines.get(head.from()).substring(Math.min(item.column(), lines.get(head.from()).length()));
    Optional<TimeInLine> found = find(line);
    int next = head.from() + 1;
    if (LeftTemplate.isTime(line)) {
      entry = Optional.empty();
      return;
    }
    clock.zero(line);
    if (LineClock.headsDay(line)) {
      entry = Optional.empty();
      clock.heading(line);
    } else if (found.isPresent() && found.get().isDay(line)) {
      entry = Optional.empty();
      clock.heading(line);
      sheet.take(head.from());
    } else if (found.isPresent() && found.get().isMonth()) {
      entry = Optional.empty();
      clock.heading(line);
      return;
    } else if (found.isPresent() && found.get().beginsEntry(line)) {
      begin(head.from(), found.get(), Entry.Form.ITEM);
      say(head.from(), found.get().rest());
    } else if (!(nested && entry.isPresent())
        && inside(head.from(), head.line(lines, head.from()), Entry.Form.ITEM)) {
      next = head.from() + 1;
    } else if (entry.isPresent() && (!first || goesOn())) {
      say(head.from(), "- " + head.line(lines, head.from()).strip());
    } else {
      return;
    }
    for (int i = next; i < head.to(); i++) {
      more(i, head.line(lines, i), false);
    }
  }

  /// A further line of an item's first paragraph, which may begin with a time of its own.
  private void more(int index, String line, boolean first) {
    Optional<TimeInLine> found = times.find(line);
    if (found.isPresent() && found.get().start() == 0 && found.get().beginsEntry(line)) {
      begin(index, found.get(), Entry.Form.ITEM);
      say(index, found.get().rest());
    } else if (entry.isPresent()) {
      goOn(index, line, first);
    }
  }

  /// A block inside an item: details of its entry, or entries of their own.
  private void within(Node child) {
    switch (child.sort()) {
      case LIST -> child.children().forEach(item -> item(item, false, true));
      case PARAGRAPH -> {
        if (PICTURE.matcher(String.join(" ", child.text(lines))).matches()) {
          evidence(child);
        } else {
          for (int i = child.from(); i < child.to(); i++) {
            more(i, child.line(lines, i), i == child.from());
          }
        }
      }
      case TABLE -> table(child);
      case HEADING, ITEM, CODE, QUOTE, HTML, OTHER -> evidence(child);
    }
  }

  private void table(Node node) {
    Optional<TimelineTable> table = TimelineTable.of(node, lines, times);
    if (table.isEmpty()) {
      evidence(node);
      return;
    }
    entry = Optional.empty();
    clock.heading("Time " + table.get().timeHeader());
    for (TimelineTable.Row row : table.get().rows()) {
      if (LeftTemplate.is(row.text())) {
        continue;
      }
      if (row.time().filter(time -> !time.written().hasClock()).isPresent()
          && row.text().isBlank()) {
        entry = Optional.empty();
        clock.heading(row.time().orElseThrow().written().text());
        sheet.take(row.line());
        continue;
      }
      if (row.time().isPresent()) {
        begin(row.line(), row.time().get(), Entry.Form.ROW);
        entry.orElseThrow().by(row.who());
      }
      entry.ifPresent(open -> {
        if (open.say(row.text())) {
          sheet.take(row.line());
        }
      });
    }
    entry = Optional.empty();
    if (sheet.isTaken(node.from() + 2)) {
      sheet.take(node.from());
      sheet.take(node.from() + 1);
    }
  }

  /// What cannot be part of a sentence stays in the text, under the event it belongs to.
  private void evidence(Node node) {
    if (entry.isPresent() && !node.is(Node.Sort.HTML)) {
      sheet.label(node, "*%s*".formatted(mark(entry.get())));
    }
  }

  /// Stands for the event's id until ids are known.
  static String mark(Entry entry) {
    return "\uE000" + entry.line + "\uE001";
  }
}
