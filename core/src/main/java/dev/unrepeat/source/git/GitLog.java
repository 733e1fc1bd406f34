package dev.unrepeat.source.git;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `git log` prints (`--format=medium`, which is its default, `full` and `fuller`; any
/// `--date` with a time; with patches and lists of files too).
///
/// The time is that of the commit where it is printed, else that of its author, neither of which is
/// when it went live.
public final class GitLog implements EventSource {
  private static final String NAME = "git";
  private static final int SHORT = 10;

  private static final Pattern COMMIT =
      Pattern.compile("commit ([0-9a-f]{7,64})(?: \\(.*\\)| [0-9a-f ]+)?");
  private static final Pattern FIELD =
      Pattern.compile("(Author|AuthorDate|Commit|CommitDate|Date|Merge): +(.*)");

  private static final Pattern DEFAULT_DATE =
      Pattern.compile("^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) (\\d{4})");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(head -> isOurs(head.text())).map(FileHead::file).toList();
  }

  private static boolean isOurs(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return lines.size() == 2
        && COMMIT.matcher(plain(lines.getFirst())).matches()
        && FIELD.matcher(lines.getLast()).matches();
  }

  /// `Wed Oct 14 16:58:44 2026 +0200` with the year behind the day.
  private static String inOrder(String date) {
    return DEFAULT_DATE.matcher(date).replaceFirst("$2 $1 $4 $3");
  }

  private static String plain(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    WrittenTimes times = new WrittenTimes(answers, TimeHints.NONE);
    for (EvidenceFile file : files) {
      try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
        read(file.path(), lines, times, sink);
      }
    }
  }

  private static void read(String path, TextLines lines, WrittenTimes times, EventSink sink)
      throws IOException {
    Commit commit = Commit.NONE;
    boolean any = false;
    while (lines.next()) {
      String line = plain(lines.text());
      if (line.startsWith("commit ")) {
        any = true;
        commit.tell(path, times, sink);
        Matcher begins = COMMIT.matcher(line);
        commit = begins.matches() ? new Commit(begins.group(1), lines.number()) : Commit.NONE;
        if (!begins.matches()) {
          sink.problem(
              new Problem(path, lines.number(), "The commit has no hash, and was left out."));
        }
      } else {
        commit.line(line);
      }
    }
    commit.tell(path, times, sink);
    if (!any) {
      sink.problem(new Problem(path, 0, "No line begins a commit, as `git log` prints it."));
    }
  }

  /// One as far as it was read.
  private static final class Commit {
    /// What stands outside of any.
    static final Commit NONE = new Commit("", 0);

    private final String sha;
    private final long number;
    private String author = "";
    private String date = "";
    private String subject = "";

    Commit(String sha, long number) {
      this.sha = sha;
      this.number = number;
    }

    void line(String line) {
      if (sha.isEmpty()) {
        return;
      }
      Matcher field = FIELD.matcher(line);
      if (subject.isEmpty() && field.matches()) {
        switch (field.group(1)) {
          case "Author" -> author = field.group(2).replaceFirst(" *<[^>]*>$", "");
          case "CommitDate" -> date = field.group(2);
          case "AuthorDate", "Date" -> date = date.isEmpty() ? field.group(2) : date;
          default -> {
            // Who put it in, and what it merges, tells nothing of the incident.
          }
        }
      } else if (subject.isEmpty() && line.startsWith("    ")) {
        subject = line.strip();
      }
    }

    void tell(String path, WrittenTimes times, EventSink sink) {
      if (sha.isEmpty()) {
        return;
      }
      if (date.isEmpty()) {
        sink.problem(
            new Problem(path, number, "The commit has no line \"Date:\", and was left out."));
        return;
      }
      EventTime time = times.read(inOrder(date)).writtenAs(date);
      String name = sha.substring(0, Math.min(SHORT, sha.length()));
      String text = "Commit " + name + (subject.isEmpty() ? "" : ": " + subject);
      SourceEvent event =
          SourceEvent.of(NAME, sha, time, text, path, number)
              .withKind(EventKind.CHANGE)
              .weighing(Weight.CHATTER, "commits")
              .referring(References.commit(sha));
      sink.event(
          author.isBlank()
              ? event
              : event.withActor(new Actor(ActorKind.PERSON, "engineer", author)));
    }
  }
}
