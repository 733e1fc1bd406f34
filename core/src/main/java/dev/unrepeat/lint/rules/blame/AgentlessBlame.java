package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.Blame;
import dev.unrepeat.lint.actor.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds blame that names nobody: "by mistake", "was overlooked", "lack of testing".
public final class AgentlessBlame implements SentenceRule {
  /// What shall be made impossible is no blame.
  private static final Pattern PREVENTED =
      Pattern.compile(
          "\\b(?:prevent\\w*|avoid\\w*|protect(?:s|ed|ing)?|guard(?:s|ed|ing)?|safeguard(?:s|ed|ing)?|risk of|chance of|against|can|could|cannot|may|might|never|if) (?:[\\w-]+ ){0,4}$|\\bnot $|\\b(?:hard|harder|difficult|easy|easier|easily|possible|impossible|tempting|likely|unlikely|able|unable) to (?:\\w+ )?$|\\b(?:allow|accept|permit)\\w*\\b[^,;]*$");

  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          " (?:[\\w-]+ ){0,4}(?:prevented|blocked|impossible|avoided|rejected|refused)\\b");

  private static final Pattern BY = Pattern.compile(" by (?:mistake|accident|error|hand)\\b");

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public Set<String> gate() {
    return Set.of();
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Reading reading = report.reading(sentence);
    List<Span> found = new ArrayList<>();
    reading.each(
        AgentlessWords.ALL,
        blame -> {
          if (!sentence.quoted(blame.start()) && !elsewhere(reading, blame)) {
            int group = blame.groupCount() > 0 && blame.start(1) >= 0 ? 1 : 0;
            found.add(new Span(blame.start(group), blame.end(group)));
          }
        });
    for (Blame noted : reading.blames()) {
      if (noted.actor() == Actor.NONE) {
        found.add(new Span(noted.from(), noted.to()));
      }
    }
    int free = 0;
    for (Span span : found.stream().sorted().toList()) {
      if (span.from() >= free) {
        add(sentence, report, span.from(), span.to());
        free = span.to();
      }
    }
  }

  /// Whether somebody is blamed by the same words, which is another rule's finding, or a program
  /// did it.
  private static boolean elsewhere(Reading reading, Matcher blame) {
    String before = reading.lower().substring(Math.max(0, blame.start() - 50), blame.start());
    if (PREVENTED.matcher(before).find()
        || IMPOSSIBLE
            .matcher(reading.lower())
            .region(blame.end(), reading.lower().length())
            .lookingAt()
        || byProgram(reading, blame.end())
        || (reading.lower().startsWith(" by ", blame.end())
            && reading.phraseAt(blame.end() + 4).actor() == Actor.THING
            && !BY.matcher(reading.lower())
                .region(blame.end(), reading.lower().length())
                .lookingAt())) {
      return true;
    }
    return reading.blames().stream()
        .anyMatch(b -> b.actor() != Actor.NONE && b.from() < blame.end() && blame.start() < b.to());
  }

  /// "… was mistakenly sent to the old host by the resolver": whoever did it stands further behind.
  private static final Pattern DOER =
      Pattern.compile(
          "(?: [\\w-]+){1,7}? by (?=(?:the|our|its|an?) (?!mistake|error|command|change|typo|manual|hour|day"
              + "|week|minute|month|factor|few|lot))");

  private static boolean byProgram(Reading reading, int from) {
    Matcher doer = DOER.matcher(reading.lower()).region(from, reading.lower().length());
    return doer.lookingAt() && reading.phraseAt(doer.end()).actor() == Actor.THING;
  }

  private static void add(Sentence sentence, Report report, int from, int to) {
    report.add(
        sentence.span(from, to),
        "\"%s\" says that somebody erred. Say what made the step possible."
            .formatted(sentence.text().substring(from, to)),
        new Proposal.Advice("What in the system let this step happen?"));
  }
}
