package dev.unrepeat.cli;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.FileReading;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.Clipped;
import dev.unrepeat.tool.DurationJson;
import dev.unrepeat.tool.EventJson;
import dev.unrepeat.tool.FoundJson;
import dev.unrepeat.tool.Input;
import dev.unrepeat.tool.MilestoneJson;
import dev.unrepeat.tool.Piece;
import dev.unrepeat.tool.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an assistant may ask of the files below a folder: `lint_text`, `lint_file`,
/// `read_postmortem`, `build_timeline`.
final class FolderTools {
  private static final Input PATH =
      Input.text("path", 1_000, "The file, relative to the folder, for example notes/INC-7.md.")
          .must();
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_FILES = 50;
  private static final int MOST_NOTES = 20;
  private static final int PAGE = 50;
  private static final int LONGEST_TEXT = 500;
  private static final String PAGES = "unrepeat lint --explain ";

  private final Surroundings surroundings;
  private final EditorRules rules;

  FolderTools(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.rules = new EditorRules(surroundings.clock());
  }

  /// A document as it was understood, with a piece of its text.
  record Document(
      String path,
      String id,
      String title,
      Optional<String> severity,
      List<String> services,
      List<MilestoneJson> milestones,
      List<DurationJson> durations,
      List<Action> actions,
      String markdown,
      int characters,
      Optional<Integer> next,
      Optional<String> rest) {}

  /// A promised change.
  record Action(String id, String what, String state, String owner, Optional<LocalDate> due) {
    static Action of(ActionItem action) {
      return new Action(
          action.id().toString(),
          Clipped.of(action.what(), LONGEST_TEXT),
          action.state().word(),
          action.owner().print(),
          action.due().map(DueDate::date));
    }
  }

  /// What evidence tells.
  ///
  /// @param sources what was read, and as what
  /// @param questions what the evidence leaves open, without which some events have no time
  /// @param problems lines that could not be read
  record Evidence(
      List<EventJson> events,
      int total,
      int folded,
      List<String> sources,
      List<String> questions,
      List<String> problems,
      Optional<Integer> next,
      Optional<String> rest) {}

  List<Tool<FolderFiles>> tools() {
    return List.of(
        Tool.<FolderFiles>reading(
                "lint_text",
                "Check a text",
                "Checks a text by the rules of the folder: blame, vague actions, missing facts, unclear times. Says for each finding where it is, why, and what could be written.",
                FoundJson.class,
                (files, asked) ->
                    found(
                        files.root().resolve(asked.text("name").orElse("text.md")),
                        asked.needed("text")))
            .taking(Input.text("text", MOST_CHARACTERS, "The text, in Markdown.").must())
            .taking(
                Input.text(
                    "name", 300, "A file name, which may tell the id, the day and its rules.")),
        Tool.<FolderFiles>reading(
                "lint_file",
                "Check a file",
                "Checks a document below the folder by the rules that hold for it, as \"unrepeat lint\" does.",
                FoundJson.class,
                (files, asked) -> {
                  String path = asked.needed("path");
                  return found(files.find(path), files.text(path));
                })
            .taking(PATH),
        Tool.<FolderFiles>reading(
                "read_postmortem",
                "Read a postmortem",
                "Reads a postmortem document below the folder: what is understood of it (milestones, durations, actions) and its text; a long one in pieces.",
                Document.class,
                FolderTools::document)
            .taking(PATH)
            .taking(
                Input.number(
                    "from", 0, Integer.MAX_VALUE, "The character at which the text goes on.")),
        Tool.<FolderFiles>reading(
                "build_timeline",
                "Build a timeline",
                "Reads evidence below the folder (chat exports, alerts, logs, tickets) and puts what it tells in the order of time.",
                Evidence.class,
                this::evidence)
            .taking(
                Input.texts(
                        "paths",
                        MOST_FILES,
                        "Files or folders of evidence, relative to the folder.")
                    .must())
            .taking(
                Input.text("zone", 60, "Zone of times that name none, for example Europe/Berlin."))
            .taking(Input.text("date", 40, "Day of times that have none, for example 2026-01-31."))
            .taking(Input.number("limit", 1, 200, "How many events; 50 when left out."))
            .taking(
                Input.number(
                    "from",
                    0,
                    Integer.MAX_VALUE,
                    "How many events to pass over, as \"next\" says.")));
  }

