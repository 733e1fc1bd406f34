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
import dev.unrepeat.lint.actor.PhraseBook;
import dev.unrepeat.lint.actor.Reading;
import dev.unrepeat.lint.actor.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what would have been, had somebody known: "should have rolled back", "would have caught".
public final class ShouldHave implements SentenceRule {
  private static final Set<String> GATE =
      ActorWords.words(
          "should shouldn't should've could couldn't could've would wouldn't would've ought might hindsight back knowing"
              + " opportunity opportunities chance chances wish wished missed little different signs sign clues"
              + " hints writing clearly obviously obvious clear plain evident apparent waiting bound question"
              + " matter none nothing preventable avoidable foreseeable need needed needn't differently mistake"
              + " wrong unwise have retrospect retrospectively only had if must coming possible"
              + " easy every ample plenty we'd i'd they'd he'd she'd it'd this'd that'd");

  static final PhraseBook MODAL =
      PhraseBook.of(
          "\\b(should|could|would|might|ought)(?: not|n't|nt| to| never| also| probably| certainly| likely"
              + "| easily| definitely| really| perhaps| maybe| all| both| only| simply| just| already| either"
              + "| clearly| potentially| possibly| still| ideally| have been able to)*\\b"
              + " ?(?:(?<= )(?:have|of)|'ve)(?![\\w-])(?:(?: not| never| all| also)\\b)?"
              + "((?:(?: \\w+ly| already| even| just| also| first| at least| instead| long| then"
              + "| only)\\b)*) ?([\\w-]*)((?: [\\w'-]+){0,3})");

  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "\\w{2,}ed|been|be|done|seen|gone|come|known|taken|made|had|set|run|put|kept|left|led|lead|let|given"
              + "|caught|found|thought|told|sent|written|read|built|begun|chosen|shown|held|brought"
              + "|bought|paid|spent|split|sped|got|gotten|met|shut|cut|spoken|understood|foreseen"
              + "|gotten|dealt|heard|meant|become|broken|driven|fallen|felt|hit|lost|sought|stood|won"
              + "|withdrawn|forced|grown|happened|gone|stuck|worn|re-run|rerun|double-checked|"
              + "rolled-back|helped|saved|rung|struck|torn|undone|woken|flown|drawn|fed|fought|hidden|hung|laid"
              + "|learnt|proven"
              + "|risen|sold|swept|taught|thrown|dug|blown|bound|overridden|overseen");

  /// What a change is credited with.
  private static final String BETTER =
      "(?:prevent|avoid|detect|caught|notic|mitigat|reduc|help|allow|enabl|alert|warn|shown|reveal|surfac"
          + "|told|sav|given|stopp|limit|contain|isolat|shorten|sped|spotted|flagg|highlight|identif"
          + "|found|resolv|fix|bought|made|kept|let|protect|minimi|eliminat|discover|diagnos|lower"
          + "|block|address|tested|chosen|rolled|simplif|improv|paged|pointed|led|lead|guard|exposed"
          + "|ended|cleared|settled|answered|suffic|halv|cut|solv|rescu|secur|cover|cost us less|averted|spared"
          + "|shielded|ensured|absorb|recovered|facilitat|clarified|signal|cushion|softened"
          + "|uncover|mattered)\\w*";

  private static final Pattern CREDIT = Pattern.compile(BETTER);
  private static final Pattern BE_BETTER =
      Pattern.compile(
          "\\s*(?:\\w+ly |much |far |very |more |a |an |less |so |even )*(?:"
              + BETTER
              + "|the (?:right|best|better|correct|safer|wiser|proper|obvious)|useful|better|faster|quicker|easy"
              + "|easier|possible|good|nice|ideal|sooner|earlier|shorter"
              + "|smaller|enough|wise|sufficient|best|preferable|beneficial|valuable|obvious|safer"
              + "|nicer|handled|done|clear|visible (?:in|within|at|on|from|much|earlier|immediately|before|right"
              + "|hours|days)|over (?:in|within)"
              + "|resolved|evident|apparent|noticeable|trivial|able|less|simpler|unnecessary|worth|impossible"
              + "|smoother|lesson|sign"
              + "|opportunity|appropriate).*");
  private static final Pattern BETTER_END =
      Pattern.compile(
          ".*\\b(?:faster|quicker|quickly|earlier|sooner|better|shorter|easier|less|easily|smoother|smaller"
              + "|lower|proactively|more \\w+|in advance|immediately|minutes rather than|minutes instead of"
              + "|seconds instead of|seconds rather than|hours instead of|hours rather than|in (?:\\w+ )?(?:minutes"
              + "|seconds))\\b.*");

  /// What could have gone worse, or may have been so: a risk or a guess, no hindsight.
  private static final Pattern RISK =
      Pattern.compile(
          "(?:caus|result|expos|corrupt|delet|destroy|crash|fail|lost|leak|exploit|access|affect|impact"
              + "|trigger|compromis|contribut|escalat|spread|broken|taken|overwh|overflow|happened|occurred"
              + "|gone|come|come|meant|used|read|stolen|abus|injected|received|seen|experienced|noticed a"
              + "|encountered|cach|stor|overwrit|duplicat|had|hit|run|filled|continued|started|tried|created"
              + "|sent|forc|increas|block)\\w*");

  private static final Pattern SECRETS =
      Pattern.compile(
          "\\b(?:tokens?|secrets?|credentials?|data|keys?|passwords?|customers?|users?)\\b");

  private static final Pattern BE_DONE =
      Pattern.compile(
          "\\s*(?:\\w+ly )?(?:\\w+ed|done|seen|caught|found|made|given|run|set|taken|written|told|known|kept"
              + "|built)\\b.*|");
  private static final Pattern BE_RISK =
      Pattern.compile(
          "\\s*(?:\\w+ly |a |an |the |much |even |far |any |still |part of |one |another |more )*(?:caus|due"
              + "|relat|because|exploit|access|affect|impact|expos|compromis|lost|leak|worse|worst|trigger|result"
              + "|disastrous|catastrophic|stolen|abus|in|at|on|from|another|anything|something|stuck|corrupt|delet"
              + "|using|served|stale|dangerous|used|serious|significant|severe|introduced|sent|created|hit|down"
              + "|unable|unavailable|without|degraded|the).*|");
  private static final Pattern OUTSIDERS =
      Pattern.compile(
          "\\b(?:attackers?|adversar\\w+|hackers?|malicious|third part\\w+|anyone|anybody|intruders?|actors?"
              + "|malware|exploit|vulnerability)\\b");
  private static final Pattern SPARED =
      Pattern.compile(
          "\\bwhat (?:else )?(?:could|would|should)|\\b(?:no|not any|any) (?:\\w+ ){0,5}(?:that"
              + "|which) (?:could|would)\\b");
  private static final Pattern WORSE =
      Pattern.compile(
          "\\b(?:worse|(?:way|much|far|even)? ?more (?:impact|damage|harm|downtime|users|customers|severe)"
              + "|(?:quietly|silently) \\w+ed|(?:way|much|far|even) (?:later|longer|slower|bigger|larger))\\b");
  private static final Pattern DUTY =
      Pattern.compile(
          "done|checked|tested|verified|asked|known|noticed|told|reviewed|waited|thought|followed|escalated");
  private static final Pattern SIGHT =
      Pattern.compile("seen|noticed|caught|spotted|found|avoided|known|reali[sz]ed");
  private static final Pattern LESS =
      Pattern.compile(
          "\\b(?:only(?! (?:if|when|after|because)\\b)|fewer|nobody|no one|none|a fraction)\\b");

  /// "The team would not have found it without the logs" gives thanks.
  private static final Pattern CREDITED =
      Pattern.compile("\\b(?:without|but for|if not for|unless|until)\\b");

  private static final Pattern TOLD =
      Pattern.compile(
          " (?:\\w+ly )?(?:informed|notified|told|warned|consulted|asked|called|contacted)\\b");
  private static final Pattern AVERTED =
      Pattern.compile(
          " (?:\\w+ly |sooner |earlier )?(?:detected|caught|avoided|prevented|noticed|spotted|mitigated"
              + "|averted|shorter)\\b");
  private static final Pattern NOTHING =
      Pattern.compile("\\b(?:nothing|none(?: of \\w+)?|no [a-z]+) $");

  /// A condition that did not hold: "if the limit had been documented".
  private static final Pattern CONTRARY =
      Pattern.compile(
          "\\bif (?:[\\w'-]+ ){1,6}?(?:had|hadn't)(?: (?:not|been|only|\\w+ed|known|seen))\\b|^had \\w+"
              + "|, had (?:we|i|it|the|they|anyone|somebody|someone)\\b"
              + "|^with (?:an? |the |better |more |proper |some )*(?:[\\w-]+ ){1,5}?[\\w-]+,? (?:this|it|we|the"
              + "|they|that|these|our) (?:\\w+ ){0,3}would have\\b");

  private static final Pattern HAPPENED =
      Pattern.compile(
          "happened|occurred|gone|failed|had|affected|caused|taken|broken|needed|spread"
              + "|lost|reached|lasted|made|got|gotten|propagated|impacted|run|hit|escalated"
              + "|crashed|led|resulted|slipped|become|deployed|released|merged|noticed|arisen"
              + "|come|leaked|expired|filled|missed");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\bif\\b|^had\\b|, had\\b|\\bwithout\\b|\\bwith (?:an? )?(?:better|more|proper|working|earlier)\\b");
  private static final Pattern ENDS = Pattern.compile("\\s*(?:[.,;:!?)]|$|but\\b|and\\b)");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:what|how|why|when|where|who|which|could|should|would|is|was|are|were|if|do|did)\\b");

  /// "Should have limited permissions" tells of what somebody has.
  private static final Pattern HAS =
      Pattern.compile(
          "(?:assigned|read|limited|dedicated|restricted|fixed|shared|set|known|defined|increased|improved"
              + "|detailed|automated|documented|required|elevated|named|extended|added|built|managed|written"
              + "|reduced|advanced)");

  private static final Pattern OWNED =
      Pattern.compile(
          "\\s*(?!(?:the|a|an|this|that|these|those|it|them|us|our|their|to|in|on|at|by|for|from|with|up"
              + "|down|out|off|over|when|before|after|as|earlier|sooner|more|all|and|into|how|what|if)\\b)[\\w-]+.*");
  private static final Pattern STATUS =
      Pattern.compile(
          "\\b(?:users?|customers?|clients?|you|requests?|everything|visitors?)\\b[^,;]{0,30}\\bshould");
  static final PhraseBook PLAIN =
      PhraseBook.of(
          "\\b(?:in|with|with the benefit of) hindsight\\b|^looking back\\b|\\b(?:with"
              + "|knowing) what we know now\\b|\\bhindsight (?:is|shows|tells)\\b|\\bin retrospect\\b"
              + "|^retrospectively\\b|\\bif only (?:we|i|he|she|they|somebody|someone|anybody|anyone|people|it"
              + "|there|the \\w+|this|that) (?:had|could|would|were|was|knew)\\b"
              + "|^(?:had|if) (?:we|i|the team|someone|somebody|anyone|they|he|she|the \\w+ (?:engineer"
              + "|developer|team)) (?:had )?(?:not |only |been )*(?:\\w+ed|known|been|seen|had|done|taken"
              + "|caught|run|thought)\\b(?=.*\\b(?:would|could|might)\\b)"
              + "|(?:^|(?<=, |but |that ))had (?:we|i|the|this|that|there|an?|our|it|someone|somebody"
              + "|anyone)\\b(?=.*\\b(?:would|could|might)\\b)"
              + "|(?<=, )if (?:we|i|the team|someone|somebody|anyone|they) (?:\\w+ly )?(?:had )?(?:not |only "
              + "|been )*(?:\\w+ed|known|seen|done|taken|caught|run|thought)\\b(?=.*\\b(?:would|could"
              + "|might)(?: not|n't)? hav)"
              + "|\\b(?:best|better|right|correct|safer|safest|wiser|proper|obvious|sensible|prudent"
              + "|appropriate) (?:approach|option|choice|way|thing|course|move|decision|step|response|reaction"
              + "|action|solution|course of action) would have been\\b"
              + "|\\b(?:was|were|been|is) (?:\\w+ly |easily |very |both )?(?:preventable|avoidable"
              + "|foreseeable)\\b|\\b(?:preventable|avoidable) (?:outage|incident|mistake|error|failure"
              + "|downtime)s?\\b"
              + "|\\bneed(?:ed)? (?:not|n't|never) (?:to )?(?:have \\w+|happen\\w*|be \\w+)"
              + "|\\b(?:none of (?:this|it|that|these \\w+)|nothing of the (?:kind"
              + "|sort)) would (?:ever )?have\\b|\\b(?:obvious|clear|plain|evident|known"
              + "|apparent) (?:from the (?:very )?(?:start|outset|beginning)|all along|beforehand)\\b"
              + "|\\b(?:accident|disaster|outage|problem|incident) waiting to happen\\b|\\b(?:was"
              + "|were) (?:always )?bound to\\b|\\bonly a (?:matter|question) of time\\b|\\bmissed (?:an |the "
              + "|several |our |many |another )?(?:opportunit(?:y|ies)|chances?)\\b|\\b(?:opportunit(?:y|ies)"
              + "|chances?) (?:was|were) missed\\b|\\bwish(?:ed)? (?:that )?(?:we|i|they|he|she|somebody"
              + "|someone) (?:had|would|could)\\b|\\b(?:would|could|might) have (?:been|gone|turned out|ended"
              + "|looked) (?:\\w+ )?different(?:ly)?\\b|\\btoo little,? too late\\b|\\b(?:signs?|clues?|hints?"
              + "|writing) (?:of \\w+ )?(?:was|were) (?:\\w+ )?(?:visible|there|on the wall|plain|obvious|clear"
              + "|present)\\b|\\bwould(?: not|n't) (?:now )?be \\w+ing [^.;]{0,50}\\bif\\b[^.;]*\\bhad\\b"
              + "|^(?:clearly|obviously),? [^.;]*\\b(?:needed|required|lacked|deserved)\\b|\\bneedn't have\\b"
              + "|\\b(?:did not|didn't) (?:have|need) to (?:happen|be this|go this|end this)\\w*"
              + "|\\b(?:would|could|might) (?:have done|do|handle|approach"
              + "|have handled) (?:[\\w-]+ ){0,3}differently\\b|\\bit was (?:a mistake|wrong|unwise|foolish"
              + "|naive) (?:of \\w+ )?(?:to|not to)\\b|\\b(?:we|i|he|she|they|the team) (?:was"
              + "|were) wrong (?:to|not to)\\b"
              + "|\\b(?:had|have had) (?:every|ample|plenty of|more than enough|several|many) (?:chances?"
              + "|opportunit(?:y|ies)|time|reasons?|occasions?) to\\b|\\bit (?:was|would be|had been) (?:\\w+ly "
              + "|quite |very )?"
              + "(?:possible|easy|feasible) to (?:see|spot|foresee|notice|prevent|avoid|detect|predict|anticipate)\\b"
              + "|\\b(?:see|saw|seen) (?:this|it|that) coming\\b|\\bmust(?: not|n't| never) have (?:passed"
              + "|happened|gone"
              + "|reached|slipped|occurred|been (?:possible|merged|deployed|released|allowed))\\b|\\b(?:we|i"
              + "|they|he|she|it|this"
              + "|that)'d (?:\\w+ly )?have (?:\\w+ly )?(?:noticed|caught|seen|found|known|avoided|prevented"
              + "|rolled|spotted"
              + "|been (?:able|aware|alerted|paged|faster|quicker|better|done)|saved|detected|acted|reacted|stopped)\\b"
              + "|\\bas it could have been\\b|\\bas (?:it|we|they) should have\\b");

  @Override
  public Family family() {
    return Family.HINDSIGHT;
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
    String text = reading.lower();
    boolean[] found = {false};
    reading.each(
        MODAL,
        modal -> {
          if (!sentence.quoted(modal.start()) && counterfactual(text, modal, report, sentence)) {
            int to = modal.end(3) > modal.start(3) ? modal.end(3) : modal.end(1);
            add(sentence, report, modal.start(), to);
            found[0] = true;
          }
        });
    if (!found[0] && !question(text)) {
      reading.each(
          PLAIN,
          plain -> {
            if (!sentence.quoted(plain.start())) {
              add(sentence, report, plain.start(), plain.end());
            }
          });
    }
  }

  private static boolean question(String text) {
    return text.endsWith("?");
  }

  private boolean counterfactual(String text, Matcher m, Report report, Sentence sentence) {
    String verb = m.group(3);
    String rest = m.group(4);
    String modal = m.group(1);
    Subject subject = report.reading(sentence).subject(m.start());
    boolean ours = subject.actor().human() && (modal.equals("should") || modal.equals("ought"));
    if (SPARED.matcher(text).find() || (!ours && OUTSIDERS.matcher(text).find())) {
      return false;
    }
    boolean human =
        subject.actor().human()
            || subject.actor() == Actor.NOBODY
            || subject.actor() == Actor.UNSURE;
    if (question(text) && (!human || ASKING.matcher(text).lookingAt())) {
      return false;
    }
    if (verb.isEmpty()) {
      return m.end(1) < text.length() && ENDS.matcher(text.substring(m.end())).lookingAt();
    }
    if (subject.actor() == Actor.CUSTOMER
        && modal.equals("could")
        && !verb.equals("been")
        && !CREDIT.matcher(verb).matches()) {
      return false;
    }
    if (!PARTICIPLE.matcher(verb).matches()) {
      return false;
    }
    if (HAS.matcher(verb).matches() && OWNED.matcher(rest).matches() && modal.equals("should")) {
      return false;
    }
    boolean be = verb.equals("been") || verb.equals("be");
    boolean better = be ? BE_BETTER.matcher(rest).matches() : CREDIT.matcher(verb).matches();
    boolean improved = BETTER_END.matcher(text.substring(m.start())).matches();
    if (SECRETS.matcher(rest).find() && verb.startsWith("expos")) {
      better = false;
    }
    boolean negated =
        m.group().startsWith(modal + " not")
            || m.group().startsWith(modal + "n't")
            || m.group().startsWith(modal + " never")
            || NOTHING.matcher(text.substring(0, m.start())).find();
    return switch (modal) {
      case "should", "ought" -> !expectation(text, m);
      case "could" ->
          !WORSE.matcher(text).find()
              && !text.contains("things that could")
              && (human
                  || better
                  || improved
                  || (be
                      ? BE_DONE.matcher(rest).matches() && !BE_RISK.matcher(rest).matches()
                      : !RISK.matcher(verb).matches()));
      case "might" ->
          (better && !be)
              || (human && !negated && SIGHT.matcher(verb).matches())
              || (improved && !be)
              || (be && AVERTED.matcher(rest).lookingAt() && !negated);
      default ->
          !WORSE.matcher(text.substring(m.start())).find()
              && (human || !text.startsWith("without "))
              && ((better && !negated)
                  || (!negated
                      && CONTRARY.matcher(text).find()
                      && (LESS.matcher(text).find()
                          || (be
                              ? !BE_RISK.matcher(rest).matches()
                              : !RISK.matcher(verb).matches())))
                  || (human && subject.actor() != Actor.UNSURE && !negated)
                  || (negated
                      && (subject.actor() == Actor.PERSON || subject.actor() == Actor.ROLE)
                      && !CREDITED.matcher(text).find())
                  || improved
                  || (verb.equals("taken") && rest.matches(" (?:\\w+ ){0,3}to"))
                  || (negated && HAPPENED.matcher(verb).matches())
                  || (negated
                      && be
                      && !text.contains("possible without")
                      && CONDITION.matcher(text).find()));
    };
  }

  /// What a working system is expected to do, or a state that people are told of.
  private static boolean expectation(String text, Matcher m) {
    return (STATUS.matcher(text.substring(0, m.start() + m.group(1).length())).find()
            && !DUTY.matcher(m.group(3)).matches()
            && !TOLD.matcher(m.group(4)).lookingAt())
        || m.group().contains("been automatically")
        || (text.substring(0, m.start()).endsWith("that ") && text.contains(" still "))
        || text.contains("should now");
  }

  private void add(Sentence sentence, Report report, int from, int to) {
    Subject subject = report.reading(sentence).subject(from);
    boolean people =
        subject.actor().human()
            || subject.actor() == Actor.UNSURE
            || subject.actor() == Actor.NOBODY;
    report.add(
        people ? Level.WARNING : Level.SUGGESTION,
        sentence.span(from, to),
        "\"%s\" is known only afterwards. Tell what was known and done at the time; put the change into the action items."
            .formatted(sentence.text().substring(from, to)),
        Optional.of(
            new Proposal.Advice(
                people
                    ? "What did people see then that made the step they took reasonable?"
                    : "Which action item makes it so from now on?")));
  }
}
