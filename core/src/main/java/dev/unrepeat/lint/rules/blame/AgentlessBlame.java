package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.ActorWords;
import dev.unrepeat.lint.actor.Blame;
import dev.unrepeat.lint.actor.Reading;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds blame that names nobody: "by mistake", "was overlooked", "lack of testing".
public final class AgentlessBlame implements SentenceRule {
  private static final String ACT =
      "(?:delet|remov|deploy|push|merg|publish|configur|commit|run(?!time|book|ner)|execut|appl|disabl|enabl|clos"
          + "|restart|terminat|revok|set|chang|left|includ|used|drop|overwr|expos|reboot|shut|releas"
          + "|exclud|omit|destroy|cop|promot|rename|mov|wip|scal|edit|updat|switch|turn|activat"
          + "|deactivat|add|install|stop|kill|send|sent|truncat|roll|introduc|assign|grant|leak|trigger)";

  /// What is forgotten, missed or ignored by people and not by programs.
  private static final String NOTICED =
      "(?:alert|alarm|notification|notice|email|mail|page|message|warning|sign|signal|step|detail|it"
          + "|this|that|issue|bug|case|dependency|requirement|problem|change|opportunity|ticket"
          + "|report|complaint|recommendation|advice|fact|expiry|expiration|renewal|risk|line"
          + "|configuration|setting|check|update|difference|effect|impact|which|part|reminder|task"
          + "|item|point|test|review|symptom|clue|hint|regression|error|mistake)s?";

  private static final String CARE =
      "(?:testing|experience|knowledge|training|attention|care|discipline|diligence|communication"
          + "|understanding|awareness|familiarity|expertise|oversight|review|reviews|reviewing|planning"
          + "|preparation|coordination|ownership|follow-up|follow-through|rigou?r|foresight|due diligence"
          + "|thought|consideration|judge?ment|verification|validation|evaluation|analysis"
          + "|accountability|responsibility|collaboration|vigilance|caution|thoroughness|skill|skills"
          + "|competence|leadership|management|focus|urgency)";

  private static final Pattern BLAME =
      Pattern.compile(
          "\\btook (?:us|them|everyone|people|the team|me) (?:\\w+ )?too (?:long|much)\\b|\\bby mistake\\b|\\bby accident\\b|\\b(?:in|through) (?:error|oversight|carelessness)\\b(?! (?:rate|log|message|handling|budget))"
              + "|\\b(?:accidental(?:ly)?|inadvertent(?:ly)?) (?:\\w+ )?"
              + ACT
              + "\\w*"
              + "|\\b(?:mistakenly|unintentionally|erroneously) (?:been )?"
              + ACT
              + "\\w*"
              + "|\\b"
              + ACT
              + "\\w* (?:\\w+ )?(?:accidentally|inadvertently|mistakenly|unintentionally|by accident)\\b"
              + "|\\b(?:was|were|is|are|been|being|got|gets) (?:\\w+ly |simply |just |also )*(?:overlooked|forgotten|neglected|rushed|mishandled|mismanaged|botched)\\b"
              + "|\\b"
              + NOTICED
              + " (?:in the \\w+ )?(?:was|were|had been|been|being|is|are) (?:\\w+ly |simply |just |also )*(?:missed|ignored|dismissed|skipped|misread|misinterpreted|misunderstood|disregarded)\\b"
              + "|\\b(?:mistakes? (?:was|were) made|made (?:a|the) mistake|(?:due to|because of) (?:a|an) (?:\\w+ )?(?:mistake|oversight|typo)|an oversight)\\b"
              + "|\\b(?:lack|absence) of (?:\\w+ )?"
              + CARE
              + "\\b"
              + "|\\b(?:insufficient(?:ly)?|inadequate(?:ly)?|poor(?:ly)?|sloppy|careless|too little|not enough|incomplete|superficial|improper(?:ly)?|hasty|rushed)"
              + " (?:\\w+ )?(?:"
              + CARE
              + "|tested|reviewed|planned|communicated|thought)\\b"
              + "|\\b(?:was|were|been|be)(?: not|n't) (?:\\w+ly |been |ever |well |fully )*(?:tested|reviewed|verified|communicated|considered|thought through|thought of|followed|validated|informed|noticed|double-checked|escalated|anticipated|planned|coordinated)\\b"
              + "|\\bwithout (?:being |having been |any |proper |adequate |sufficient |thorough |prior |a |enough |further )*(?:tested|testing|review|reviewed|approval|verification|validation|due diligence|permission|authori[sz]ation|checking|checked|verified|consideration|communication|communicating|notice)\\b"
              + "|\\b(?:inexperience|carelessness|negligence|inattention|ignorance|complacency|incompetence|misjudge?ment|miscommunication|human oversight)\\b"
              + "|\\b(?:user|engineer|developer|operator|team|staff|our) (?:misunderstanding|misjudge?ment|misuse|oversight|mistake|confusion)s?\\b"
              + "|\\b(?:pr|code|peer|management|leadership|communication|planning|process|judge?ment) (?:review )?failure\\b"
              + "|\\bfailure to (?:\\w+ly )?(?:test|check|verify|validate|notice|communicate|escalate|follow|review|document|plan|inform|notify|consider|anticipate|recogni[sz]e|respond|act|learn|update|monitor|prioriti[sz]e)\\b"
              + "|\\bfailure of (?:communication|planning|process|judge?ment|review|management|leadership)\\b");

