package dev.unrepeat.source.interview;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.source.text.PastedText;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes of an interview: a text that begins with `# Interview 2: database on call`, and whose
/// lines begin with a time.
///
/// Each event is told by that part in the response. It is known again by interview and time, so
/// that a corrected sentence changes its event.
public final class InterviewNotes implements EventSource {
  public static final String NAME = "interview";

  private static final Pattern HEAD =
      Pattern.compile("\uFEFF?# Interview (\\d{1,6}): (\\S.{0,199})");
  private static final String UNSAID = "person interviewed";

  private final PastedText notes = new PastedText();

  /// The text of an interview as this source reads it.
  ///
  /// @param role the part the person had in the response
  public static String write(int number, String role, String notes) {
    return "# Interview %d: %s\n\n%s\n".formatted(number, role, notes);
  }

  /// With what the keys of all events of an interview begin.
  public static String keys(int number) {
    return number + "/";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head -> head(head.text().lines().findFirst().orElse("")).isPresent())
        .map(FileHead::file)
        .toList();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      Optional<Matcher> head = head(firstLine(file));
      String keys = head.map(h -> keys(Integer.parseInt(h.group(1)))).orElse(file.path() + "/");
      String role = head.map(h -> h.group(2).strip()).orElse(UNSAID);
      notes.read(List.of(file), answers, new Telling(keys, role, sink));
    }
  }

  private static Optional<Matcher> head(String line) {
    return Optional.of(HEAD.matcher(line.stripTrailing())).filter(Matcher::matches);
  }

  private static String firstLine(EvidenceFile file) throws IOException {
    try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
      return lines.next() ? lines.text() : "";
    }
  }

  /// Turns what the notes tell into what somebody in this part told; names are left out.
  private static final class Telling implements EventSink {
    private final String keys;
    private final Actor teller;
    private final EventSink sink;
    private final Map<String, Integer> seen = new HashMap<>();

    Telling(String keys, String role, EventSink sink) {
      this.keys = keys;
      this.teller = new Actor(ActorKind.PERSON, role, "");
      this.sink = sink;
    }

    @Override
    public void event(SourceEvent told) {
      String written = told.time().raw().text();
      int before = seen.merge(written, 1, Integer::sum);
      sink.event(
          new SourceEvent(
              NAME,
              keys + written + (before == 1 ? "" : " #" + before),
              told.time(),
              told.kind(),
              Optional.of(teller),
              told.text(),
              told.severity(),
              told.measurement(),
              told.path(),
              told.line(),
              told.address(),
              told.weight(),
              told.group(),
              told.references(),
              told.earlier(),
              told.repeats()));
    }

    @Override
    public void problem(Problem problem) {
      sink.problem(problem);
    }

    @Override
    public void prose(String path, long line, String text) {
      sink.prose(path, line, text);
    }

    @Override
    public void note(String path, String sentence) {
      sink.note(path, sentence);
    }
  }
}
