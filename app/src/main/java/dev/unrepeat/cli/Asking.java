package dev.unrepeat.cli;

import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.service.imports.FolderAnswers;
import dev.unrepeat.time.Answers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Asks the person in front of the terminal for what is missing, each thing once; an empty answer
/// leaves the events undated.
final class Asking implements FolderAnswers.Person {
  private static final Set<MissingPart> ASKED_FOR =
      EnumSet.of(MissingPart.ZONE, MissingPart.DATE, MissingPart.YEAR, MissingPart.DAY_ORDER);

  private final BufferedReader in;
  private final PrintStream err;
  private final Set<MissingPart> asked = EnumSet.noneOf(MissingPart.class);

  Asking(Terminal terminal) {
    this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    this.err = terminal.err();
  }

  /// @return the answers with what was added; the same when nothing could be asked or was answered
  Answers ask(List<OpenQuestion> questions, Answers known) throws IOException {
    Answers answers = known;
    List<OpenQuestion> waiting = new ArrayList<>(questions);
    Set<OpenQuestion> shown = new HashSet<>();
    for (MissingPart part : ASKED_FOR) {
      List<OpenQuestion> alike = waiting.stream().filter(q -> q.parts().contains(part)).toList();
      if (!alike.isEmpty() && asked.add(part)) {
        alike.stream().filter(shown::add).forEach(this::show);
        Answers more = ask(part, alike, answers);
        if (more.equals(answers)) {
          // What stays undated for want of one part needs no other.
          waiting.removeAll(alike);
        }
        answers = more;
      }
    }
    return answers;
  }

  @Override
  public Answers ask(OpenQuestion question, Answers known) throws IOException {
    show(question);
    return ask(question.missing(), List.of(question), known);
  }

  @Override
  public boolean sameForAll(long others) throws IOException {
    return yes(
        others == 1
            ? "Same for the other folder that waits alike?"
            : "Same for the %s other folders that wait alike?".formatted(Counts.number(others)));
  }

  /// Whether to move the times of a source by what was measured; an empty answer is no.
  boolean correct(SourceClock measured) throws IOException {
    err.println();
    err.println(QuestionWords.of(measured) + ".");
    return yes("Move its times accordingly?");
  }

  private boolean yes(String question) throws IOException {
    err.print(question + " (y, empty: no) ");
    err.flush();
    String typed = in.readLine();
    return typed != null && typed.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private Answers ask(MissingPart part, List<OpenQuestion> alike, Answers known)
      throws IOException {
    while (true) {
      err.print(prompt(part) + " (empty: leave " + (one(alike) ? "it" : "them") + " undated) ");
      err.flush();
      String typed = in.readLine();
      if (typed == null || typed.isBlank()) {
        return known;
      }
      try {
        return with(known, part, typed);
      } catch (Refused notUnderstood) {
        err.println(notUnderstood.sentence());
      }
    }
  }

  private void show(OpenQuestion question) {
    err.println();
    err.println(QuestionWords.of(question) + ":");
    QuestionWords.examples(question).forEach(line -> err.println("  " + line));
  }

  private static boolean one(List<OpenQuestion> alike) {
    return alike.size() == 1 && alike.get(0).count() == 1;
  }

  private static String prompt(MissingPart part) {
    return switch (part) {
      case ZONE -> "Zone, as UTC, Europe/Berlin or +02:00?";
      case DATE -> "Day, as 2026-01-31?";
      case YEAR -> "Year?";
      case DAY_ORDER -> "Day first (dmy), month first (mdy) or year first (ymd)?";
      case TIME, TWO_INSTANTS, NO_INSTANT -> throw new IllegalArgumentException(part.name());
    };
  }

  private static Answers with(Answers known, MissingPart part, String typed) {
    return switch (part) {
      case ZONE -> known.withZone(AnswerWords.zone(typed));
      case DATE -> known.withDate(AnswerWords.date(typed));
      case YEAR -> known.withYear(AnswerWords.year(typed));
      case DAY_ORDER -> known.withOrder(AnswerWords.order(typed));
      case TIME, TWO_INSTANTS, NO_INSTANT -> throw new IllegalArgumentException(part.name());
    };
  }
}