  /// What shall be made impossible is no blame.
  private static final Pattern PREVENTED =
      Pattern.compile(
          "\\b(?:prevent\\w*|avoid\\w*|protect\\w*|guard\\w*|safeguard\\w*|risk of|chance of|against|can|could|cannot|may|might|not|never|to|no|if|any) (?:[\\w-]+ ){0,6}$");

  private static final Pattern BY = Pattern.compile(" by (?:mistake|accident|error|hand)\\b");

  private static final Set<String> GATE =
      ActorWords.words(
          """
          mistake mistakes accident accidental accidentally inadvert* mistakenly unintentionally
          erroneously error oversight carelessness overlooked forgotten forgot neglected rushed
          mishandled mismanaged botched missed ignored dismissed skipped misread misinterpreted
          misunderstood disregarded typo lack absence insufficient* inadequate* poor poorly sloppy
          careless enough incomplete superficial improper* hasty little not wasn't weren't without
          inexperience negligence inattention ignorance complacency incompetence misjud*
          miscommunication misunderstanding misuse confusion failure failed omitted did didn't never
          assumed presumed wrongly mistyped misjudged underestimated overestimated wrong* incorrectly
          improperly naively blindly prematurely made falsely took\
          """);

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
    return GATE;
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Reading reading = report.reading(sentence);
    Matcher blame = BLAME.matcher(reading.lower());
    int end = -1;
    while (blame.find()) {
      if (!sentence.quoted(blame.start()) && !elsewhere(reading, blame)) {
        add(sentence, report, blame.start(), blame.end());
        end = blame.end();
      }
    }
    for (Blame noted : reading.blames()) {
      if (noted.actor() == Actor.NONE && noted.from() >= end) {
        add(sentence, report, noted.from(), noted.to());
      }
    }
  }

  /// Whether somebody is blamed by the same words, which is another rule's finding, or a program
  /// did it.
  private static boolean elsewhere(Reading reading, Matcher blame) {
    String before = reading.lower().substring(Math.max(0, blame.start() - 50), blame.start());
    if (PREVENTED.matcher(before).find()
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

  private static void add(Sentence sentence, Report report, int from, int to) {
    report.add(
        sentence.span(from, to),
        "\"%s\" says that somebody erred. Say what made the step possible."
            .formatted(sentence.text().substring(from, to)),
        new Proposal.Advice("What in the system let this step happen?"));
  }
}
