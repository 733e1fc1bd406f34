package dev.unrepeat.source.chatexport;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.CivilDays;
import dev.unrepeat.time.DateOrder;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A chat that WhatsApp exported with years of two digits, `[28.11.26, 22:35:12] Mira: looking` or
/// `11/28/26, 10:35 PM - Mira: looking`. The order of day and month is the phone's: dots put the
/// day first, otherwise a line that shows the order decides, else it is asked for. The zone is
/// asked for, too. With four digits it is read as text.
public final class WhatsAppExport implements EventSource {
  private static final String NAME = "whatsapp";
  private static final int LINES = 200;
  private static final int KEYS = 50_000;

  /// No chat is of an earlier year of two digits.
  private static final int LEAST_YEAR = 15;

  private static final int LONGEST = 4000;
  private static final Pattern LINE =
      Pattern.compile(
          "[\\u200e\\u200f\\ufeff]*\\[?((\\d{1,2})([./])(\\d{1,2})\\3(\\d{2}),? (\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[ \\u202f\\u00a0]?([APap])\\.?[Mm]\\.?)?)(?:\\] | - )[\\u200e\\u200f]?(?:([^:]{1,60}): )?(.*)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(head -> isOurs(head.text())).map(FileHead::file).toList();
  }

  private static boolean isOurs(String head) {
    List<Matcher> found =
        head.lines().limit(LINES).map(LINE::matcher).filter(Matcher::matches).toList();
    long named = found.stream().filter(line -> line.group(8) != null).count();
    return named > 0
        && LINE.matcher(head.lines().findFirst().orElse("")).matches()
        && named * 2 >= found.size();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      Optional<DateOrder> order = order(file).or(answers::order);
      Chat chat = new Chat(file.path(), order, new WrittenTimes(answers, TimeHints.NONE), sink);
      try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
        while (lines.next()) {
          chat.line(lines.text(), lines.number());
        }
      }
      chat.end();
      if (!chat.any) {
        sink.problem(new Problem(file.path(), 0, "There is no message in the chat."));
      }
    }
  }

  /// The order that the lines show: one that could not be otherwise, or the number that changes
  /// from day to day while the one of the year stays.
  private static Optional<DateOrder> order(EvidenceFile file) throws IOException {
    Set<String> firsts = new HashSet<>();
    Set<String> thirds = new HashSet<>();
    boolean noYear = false;
    int large = 0;
    try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
      while (lines.next()) {
        Matcher line = LINE.matcher(lines.text());
        if (line.matches()) {
          int first = Integer.parseInt(line.group(2));
          int second = Integer.parseInt(line.group(4));
          int third = Integer.parseInt(line.group(5));
          if (line.group(3).equals(".") || (first > 12 && first < LEAST_YEAR)) {
            return Optional.of(DateOrder.DAY_FIRST);
          }
          if (second > 12) {
            return Optional.of(DateOrder.MONTH_FIRST);
          }
          firsts.add(line.group(2));
          thirds.add(line.group(5));
          large = Math.max(large, first);
          noYear |= first >= LEAST_YEAR && !CivilDays.exists(2000 + first, second, third);
        }
      }
    }
    if (large < LEAST_YEAR) {
      return Optional.empty();
    }
    boolean alike = firsts.size() == 1 && firsts.equals(thirds);
    boolean dayFirst = noYear || alike || (firsts.size() > 1 && thirds.size() == 1);
    boolean yearFirst = firsts.size() == 1 && thirds.size() > 1;
    return dayFirst
        ? Optional.of(DateOrder.DAY_FIRST)
        : yearFirst ? Optional.of(DateOrder.YEAR_FIRST) : Optional.empty();
  }

  /// One as far as it was read.
  private static final class Chat {
    private final String path;
    private final Optional<DateOrder> order;
    private final WrittenTimes times;
    private final EventSink sink;
    private final KeyCounts keys = new KeyCounts(KEYS);
    private final StringBuilder text = new StringBuilder();
    private String time = "";
    private String written = "";
    private String author = "";
    private long number;
    private boolean any;

    Chat(String path, Optional<DateOrder> order, WrittenTimes times, EventSink sink) {
      this.path = path;
      this.order = order;
      this.times = times;
      this.sink = sink;
    }

    void line(String line, long at) {
      Matcher found = LINE.matcher(line);
      if (!found.matches()) {
        if (text.length() < LONGEST && !line.isBlank()) {
          text.append('\n').append(line.strip());
        }
        return;
      }
      end();
      number = at;
      any = true;
      written = found.group(1);
      author = found.group(8) == null ? "" : found.group(8).strip();
      text.append(found.group(9).replace("\u200e", "").strip());
      String first = two(found.group(2));
      String second = two(found.group(4));
      String third = found.group(5);
      String date =
          order
              .map(known ->
                  switch (known) {
                    case DAY_FIRST -> "20" + third + "-" + second + "-" + first;
                    case MONTH_FIRST -> "20" + third + "-" + first + "-" + second;
                    case YEAR_FIRST -> "20" + first + "-" + second + "-" + third;
                  })
              .orElse(first + "/" + second + "/" + third);
      String half = found.group(7) == null ? "" : " " + found.group(7) + "M";
      time = date + " " + found.group(6) + half.toUpperCase(java.util.Locale.ROOT);
    }

    void end() {
      if (written.isEmpty()) {
        text.setLength(0);
        return;
      }
      Reading reading = times.look(time);
      if (!reading.note().isEmpty()) {
        sink.problem(new Problem(path, number, reading.note()));
      }
      String said = text.toString().strip();
      SourceEvent event =
          SourceEvent.of(
              NAME,
              keys.numbered(written + " " + author + " " + said),
              reading.time().writtenAs(written),
              said.isEmpty() ? "(no text)" : said,
              path,
              number);
      sink.event(
          author.isEmpty()
              ? event.weighing(Weight.NOISE, "joins and notices")
              : event.withActor(new Actor(ActorKind.PERSON, "responder", author)));
      text.setLength(0);
      written = "";
    }

    private static String two(String digits) {
      return digits.length() == 1 ? "0" + digits : digits;
    }
  }
}
