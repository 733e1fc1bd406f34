package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.FactorKind;
import java.util.List;
import java.util.regex.Pattern;

/// From "bug" to conditions of several depths, found by several techniques, each with its evidence.
final class CausesLadder {
  private static final Meaning[] WHERE = {
    Meaning.CAUSES,
    Meaning.CONTRIBUTING_FACTORS,
    Meaning.TRIGGER,
    Meaning.WHAT_HAPPENED,
    Meaning.DETECTION
  };
  private static final int A_SENTENCE = 8;
  private static final int A_FEW = 2;
  private static final int SEVERAL_WHYS = 3;
  private static final Pattern WHY =
      Pattern.compile("(?im)^\\W*(?:\\d+[.)]?\\s*)?why\\b|\\bwhy\\?");
  private static final Pattern BECAUSE =
      Pattern.compile(
          "(?i)\\b(?:because|since|due to|as a result|which meant|led to|caused by|so that|therefore|allowed|made it possible|in turn|could (?:go wrong|happen)|no(?:body|thing|[ -]one) (?:owns|watche[sd]|check(?:s|ed)|reviews?|compare[sd]|refuse[sd])|no (?:\\w+ )?(?:check|test|alert|limit|process|review) \\w+|besides|in addition)\\b");
  private static final Pattern SYSTEMIC =
      Pattern.compile(
          "(?i)\\b(?:process|review|policy|procedure|checklist|ownership|capacity|priorit\\w+|staffing|budget|on-?call|runbook|documentation|test(?:s|ing)?|monitoring|alert(?:s|ing)?|pipeline|staging|roll-?out|training|incentive|deadline|systemic|organi[sz]ational|calendars?|no (?:\\w+ ){0,2}(?:automated|limit|check|guard|alert|test|process|owner|canary|gate)|no(?:body|thing|[ -]one) (?:owns|watche[sd]|check(?:s|ed)|reviews?|compare[sd]|refuse[sd]|joins)|not? (?:covered|tested|monitored|documented|reviewed))\\b");
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?i)\\b(?:logs?|graphs?|metrics?|dashboards?|trace|commit|diff|screenshot|ticket|as shown|shows?|measured|according to|evidence)\\b|\\(E\\d");
  private static final Pattern LINK = Pattern.compile("\\]\\(|https?://|`[^`\\n]+`");
  private static final Pattern SET_OFF =
      Pattern.compile("(?i)\\b(?:the trigger|(?:was|were) triggered|set off|immediate cause)\\b");
  private static final Pattern TECHNIQUE =
      Pattern.compile(
          "(?i)\\b(?:(?:5|five)[ -]?whys?|fishbone|ishikawa|fault[ -]tree|causal (?:graph|tree|factor)|timeline analysis|change analysis|barrier analysis|swiss[ -]cheese|STAMP|CAST)\\b");

  private CausesLadder() {}

  static Assessment of(Judged judged) {
    CauseGraph graph = judged.postmortem().causes();
    int words = judged.words(WHERE);
    List<ContributingFactor> factors =
        graph.factors().stream().filter(f -> f.kind() != FactorKind.MITIGATING).toList();
    long whys = Math.max(graph.whys().size(), judged.count(WHY, WHERE));
    long links = judged.count(BECAUSE, WHERE);
    boolean deep =
        factors.stream().anyMatch(f -> f.kind() == FactorKind.SYSTEMIC)
            || judged.says(SYSTEMIC, WHERE);
    boolean person = !judged.found("why-stops-at-person", "human-error").isEmpty();
    boolean several =
        factors.size() >= A_FEW || judged.has(Meaning.CONTRIBUTING_FACTORS) || links >= 3;
    long kinds = factors.stream().map(ContributingFactor::kind).distinct().count();
    boolean trigger =
        graph.trigger().isPresent() || judged.has(Meaning.TRIGGER) || judged.says(SET_OFF, WHERE);
    boolean evidence =
        factors.stream().anyMatch(f -> !f.evidence().isEmpty() || !f.facts().isEmpty())
            || judged.says(EVIDENCE, WHERE);
    boolean proven =
        !factors.isEmpty()
            && factors.stream().allMatch(f -> !f.evidence().isEmpty() || !f.facts().isEmpty());
    boolean linked = proven || (evidence && LINK.matcher(judged.source()).find());
    return Ladder.of(
            List.of(
                Sign.of(
                    words >= A_SENTENCE || !factors.isEmpty(),
                    "a cause is told",
                    words == 0 ? "no cause is told" : "the cause is told in a word or two",
                    "Tell the cause as a condition of the system, in a sentence.")),
            List.of(
                Sign.of(
                        whys >= SEVERAL_WHYS || several,
                        whys >= SEVERAL_WHYS
                            ? whys + " whys were asked"
                            : "several factors are told",
                        "one cause stands alone",
                        "Ask why once more: what had to be there besides?")
                    .at(judged.sentence(WHY, WHERE), judged.sentence(BECAUSE, WHERE)),
                Sign.of(
                        deep,
                        "it reaches a condition that the organisation can change",
                        "it does not reach a condition that the organisation can change",
                        "Go on until a condition stands there that the organisation can change: a check, a limit, a process.")
                    .at(judged.sentence(SYSTEMIC, WHERE)),
                Sign.of(
                    !person,
                    "it does not stop at a person",
                    "it stops at a person",
                    "Ask what made the step possible, and what would have caught it.")),
            List.of(
                Sign.of(
                        trigger || kinds >= A_FEW,
                        "what set it off is told apart from what made it possible",
                        "what set it off is not told apart from what made it possible",
                        "Tell the trigger apart from the conditions that were there before.")
                    .at(judged.sentence(SET_OFF, WHERE)),
                Sign.of(
                        evidence,
                        "there is evidence for a cause",
                        "there is no evidence for the causes",
                        "Link the log, graph or commit that shows each cause.")
                    .at(judged.sentence(EVIDENCE, WHERE))),
            List.of(
                Sign.of(
                        judged.says(TECHNIQUE, Meaning.values())
                            || (whys >= SEVERAL_WHYS && !graph.gates().isEmpty()),
                        "a method is named",
                        "no second method was used",
                        "Look at it by a second method: five whys, fishbone, fault tree.")
                    .at(judged.sentence(TECHNIQUE, Meaning.values())),
                Sign.of(
                    linked,
                    "the causes are backed by links or logs",
                    "not every cause is backed",
                    "Give each cause its evidence."),
                Sign.of(
                    kinds >= 3 || (several && deep && trigger),
                    "immediate, enabling and systemic causes are told",
                    "immediate, enabling and systemic causes are not all told",
                    "Tell the immediate, the enabling and the systemic causes.")))
        .climb(Criterion.CAUSES);
  }
}
