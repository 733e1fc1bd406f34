package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.actor.Phrase;
import java.util.List;

/// Further words of blame that names nobody: what was left, let through, done badly, or never done.
final class NeglectWords {
  private NeglectWords() {}

  /// What programs do with a wrong value, branch or host is no slip of anybody.
  private static final String BY_PROGRAMS =
      "(?:returned|displayed|shown|served|calculated|computed|rendered|stored|cached|loaded|logged|reported|inferred|generated|parsed|resolved|detected|received"
          + "|emitted|delivered|propagated|distributed|fetched|pulled|estimated|assumed|expected|printed|written|saved|being|not|also|still|already|now|caused)";

  private static final String SLIP =
      "(?:mistakes?|slips?|blunders?|copy[- /](?:and[- ])?paste (?:error|mistake)s?|finger trouble|thinko|brain fade|lapses?|lapse of \\w+"
          + "|slip of the \\w+|mix-?up|mishap)";

  private static final String NEVER =
      "\\b(?:(?:has|have|had) never (?:\\w+ly |even |actually )?been |(?:was|were) never (?:\\w+ly |even |actually )?)";

  static final List<Phrase> ALL =
      List.of(
          Phrase.of(
              "\\b(?:slip(?:s|ped)?|slid|fell|fall(?:s|en)?|got) (?:\\w+ )?(?:through (?:the |our |code |peer |pr |all |testing|review|qa|unnoticed|\\w+ reviews?)|through the (?:cracks|net|gaps?)"
                  + "|by the wayside|under the radar|between the cracks|between (?:two )?(?:chairs|stools|teams)|by unnoticed|past (?:the |our |code |all )?(?:\\w+ )?(?:review\\w*|tests?|qa|checks))"
                  + "|\\bslipped through\\b|\\bgot (?:lost|missed|forgotten|overlooked)\\b(?! (?:packets?|messages?|updates?|in transit))|\\b(?:was|were) lost (?:in the shuffle|in translation|between)"),
          Phrase.of(
              "\\b(?:wrong|incorrect) (?:[\\w-]+ ){1,3}(?:was|were|got|had been|has been|is being) (?!"
                  + BY_PROGRAMS
                  + "\\b)(?:\\w+ly )?(?:\\w+ed|taken|put|sent|chosen|set|built|shut|brought|drawn|used|run|given)\\b(?! by (?!mistake|accident|error|an? \\w*(?:engineer|operator|admin)))"),
          Phrase.of(
              "\\b(?:was|were|been|being|got) (?:\\w+ly |then |simply |just )?left (?:on(?! (?:the|a|an|our|its|disk|each|all|either|both|these|that)\\b)|off|open|enabled|disabled|unattended|unlocked|exposed|unpatched|unprotected|unmonitored|unfinished|undocumented"
                  + "|untested|unanswered|unresolved|unread|in place|running|behind|lying|commented out|switched \\w+|turned \\w+|plugged in|logged in|to (?:rot|chance|expire))\\b(?! by the)"),
          Phrase.of(
              "\\b(?:was|were|been|being|got|gets|is|are) ((?:accidental(?:l?y)?|accidently|inadvert[ae]ntl?y|unintentional?ly|unwittingly|carelessly|hastily|blindly|recklessly|hurriedly|lazily|clumsily"
                  + "|thoughtlessly|foolishly|unwisely|naively|mindlessly|prematurely|needlessly|sloppily) (?!affected|exposed to|impacted)\\w{3,})"),
          Phrase.of(
              "\\b(?:was|were|is|been|be|due to|because of|caused by|by|through|from|down to|with|after|made|:) (?:an?|one|another|the same|this|our|some|several|simple|my|his|her|their|two)"
                  + " (?:(?:very|really|quite|rather) )?(?:(?!hardcoded|hard-coded)[\\w-]+ )?"
                  + SLIP
                  + "\\b(?! (?:in setting|correction|fix\\b))|\\b(?:simple|silly|stupid|careless|small|tiny|single|little|dumb|rookie|basic|honest|classic|embarrassing|trivial|costly|manual|copy-paste) (?:human )?(?:typos?|"
                  + SLIP
                  + ")\\b|\\b(?:mistake|slip|blunder|oversight|lapse) (?:on (?:our|my|his|her|their|the) (?:\\w+ )?(?:side|part|end)|in (?:judge?ment|the \\w+(?: \\w+)? (?:script|change|commit|config\\w*|migration|rollout|procedure|command)|concentration|our|communication)|of ours)"),
          Phrase.of(
              "^(?:an? )?(?:mistake|slip|blunder|oversight|lapse) (?:in|on|during|while|when|made|by|at)\\b"),
          Phrase.of(
              NEVER
                  + "(?:tried|exercised|rehearsed|practi[sc]ed|tested|performed|verified|renewed|reviewed|audited|patched|removed|cleaned up|turned|switched|written|discussed|questioned|monitored|documented"
                  + "|updated|communicated|followed|finished|completed|assigned|trained|checked|addressed|cleaned|closed|raised|revisited|challenged|set up|acted|escalated|re-?enabled|reverted|picked up|configured|implemented|rolled)\\b(?! by)"),
          Phrase.of(
              "\\b(?:was|were) (?:not|n't) (?:performed|conducted|picked up on|looked at|paid attention|given (?:enough|sufficient|much|any)|thought about|double-?checked|kept (?:up[- ]to[- ]date|in sync)|passed on|relayed|looked into)\\b(?! by)"
                  + "|\\bnot (?:been )?taken (?:seriously|into account)\\b|\\band (?:then |promptly |later )?forgotten\\b"),
          Phrase.of(
              "\\bwithout (?:any(?:one|body)|someone|somebody|a single person) (?:\\w+ly |else |having |even |on )*\\w+(?:ing|ed|ad|een|own)\\b|\\bbehind (?:our|their|his|her) back"
                  + "|\\bwithout (?:telling|informing|notifying|asking|consulting|warning|alerting|involving) (?:any(?:one|body)|us|them|others|(?:the |our |other |any |all )*(?:\\w+ )?(?:teams?|customers|users|owners?|stakeholders|colleagues))\\b"
                  + "|^(?:running|deploying|pushing|merging|shipping|releasing) (?:untested|unreviewed|unapproved|unverified)\\b"),
          Phrase.of(
              "(?<!\\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|should|could|can|may|might|must|but|if|or|and|why|when|it|yet|still|also|often|therefore|[.,;:!?–-]) )"
                  + "not (?:properly |sufficiently |adequately |clearly |fully )?(?:communicated|reviewed|escalated|informed|followed|validated|considered|coordinated|announced|double-checked|thought through|prioriti[sz]ed|rehearsed|planned|acted (?:up)?on)\\b(?! by)"),
          Phrase.of(
              "\\b(?:warnings?|alerts?|alarms?|pages?|notifications?|tickets?|requests?|reports?|reminders?|e-?mails?|signs?|signals?|advice|complaints?|steps?|checks?|tests?|reviews?) (?:\\w+ly |was |were )*(?:ignored|overlooked|dismissed|disregarded|forgotten|neglected|skipped)"
                  + "(?=\\W*$| (?:for|by (?:the |an? |our )?(?:\\w+ )?(?:team|engineer|on-call|staff|developer|operator|sre|admin|support)|twice|again|until|once|repeatedly|several|many|as|because|during|in the|due|three|so|and)\\b)"),
          Phrase.of(
              "\\b(?:response|reaction|handling|communication|coordination|collaboration|escalation|planning|rollout|roll-out|migration|launch|handover|hand-?off|troubleshooting|debugging|release|change) (?:process )?(?:was|were|felt) (?:also |rather |very |too |quite |far |really |\\w+ly |slow and |too slow and )*"
                  + "(?:uncoordinated|disorgani[sz]ed|haphazard|chaotic|ad[- ]hoc and|confused|unstructured|botched|bungled|rushed|ill-prepared|lacklustre|lackluster|half-hearted|sluggish|sloppy|amateurish|unprofessional|mishandled|poorly \\w+|badly \\w+)\\b"
                  + "|\\b(?:badly|poorly|sloppily|carelessly|hastily) (?:planned|executed|managed|handled|coordinated|communicated|prepared|thought[- ]out|written|tested|reviewed|maintained|documented|chosen|trained|organi[sz]ed|timed|worded)\\b"),
          Phrase.of(
              "\\bc(?:a|o)me back to (?:bite|haunt)\\b|\\b(?:far|much|way) too late\\b|\\b(?:was|were|been|us|got|team|everyone) (?:\\w+ |all )?(?:caught (?:off[- ]?guard|by surprise|unprepared|unawares)|taken by surprise)(?: by)?\\b|\\bcaught (?:us|everyone|the team) (?:off[- ]?guard|by surprise|unprepared)\\b|\\bshould (?:all )?be (?:ashamed|embarrassed)\\b|\\btunnel vision\\b|\\bwishful thinking\\b|\\b(?:bad|poor) (?:call|judge?ment call|move|form)\\b|\\b(?:dropped|dropping) the ball\\b"
                  + "|\\b(?:forgetfulness|inattentiveness|thoughtlessness|haste|hubris|overconfidence|impatience|recklessness|hastiness|nonchalance|indifference|group-?think|bad habits?|laxity|lethargy|finger[- ]pointing|absent-?mindedness)\\b"
                  + "|\\b(?:fault|mistake|error) (?:lies|lay|rests) with\\b|\\bunnoticed by (?:the |our |any |all )?\\w*(?:team|engineer|us|every|any|staff|on-call|operator|review)"),
          Phrase.of(
              "\\b(?:lack|absence|want) of (?:\\w+ )?(?:rigou?r|seriousness|concern|curiosity|initiative|teamwork|professionalism|common sense|respect|responsibility|ownership|clarity about who|sense of urgency|situational awareness|due care|follow-?up|concentration|patience|will|willingness|interest)\\b"
                  + "|\\bno(?:body| one) (?:in|on|from) (?:the |our )?(?:\\w+ )?(?:team|side|department|group|company|rota|call)\\b[^.;]{0,12} (?:noticed|checked|knew|read|thought|looked|asked|reali[sz]ed|tested)"));
}