  private Record found(Path file, String text) {
    return FoundJson.of(rules.find(file.toString(), text), new SourceLines(text), PAGES);
  }

  private static Record document(FolderFiles files, Arguments asked) {
    String path = asked.needed("path");
    String text = files.text(path);
    String name = files.name(files.find(path));
    Postmortem record = LintedDocument.of(name, text).record().postmortem();
    Incident incident = record.incident();
    Piece piece = Piece.of(text, asked.number("from", 0));
    return new Document(
        name,
        incident.id().value(),
        incident.title(),
        incident.severity().map(Enum::name),
        incident.services().stream().map(Object::toString).toList(),
        incident.milestones().all().stream().map(MilestoneJson::of).toList(),
        DurationJson.of(record),
        record.actions().stream().map(Action::of).toList(),
        piece.text(),
        piece.characters(),
        piece.next(),
        piece.rest());
  }

  private static String words(FileReading reading) {
    return reading.isRead()
        ? "%s: %s as %s"
            .formatted(
                reading.path(), Counts.of(reading.events(), "event", "events"), reading.source())
        : reading.path() + ": not read as evidence";
  }

  /// The answers are arguments here that are options elsewhere.
  private static String words(OpenQuestion question) {
    return "%s. Answer with %s."
        .formatted(QuestionWords.of(question), QuestionWords.options(question).replace("--", ""));
  }

  private Record evidence(FolderFiles files, Arguments asked) {
    Answers answers =
        new Answers(
            asked.text("zone").map(AnswerWords::zone), asked.text("date").map(AnswerWords::date));
    List<HandedIn> handedIn = new ArrayList<>();
    for (String path : asked.texts("paths")) {
      handedIn.add(new HandedIn(files.find(path).toString(), Optional.empty()));
    }
    Refused.unless(!handedIn.isEmpty(), "\"paths\" is empty. Name files or folders of evidence.");
    IntakeResult intake = read(handedIn, answers);
    List<TimelineEvent> all = intake.timeline().shown();
    int from = Math.min(all.size(), asked.number("from", 0));
    int to = Math.min(all.size(), from + asked.number("limit", PAGE));
    return new Evidence(
        all.subList(from, to).stream().map(one -> EventJson.of(one, LONGEST_TEXT)).toList(),
        all.size(),
        intake.timeline().events().size() - intake.timeline().shown().size(),
        intake.readings().stream().limit(MOST_NOTES).map(FolderTools::words).toList(),
        intake.questions().stream().limit(MOST_NOTES).map(FolderTools::words).toList(),
        intake.problems().stream()
            .limit(MOST_NOTES)
            .map(one -> Place.of(one.path(), one.line()) + "  " + one.reason())
            .toList(),
        to < all.size() ? Optional.of(to) : Optional.empty(),
        to < all.size()
            ? Optional.of(
                "%s. Ask again with \"from\" %d."
                    .formatted(Counted.of(all.size() - to, "more follows", "more follow"), to))
            : Optional.empty());
  }

  private IntakeResult read(List<HandedIn> handedIn, Answers answers) {
    Terminal terminal = surroundings.terminal();
    // The assistant sits at the other end of both streams: nobody can be asked by them.
    Terminal nobody = new Terminal(terminal.in(), terminal.err(), terminal.err(), false, false);
    try {
      return new EvidenceReading(surroundings.clock(), nobody).read(handedIn, answers, List.of());
    } catch (IOException unread) {
      throw new Refused(
          Refused.Reason.INVALID, "The evidence cannot be read: " + unread.getMessage() + ".");
    }
  }
}
