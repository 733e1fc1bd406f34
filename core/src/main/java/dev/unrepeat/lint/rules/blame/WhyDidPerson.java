package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.Reading;
import dev.unrepeat.lint.actor.Subject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds questions that ask for the guilty: "Why did Sarah not test?", "Who deployed this?".
public final class WhyDidPerson implements SentenceRule {
  private static final Pattern WHY =
      Pattern.compile(
          "\\bwhy (?:did|didn't|was|wasn't|were|weren't|had|hadn't|has|hasn't|have|haven't) (?:not )?");
  private static final Pattern NEGATED =
      Pattern.compile(
          "\\bnot\\b|n't\\b|\\bfail\\w*|\\bforg[eo]t\\w*|\\bmiss(?:ed)?\\b|\\bignore\\w*|\\bskip\\w*");
  private static final Pattern WHO =
      Pattern.compile(
          "^(?:so )?who (?:deployed|did|broke|approved|merged|pushed|deleted|changed|caused|forgot|ran|removed|committed|released|disabled|reviewed|wrote|made|missed|ignored|is responsible|was responsible|is to blame|was to blame|is at fault|let|allowed|signed off|failed|should have)\\b");

  private static final Pattern BLAMING =
      Pattern.compile(
          "^(?:so |and |but )?(?:how (?:could|can|did) (?:we|they|you|he|she|anyone|anybody|somebody|someone"
              + "|nobody|(?:the|our|an?)"
              + " (?:\\w+ )?(?:team|engineer|developer|operator|reviewer|on-call|admin\\w*|vendor)s?) (?:\\w+"
              + " )?(?:miss|overlook|forget"
              + "|ignore|not (?:notice|see|know|check|test)|let|make (?:such|this)|fail)|whose (?:job|fault"
              + "|mistake|responsibility|task"
              + "|duty|change|idea) (?:was|is))\\b");

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
    return Set.of("why", "who", "how", "whose");
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Reading reading = report.reading(sentence);
    if (!sentence.text().endsWith("?")) {
      return;
    }
    Matcher why = WHY.matcher(reading.lower());
    if (why.find() && !sentence.quoted(why.start())) {
      Subject asked = reading.personAt(why.end());
      boolean we = asked.actor() == Actor.WE || asked.actor() == Actor.NOBODY;
      boolean person = asked.actor() == Actor.PERSON || asked.actor() == Actor.ROLE;
      if (person
          || (we && NEGATED.matcher(reading.lower()).find())
          || asked.actor() == Actor.NOBODY) {
        add(sentence, report, why.start(), asked.to());
        return;
      }
    }
    Matcher blaming = BLAMING.matcher(reading.lower());
    if (blaming.find() && !sentence.quoted(blaming.start())) {
      add(sentence, report, blaming.start(), blaming.end());
      return;
    }
    Matcher who = WHO.matcher(reading.lower());
    if (who.find() && !sentence.quoted(who.start())) {
      add(sentence, report, who.start(), who.end());
    }
  }

  private static void add(Sentence sentence, Report report, int from, int to) {
    report.add(
        sentence.span(from, to),
        "\"%s …?\" asks for the guilty. Ask how the step made sense with what was known, or what let it through."
            .formatted(sentence.text().substring(from, to)),
        new Proposal.Advice("How did the step make sense at the time, and what let it through?"));
  }
}
