package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.actor.Phrase;
import java.util.List;

/// Further words of blame that names nobody: what was left, let through, done badly, or never done.
final class NeglectWords {
  private NeglectWords() {}

  /// What programs do with a wrong value, branch or host is no slip of anybody.
  private static final String BY_PROGRAMS =
      "(?:returned|displayed|shown|served|calculated|computed|rendered|stored|cached|loaded|logged|reported"
          + "|inferred|generated|parsed|resolved|detected|received"
          + "|emitted|delivered|propagated|distributed|fetched|pulled|estimated|assumed|expected|printed"
          + "|written|saved|being|not|also|still|already|now|caused)";

  private static final String SLIP =
      "(?:mistakes?|slips?|blunders?|copy[- /](?:and[- ])?paste (?:error|mistake)s?|finger trouble|thinko"
          + "|brain fade|lapse|lapse of \\w+"
          + "|slip of the \\w+|mix-?up|mishap)";

  private static final String NEVER =
      "\\b(?:(?:has|have|had) never (?:\\w+ly |even |actually )?been |(?:was|were) never (?:\\w+ly |even "
          + "|actually )?)";

  static final List<Phrase> ALL =
      List.of(
          Phrase.of(
              "\\b(?:slip(?:s|ped)?|slid|fell|fall(?:s|en)?) (?:\\w+ )?(?:through\\b(?= (?:the|our|code|peer"
                  + "|pr|all|testing|reviews?|qa|unnoticed|\\w+ reviews?)\\b)"
                  + "|by the wayside|under the radar|between the cracks|between (?:two )?(?:chairs|stools"
                  + "|teams)|by unnoticed|past (?:the |our |code |all )?(?:\\w+ )?(?:review\\w*|tests?|qa"
                  + "|checks))"
                  + "|\\bslipped through\\b|\\bgot (?:lost|missed|forgotten|overlooked)\\b(?! (?:packets?"
                  + "|messages?|updates?|in transit))|\\b(?:was|were) lost (?:in the shuffle|in translation"
                  + "|between (?:the |two |our |all )*(?:\\w+ )?(?:teams?|shifts|people|chairs|departments"
                  + "|mails?|chats?|tickets?|threads|channels|desks))"),
          Phrase.of(
              "\\b(?:wrong|incorrect) (?:[\\w-]+ ){1,3}(?:was|were|got|had been|has been|is being) (?!"
                  + BY_PROGRAMS
                  + "\\b)(?:\\w+ly )?(?:\\w+ed|taken|put|sent|chosen|set|built|shut|brought|drawn|used|run"
                  + "|given)\\b(?! by (?!mistake|accident|error|an? \\w*(?:engineer|operator|admin))"
                  + "| because (?:the|its|an?) (?!engineer|operator|team|developer))"),
          Phrase.of(
              "\\b(?:was|were|been|being|got) (?:\\w+ly |then |simply |just )?left (?:on(?! (?:the|a|an|our"
                  + "|its|disk|each|all|either|both|these|that)\\b)|off|open|enabled|disabled|unattended|unlocked"
                  + "|exposed|unpatched|unprotected|unmonitored|unfinished|undocumented"
                  + "|untested|unanswered|unresolved|unread|in place|running|behind|lying|commented out"
                  + "|switched \\w+|turned \\w+|plugged in|logged in|to (?:rot|chance|expire))\\b(?! by the)"),
          Phrase.of(
              "\\b(?:was|were|been|being|got|gets|is|are) ((?:accidental(?:l?y)?|accidently"
                  + "|inadvert[ae]ntl?y|unintentional?ly|unwittingly|carelessly|hastily|blindly|recklessly"
                  + "|hurriedly|clumsily"
                  + "|thoughtlessly|foolishly|unwisely|naively|mindlessly|prematurely|needlessly|unnecessarily"
                  + "|sloppily) (?!affected|exposed to|impacted)\\w{3,})"),
          Phrase.of(
              "\\b(?:was|were|is|been|be|due to|because of|caused by|by|through|from|down to|with|after|made"
                  + "|:) (?:an?|one|another|the same|this|our|some|several|simple|my|his|her|their|two)"
                  + " (?:(?:very|really|quite|rather) )?(?:(?!hardcoded|hard-coded)[\\w-]+ )?"
                  + SLIP
                  + "\\b(?! (?:in setting|correction|fix\\b))|\\b(?:simple|silly|stupid|careless|small|tiny"
                  + "|single|little|dumb|rookie|basic|honest|classic|embarrassing|trivial|costly|manual"
                  + "|copy-paste) (?:human )?(?:typos?|"
                  + SLIP
                  + ")\\b|\\b(?:mistake|slip|blunder|oversight|lapse) (?:on (?:our|my|his|her|their"
                  + "|the) (?:\\w+ )?(?:side|part|end)|in (?:judge?ment|the \\w+(?: \\w+)? (?:script|change"
                  + "|commit|config\\w*|migration|rollout|procedure|command)|concentration|our|communication)"
                  + "|of ours)"),
          Phrase.of(
              "^(?:an? |one |another )?(?:mistake|slip|blunder|oversight|lapse) (?:in|on|during|while|when"
                  + "|made|by|at)\\b|^(?:an?|one|another|this) (?:[\\w-]+ )?"
                  + SLIP
                  + " (?:in|by|on|of|during|put|led|left|caused|meant|made|went|was|brought|took|deleted"
                  + "|dropped|resulted|cost|slipped|had)\\b"),
          Phrase.of(
              "\\b(?:was|were|been|being|got) (?:\\w+ly )?mis-?(?:placed|label?led|typed|read|judged"
                  + "|interpreted|understood|communicated|handled|managed|spell?ed|spelt|keyed|clicked|diagnosed"
                  + "|calculated|counted|identified|filed|addressed|quoted|heard|attributed|informed|estimated"
                  + "|classified|named|routed by)\\b(?! by the)"
                  + "|\\b(?:incomplete|outdated|obsolete|stale|unfinished) (?:\\w+ )?(?:checklist|procedure"
                  + "|runbook|instructions?|script|list|template|plan) (?:was|were) (?:used|followed|run"
                  + "|applied)\\b"),
          Phrase.of(
              "\\b(?:was|were|been) (?:\\w+ly )?(?:silenced|muted|snoozed|closed|suppressed|acknowledged"
                  + "|disabled|dismissed) (?:instead of|rather than|without|and (?:then )?(?:ignored|forgotten"
                  + "|nothing)|as (?:an? )?(?:false (?:positive|alarm)|noise|known issue|user error|duplicate"
                  + "|not urgent))\\b"
                  + "|\\b(?:postponed|deferred|put off|delayed|pushed back|deprioriti[sz]ed"
                  + "|kicked down the road) (?:again and again|time and again|repeatedly|several times|(?:two"
                  + "|three|many|multiple) times|indefinitely|in favou?r of|for (?:\\w+ )?(?:weeks|months|years"
                  + "|sprints|quarters))\\b"
                  + "|\\bskipped (?:to save|because of time|for lack|in favou?r|due to (?:time|deadline"
                  + "|pressure|a)|in (?:a hurry|haste|order to)|under (?:time|pressure))"),
          Phrase.of(
              "\\b(?:diagnosis|assumptions?|assessment|conclusion|hypothesis|guess|estimates?|theory"
                  + "|judge?ment|decision|interpretation|expectation) (?:was|were|proved|had been"
                  + "|turned out)(?: to be)? (?:\\w+ )?(?:wrong|incorrect|mistaken|false|flawed|unfounded"
                  + "|too optimistic|premature|hasty|unwise)\\b"
                  + "|\\b(?:done|carried out|performed|executed|typed|made|taken|decided) (?:from memory"
                  + "|by (?:gut feeling|guesswork)|on a (?:hunch|whim)|in (?:haste|a hurry|a rush|panic))\\b"
                  + "|\\b(?:against|contrary to|in breach of|in violation of|in defiance of|bypassing"
                  + "|circumventing|disregarding|outside(?: of)?) (?:the |our |company |agreed |all "
                  + "|its )*(?:\\w+ )?(?:policy|policies|procedures?|process|rules|guidelines?|protocols?"
                  + "|change (?:process|window|management)|maintenance window|review process|best practices?)\\b"),
          Phrase.of(
              "\\b(?:did not|didn't|never) (?:get|receive|have|got|received) (?:the |enough |sufficient "
                  + "|any |much |adequate |proper )+(?:attention|priority|care|scrutiny|thought|consideration"
                  + "|review|testing)\\b"
                  + "|\\b(?:bounced|passed|thrown|pushed|shuffled|tossed|handed) (?:around |back and forth "
                  + "|to and fro )?(?:between|from|among) (?:[\\w-]+ ){0,3}(?:teams?|people|departments|groups"
                  + "|persons?)\\b"
                  + "|\\bconfusion (?:about|around|over|as to|regarding) (?:who|what|which|how|roles"
                  + "|responsib\\w+|ownership)\\b|\\b(?:go|goes|going|gone) (?:unread|unnoticed|unheeded"
                  + "|unanswered|unacknowledged|unaddressed|unreviewed|untested)\\b"
                  + "|\\bshould (?:take (?:full |the )?(?:responsibility|blame)|own up|apologi[sz]e"
                  + "|know better|be (?:held )?(?:responsible|blamed|sorry))\\b"
                  + "|\\bit took [^.;]{2,60}? to (?:admit|notice|reali[sz]e|tell|escalate|respond|react"
                  + "|acknowledge|understand|declare|page|inform|communicate|agree|decide|ask)\\b"),
          Phrase.of(
              "\\b(?:procedures?|process(?:es)?|reviews?|checks?|gates?|polic(?:y|ies)|rules?|protocols?"
                  + "|freeze|checklists?|controls?|safeguards?|guidelines?|instructions?|prompts?|runbooks?"
                  + "|standards) (?:was|were|had been|has been) (?:\\w+ly |simply |just )*(?:bypassed|circumvented"
                  + "|disregarded|flouted|violated|ignored|broken|not (?:respected|honou?red|obeyed|observed)"
                  + "|worked around|overridden|overruled)\\b(?! by the)"
                  + "|\\b(?:was|were|been|got) (?:\\w+ly )?(?:waved through|rubber[- ]stamped|nodded through"
                  + "|pushed through|rammed through|forced through|signed off (?:without|blindly)|swept under"
                  + "|brushed aside|hushed up|covered up|downplayed|played down)\\b"
                  + "|\\b(?:executed|run|ran|typed|pasted|entered|made|applied|deployed|committed|pushed"
                  + "|merged|performed|plugged|wired|uploaded) (?:in|on|into|to|against|from) the wrong \\w+"
                  + "|\\b(?:communication breakdown|breakdown (?:in|of) (?:communication|discipline|trust)"
                  + "|communication gap|unforced error|own goal|amateur hour|shoddy|half[- ]measures"
                  + "|no excuses?|guesswork|blind faith|red faces|rookie error|user ignorance)\\b"),
          Phrase.of(
              NEVER
                  + "(?:tried|exercised|rehearsed|practi[sc]ed|tested|performed|verified|renewed|reviewed"
                  + "|audited|patched|removed|cleaned up|turned|switched|written|discussed|questioned|monitored"
                  + "|documented"
                  + "|updated|communicated|followed|finished|completed|assigned|trained|checked|addressed"
                  + "|cleaned|raised|revisited|challenged|set up|acted|escalated|re-?enabled|reverted|picked up"
                  + "|revoked|rotated|decommissioned|retired|scheduled|announced|answered|investigated|fixed"
                  + "|appointed|agreed|rolled)\\b(?! by)"),
          Phrase.of(
              "\\b(?:was|were) (?:not|n't) (?:performed|conducted|picked up on|looked at|paid attention"
                  + "|given (?:enough|sufficient|much|any)|thought about|double-?checked|kept (?:up[- ]to[- ]date"
                  + "|in sync)|passed on|relayed|looked into)\\b(?! by)"
                  + "|\\bnot (?:been )?taken (?:seriously|into account)\\b|\\band (?:then |promptly "
                  + "|later )?forgotten\\b"),
          Phrase.of(
              "\\bwrong (?:(?!what\\b|that\\b)[\\w-]+ ){1,6}?(?:led|lead|caused|resulted)\\b|\\b(?:issued"
                  + "|typed|entered|executed|run|written|submitted) with an? (?:\\w+ )?typo\\b|\\bunder-(?:reviewed"
                  + "|tested|documented|prepared)\\b"
                  + "|\\b(?:accidentally|inadvertently|unintentionally|mistakenly|unknowingly) \\w{3,}ing\\b"
                  + "|\\b(?:was|were|been|being) (?:done|performed|carried out|handled|filled in"
                  + "|undertaken) (?:incorrectly|wrongly|badly|poorly)\\b"
                  + "|\\b(?:was|were) (?:incorrectly|wrongly|mistakenly|falsely|erroneously) (?:assumed"
                  + "|believed|thought|considered|judged|interpreted|presumed|concluded|diagnosed|classified"
                  + "|attributed|blamed)\\b(?! (?:as \\w+ )?by the)"
                  + "|\\b(?:hand-?over|briefing|documentation|communication|test plan|review|preparation"
                  + "|instructions?) (?:from (?:[\\w-]+ ){1,3}|to (?:[\\w-]+ ){1,3}"
                  + "|of (?:[\\w-]+ ){1,3})?(?:was|were) (?:\\w+ )?incomplete\\b|\\b(?:made|done|raised|lowered"
                  + "|deployed|merged|changed|written|released|applied|rolled out|pushed|carried out|taken"
                  + "|decided|chosen|approved|restored) in (?:a (?:hurry|rush)|haste)\\b"),
          Phrase.of(
              "\\b(?:was|were|been|being) (?!created|issued|sent|routed|delivered|scheduled|returned|served"
                  + "|stored|resolved|parsed|placed|generated|mounted)[\\w-]+ (?:[\\w-]+ ){0,5}?(?:with|on|in|from"
                  + "|to|using|into|onto|against|at) the wrong \\w+",
              "the wrong"),
          Phrase.of(
              "\\b(?:an?|the|this|some|another) (?:\\w+ )?(?:misunderstanding|misinterpretation|mix-up"
                  + "|miscalculation|misjudge?ment|lapse|mishap) (?:during|between|about|over|of|on|in|among|by|led"
                  + "|left|caused|meant|resulted|at|made)\\b"
                  + "|\\b(?:was|were|been) (?:\\w+ly )?(?:kept|left) (?:in the dark|waiting|guessing"
                  + "|uninformed|out of the loop|hanging)\\b"
                  + "|\\bin the wrong (?:order|sequence)\\b|\\b(?:notes|manual|docs|documentation|runbook"
                  + "|warnings?|instructions|guide|mails?|messages?|changelog|policy) "
                  + "(?:was|were) (?:not|never) (?:read|consulted|heeded|studied|looked at)\\b"
                  + "|\\b(?:reviews?|analysis|investigation|checks?|inspection|audit|assessment|preparations?"
                  + "|tests?) (?:was|were) (?:\\w+ )?(?:superficial|cursory|perfunctory|shallow|rushed|sloppy"
                  + "|half-hearted|hasty|careless)\\b"
                  + "|\\b(?:tickets?|warnings?|requests?|issue|fix|alert|reports?|mail|bug"
                  + "|pull request) (?:\\w+ )?(?:sat|lay|lingered|languished|gathered dust)\\b"),
          Phrase.of(
              "\\b(?:mistake|fault|error|responsibility|blame) (?:was|is|lies|rests) (?:\\w+ )?(?:ours|mine"
                  + "|theirs|his|hers|on us|with us|on our (?:side|part))\\b|\\b(?:this|that|it)(?: one)? (?:is"
                  + "|was) (?:\\w+ )?on (?:us|me|him|her|them)\\b(?= ?(?:[.,;:!]|$|to|for|and))"
                  + "|\\b(?:was|were|is|as) (?:\\w+ )?an afterthought\\b|\\b(?:not|never) (?:on"
                  + "|in) (?:anyone's|anybody's|our|their|the team's) (?:radar|minds?|agenda)\\b"
                  + "|\\bcorners (?:were|had been) cut\\b|\\bshort-?cuts (?:were|had been) taken\\b"
                  + "|\\bfell on deaf ears\\b|\\bball (?:was|got) dropped\\b|\\bon autopilot\\b|\\bin (?:the"
                  + "|our|their|his|her|all the) (?:rush|hurry|haste|panic|eagerness|excitement)\\b"
                  + "|\\b(?:speed|deadlines?|features?|velocity|convenience|costs?|revenue|delivery) (?:was"
                  + "|were|had been) (?:\\w+ )?(?:prioriti[sz]ed|favou?red|put|placed|valued) (?:over|above"
                  + "|ahead of|before)\\b"
                  + "|\\b(?:nobody's|no one's|no-one's) (?:job|responsibility|task|problem|priority)\\b"),
          Phrase.of(
              "(?<!\\b(?:heartbeats?|deadlines?|beats?|slos?|slas?|targets?|packets?|frames?|samples?"
                  + "|scrapes?|polls?|runs?|schedules?|windows?|events?|acks?|blocks?|slots?|lookups?|keys?"
                  + "|messages?|jobs?|requests?|probes?) )(?:was|were|had been) (?:\\w+ly |simply |just "
                  + "|also )*missed\\b(?! (?:by|when|because))"
                  + "|\\b(?:was|proved|be) (?:\\w+ly )?(?:a|not a|no) (?:bad|terrible|poor|wise|good|great"
                  + "|smart) (?:idea|plan|choice|move|decision)\\b"
                  + "|\\b(?:failure|failing|shortcoming|omission|negligence|error|mistake|lapse"
                  + "|oversight) on (?:our|their|his|her|my|the \\w+'s) (?:part|side|end)\\b"
                  + "|\\b(?:was|were) (?:considered|deemed|judged|thought|regarded as|seen as"
                  + "|treated as) (?:to be )?(?:unimportant|unnecessary|not worth|low[- ]priority|safe|harmless"
                  + "|trivial|minor|irrelevant|optional|good enough)\\b"
                  + "|\\b(?:too little|not enough|insufficient|hardly any) (?:time|effort|attention|thought"
                  + "|work|money|energy) (?:was|were|had been|has been) (?:spent|put|invested|devoted|given"
                  + "|paid|allocated)\\b"
                  + "|\\b(?:was|were|been) taken for granted\\b|\\b(?:closed|declared|resolved|announced"
                  + "|released|stopped|gave up|called|concluded|celebrated) (?:[\\w-]+ ){0,4}too (?:early|soon"
                  + "|hastily|quickly|eagerly)\\b"),
          Phrase.of(
              "\\bwithout (?:any(?:one|body)|someone|somebody|a single person) (?:\\w+ly |else |having "
                  + "|even |on )*\\w+(?:ing|ed|ad|een|own)\\b|\\bbehind (?:our|their|his|her) back"
                  + "|\\bwithout (?:telling|informing|notifying|asking|consulting|warning|alerting"
                  + "|involving) (?:any(?:one|body)|us|them|others|(?:the |our |other |any "
                  + "|all )*(?:\\w+ )?(?:teams?|customers|users|owners?|stakeholders|colleagues))\\b"
                  + "|^(?:running|deploying|pushing|merging|shipping|releasing) (?:untested|unreviewed"
                  + "|unapproved|unverified)\\b"),
          Phrase.of(
              "(?<!\\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|should|could|can|may"
                  + "|might|must|but|if|or|and|why|when|it|yet|still|also|often|therefore|[.,;:!?–-]) )"
                  + "not (?:properly |sufficiently |adequately |clearly |fully )?(?:communicated|reviewed"
                  + "|escalated|informed|followed|validated|considered|coordinated|announced|double-checked"
                  + "|thought through|prioriti[sz]ed|rehearsed|acted (?:up)?on)\\b(?! by)"),
          Phrase.of(
              "\\b(?:warnings?|alerts?|alarms?|pages?|notifications?|tickets?|requests?|reports?|reminders?"
                  + "|e-?mails?|signs?|signals?|advice|complaints?|steps?|checks?|tests?|reviews?) (?:\\w+ly |was "
                  + "|were )*(?:ignored|overlooked|dismissed|disregarded|forgotten|neglected|skipped)"
                  + "(?=\\W*$| (?:for|by (?:the |an? |our )?(?:\\w+ )?(?:team|engineer|on-call|staff|developer"
                  + "|operator|sre|admin|support)|twice|again|until|once|repeatedly|several|many|as|because"
                  + "|during|in the|due|three|so|and)\\b)"),
          Phrase.of(
              "\\b(?:response|reaction|handling|communication|coordination|collaboration|escalation|planning"
                  + "|testing|documentation|rollout|roll-out|migration|launch|handover|hand-?off|troubleshooting"
                  + "|debugging|release|change) (?:process )?(?:(?:to|with|between|from|among|by|in"
                  + "|during) (?:[\\w-]+ ){1,4}?)?(?:was|were|felt) (?:also |rather |very |too |quite |far |really "
                  + "|\\w+ly |slow and |too slow and )*"
                  + "(?:poor|inadequate|insufficient|lacking|slow|late|bad|uncoordinated|disorgani[sz]ed"
                  + "|haphazard|chaotic|ad[- ]hoc and|confused|unstructured|botched|bungled|rushed|ill-prepared"
                  + "|lacklustre|lackluster|half-hearted|sluggish|sloppy|amateurish|unprofessional|mishandled"
                  + "|poorly \\w+|badly \\w+)\\b"
                  + "|\\b(?:badly|poorly|sloppily|carelessly|hastily) (?:planned|executed|managed|handled"
                  + "|coordinated|communicated|prepared|thought[- ]out|written|tested|reviewed|maintained"
                  + "|documented|chosen|trained|organi[sz]ed|timed|worded)\\b"),
          Phrase.of(
              "\\b(?:was|were|been) allowed to (?:expire|lapse|run out|rot|drift|grow|pile up|fill up"
                  + "|go stale|linger)\\b|\\bc(?:a|o)me back to (?:bite|haunt)\\b|\\b(?:far|much|way) too late\\b"
                  + "|\\b(?:was|were|been|us|got|team|everyone) (?:\\w+ |all )?(?:caught (?:off[- ]?guard"
                  + "|by surprise|unprepared|unawares)|taken by surprise)(?: by)?\\b|\\bcaught (?:us|everyone"
                  + "|the team) (?:off[- ]?guard|by surprise|unprepared)\\b|\\bshould (?:all )?be (?:ashamed"
                  + "|embarrassed)\\b|\\btunnel vision\\b|\\bwishful thinking\\b|\\b(?:bad|poor) (?:call"
                  + "|judge?ment call|move|form)\\b|\\b(?:dropped|dropping) the ball\\b"
                  + "|\\b(?:forgetfulness|inattentiveness|thoughtlessness|haste|hubris|overconfidence"
                  + "|impatience|recklessness|hastiness|nonchalance|indifference|group-?think|bad habits?"
                  + "|laxity|lethargy|finger[- ]pointing|absent-?mindedness)\\b"
                  + "|\\b(?:fault|mistake|error) (?:lies|lay|rests) with\\b|\\bunnoticed by (?:the |our |any "
                  + "|all )?\\w*(?:team|engineer|us|every|any|staff|on-call|operator|review)"),
          Phrase.of(
              "\\b(?:lack|absence|want) of (?:\\w+ )?(?:rigou?r|seriousness|concern|curiosity|initiative"
                  + "|teamwork|professionalism|common sense|respect|responsibility|ownership|clarity about who"
                  + "|sense of urgency|situational awareness|due care|follow-?up|concentration|patience|will"
                  + "|willingness|interest)\\b"
                  + "|\\bno(?:body| one) (?:in|on|from) (?:the |our )?(?:\\w+ )?(?:team|side|department|group"
                  + "|company|rota|call)\\b[^.;]{0,12} (?:noticed|checked|knew|read|thought|looked|asked"
                  + "|reali[sz]ed|tested)"));
}
