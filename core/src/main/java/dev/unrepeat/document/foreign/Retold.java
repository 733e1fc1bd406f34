package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenClock;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenTime;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.time.WrittenZone;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Moments that a sentence tells in full and a timeline tells again with less: `On 14 October 2026
/// between 14:02 and 14:40 UTC` above a line that begins with `14:02`. What the sentence says more
/// holds for the lines, if it tells the first of them or two; one of many may agree by chance.
final class Retold {
  private static final int FEWEST = 2;
  private static final int LONGEST = 1000;
  private static final Duration ABOUT = Duration.ofMinutes(5);
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。])\\s+");

  /// When the text itself was written tells nothing of what it is about.
  private static final Pattern OF_THE_TEXT =
      Pattern.compile("(?i)\\W*(?:last )?(?:posted|published|updated|written|created)\\b.*");

  private record Moment(LocalDate day, LocalTime clock, boolean about, WrittenZone zone) {}

  private final WrittenTimes times = new WrittenTimes(Answers.NONE, TimeHints.NONE);
  private final List<String> lines;
  private final List<Moment> moments = new ArrayList<>();
  private final List<WrittenTime> retold = new ArrayList<>();

  /// Timelines in a fence, which tell where nothing else does.
  private final List<Node> fences = new ArrayList<>();

  private Retold(List<String> lines) {
    this.lines = lines;
  }

  /// @param fields of the head that tell when something happened, in which it may be told as well
  static Retold of(List<Node> nodes, List<String> lines, List<String> fields) {
    Retold found = new Retold(lines);
    nodes.forEach(found::read);
    fields.forEach(found::told);
    if (found.retold.stream().allMatch(line -> line.day() instanceof WrittenDay.Whole)) {
      found.fences.forEach(fence -> fence.text(lines).forEach(found::line));
    }
    return found;
  }

  /// The day of lines that name none.
  Optional<LocalDate> day() {
    return only(told(line -> line.day() instanceof WrittenDay.None, Optional.empty()), Moment::day);
  }

  /// The zone of lines that name none.
  ///
  /// @param day that of lines without one of their own
  Optional<WrittenZone> zone(Optional<LocalDate> day) {
    List<Moment> zoned =
        told(line -> line.zone() instanceof WrittenZone.None, day).stream()
            .filter(moment -> !(moment.zone() instanceof WrittenZone.None))
            .toList();
    return only(zoned, Moment::zone);
  }

  /// The times of the lines that name no day, as they stand.
  List<LocalTime> clocks() {
    return retold.stream()
        .filter(line -> line.day() instanceof WrittenDay.None)
        .flatMap(line -> clock(line.clock()).stream())
        .toList();
  }

  private static <T> Optional<T> only(List<Moment> told, Function<Moment, T> part) {
    List<T> parts = told.stream().map(part).distinct().toList();
    return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
  }

  private List<Moment> told(Predicate<WrittenTime> lacking, Optional<LocalDate> day) {
    List<WrittenTime> open = retold.stream().filter(lacking).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Predicate<Moment> first = moment -> same(moment, open.getFirst(), day, ABOUT);
    List<Moment> told =
        moments.stream()
            .distinct()
            .filter(
                first.or(m -> open.stream().anyMatch(line -> same(m, line, day, Duration.ZERO))))
            .toList();
    return told.size() >= FEWEST || told.stream().anyMatch(first) ? told : List.of();
  }

  /// @param about how far a time may lie that is said to be no exact one
  private static boolean same(
      Moment moment, WrittenTime line, Optional<LocalDate> day, Duration about) {
    LocalTime clock = clock(line.clock()).orElseThrow();
    boolean toTheMinute = moment.clock().getSecond() == 0;
    Duration apart =
        Duration.between(
                moment.clock(), toTheMinute ? clock.truncatedTo(ChronoUnit.MINUTES) : clock)
            .abs();
    boolean near =
        (moment.about() || line.about())
            ? !about.isZero() && apart.compareTo(about) <= 0
            : apart.isZero();
    return near && on(line.day(), moment.day(), day);
  }

  private static boolean on(WrittenDay line, LocalDate date, Optional<LocalDate> day) {
    return switch (line) {
      case WrittenDay.Whole whole -> whole.date().equals(date);
      case WrittenDay.NoYear(int month, int dayOfMonth) ->
          MonthDay.of(month, dayOfMonth).equals(MonthDay.from(date));
      case WrittenDay.None none -> day.isEmpty() || day.get().equals(date);
      case WrittenDay.Month month -> false;
      case WrittenDay.EitherOrder either -> false;
      case WrittenDay.Counted counted -> false;
      case WrittenDay.Unreadable unreadable -> false;
    };
  }

  private void read(Node node) {
    switch (node.sort()) {
      case LIST -> node.children().forEach(this::read);
      case ITEM -> item(node);
      case HEADING -> line(node.heading(lines));
      case TABLE -> table(node);
      case PARAGRAPH -> paragraph(node);
      case CODE -> {
        if (FencedTimes.are(node, lines, times)) {
          fences.add(node);
        }
      }
      case QUOTE, HTML, OTHER -> {}
    }
  }

  private void item(Node item) {
    for (Node child : item.children()) {
      if (child.is(Node.Sort.LIST)) {
        read(child);
      } else if (child.is(Node.Sort.PARAGRAPH)) {
        String text = child.line(lines, child.from());
        line(text);
        told(text);
      }
    }
  }

  /// A table of times, or one of fields: `| Started | 2026-10-14 14:02 UTC |`.
  private void table(Node node) {
    Optional<TimelineTable> table = TimelineTable.of(node, lines, times);
    table.ifPresent(found -> found.rows().forEach(row -> row.time().ifPresent(this::line)));
    for (int i = node.from() + 2; i < node.to(); i++) {
      List<String> cells = TableCells.of(node.line(lines, i));
      if (cells.size() == 2 && times.find(cells.get(0)).isEmpty()) {
        told(cells.get(1));
      }
    }
  }

  /// A paragraph tells in sentences, or each of its lines begins with a time.
  private void paragraph(Node node) {
    List<String> text = node.text(lines);
    if (!TimedLines.isSentence(text.getFirst()) && line(text.getFirst())) {
      told(text.getFirst());
      text.subList(1, text.size()).forEach(this::line);
      return;
    }
    for (String sentence : SENTENCE_END.split(String.join(" ", text), -1)) {
      told(sentence);
    }
  }

  private void told(String sentence) {
    if (sentence.length() <= LONGEST && !OF_THE_TEXT.matcher(sentence).matches()) {
      HintFinder.onlyDay(sentence).ifPresent(day -> sentence(sentence, day));
    }
  }

  private boolean line(String text) {
    Optional<TimeInLine> found = times.find(text);
    found.ifPresent(this::line);
    return found.isPresent();
  }

  private void line(TimeInLine found) {
    if (clock(found.written().clock()).isPresent()) {
      retold.add(found.written());
    }
  }

  /// The times of a sentence that names one day; a zone behind the last of them is that of all.
  private void sentence(String text, LocalDate day) {
    List<WrittenTime> found = new ArrayList<>();
    for (Optional<TimeInLine> next = times.search(text, 0);
        next.isPresent();
        next = times.search(text, next.get().end())) {
      found.add(next.get().written());
    }
    List<WrittenZone> zones =
        found.stream()
            .map(WrittenTime::zone)
            .filter(zone -> !(zone instanceof WrittenZone.None))
            .distinct()
            .toList();
    WrittenZone zone = zones.size() == 1 ? zones.getFirst() : new WrittenZone.None();
    for (WrittenTime time : found) {
      clock(time.clock()).ifPresent(c -> moments.add(new Moment(day, c, time.about(), zone)));
      clock(time.until()).ifPresent(c -> moments.add(new Moment(day, c, time.about(), zone)));
    }
  }

  private static Optional<LocalTime> clock(WrittenClock written) {
    return written instanceof WrittenClock.Clock(var time, var nextDay, var precision, var half)
        ? Optional.of(time)
        : Optional.empty();
  }
}
