package dev.unrepeat.lint.actor;

import static dev.unrepeat.lint.actor.Actor.CAPITAL;
import static dev.unrepeat.lint.actor.Actor.CUSTOMER;
import static dev.unrepeat.lint.actor.Actor.NOBODY;
import static dev.unrepeat.lint.actor.Actor.PERSON;
import static dev.unrepeat.lint.actor.Actor.ROLE;
import static dev.unrepeat.lint.actor.Actor.UNSURE;
import static dev.unrepeat.lint.actor.Actor.WE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Further words by which people fail, by classes: wrong belief, neglect, breach, pressure,
/// silence, delay, want of skill, half the work.
final class Lapses {
  private Lapses() {}

  private static final Set<Actor> ACTING = EnumSet.of(PERSON, ROLE, WE);
  private static final Set<Actor> NAMED = EnumSet.of(PERSON, ROLE);

  /// Irregular forms behind "never"; the regular ones end in "ed".
  private static final String NEVER_DID =
      "never (?:did|wrote|told|gave|took|made|sent|set|ran|read|put|brought|built|kept|let|spoke|thought"
          + "|taught|understood"
          + "|meant to|bothered|knew|went through|woke|paid|sought)";

  private static final String BELIEVED =
      "(?:believed|figured|reckoned|supposed) (?:that )?(?:the|it|this|we|they|everything|all|there|no|he"
          + "|she|nothing|another|someone|somebody) [^.;,]{0,60}?\\b(?:was|were|had|would|could|did)\\b(?!"
          + " (?:the (?:cause|culprit"
          + "|problem|source|reason)|related|due to|caused))"
          + "|guessed|confused (?:the |an? |one |it |them |staging|production|two )[^.;]{0,40}?\\b(?:with|for"
          + "|and)\\b|transposed|swapped (?:the |two )?(?:arguments|parameters|order|digits|labels|values|names"
          + "|credentials|columns)|swapped (?:the )?two (?:\\w+ )?(?:cables|plugs|connectors|hoses|wires|lines|samples"
          + "|patients|badges|keys|files|rows|figures|accounts|fields)"
          + "|chased (?:the wrong|an? (?:red|false|wrong)|red|false)|(?:went|was|were) (?:down"
          + "|off on) (?:the wrong|a (?:rabbit|wild|tangent))|(?:looked|searched) (?:in|at) (?:all )?the wrong"
          + "|bark(?:ed|ing) up|read too much into"
          + "|bet (?:on|that)|hop(?:ed|ing) (?:for the best|nobody|no one|that (?:nobody|no one|it would))"
          + "|took (?:[\\w ]{1,20} )?(?:on faith|for granted)|lulled into|(?:in|under) the (?:\\w+ )?(?:belief"
          + "|impression|assumption) that|under the (?:\\w+ )?(?:impression|illusion|assumption)"
          + "|(?:firmly |wrongly |fully )?(?:convinced|persuaded) (?:that|it|the|this|we|they|he|she|everything)"
          + "|misled by|fooled by|deceived by|fixated on|obsessed with|jumped on the"
          + "|decided (?:that )?(?:it|this|that|they) (?:could|can|would) wait"
          + "|thought (?:that )?(?:it|this|that|they|everything|nothing|the \\w+|he|she|somebody|someone"
          + "|another team)"
          + " (?:\\w+ )?(?:was|were|had|would|could|should|did|has|did not|wouldn't)(?! (?:the cause|related"
          + "|back to))"
          + "|(?:was|were|felt) (?:too |far too |overly |so )(?:sure|certain|confident)|felt (?:sure|certain"
          + "|confident) (?:that|it)";

  private static final String BREACHED =
      "(?:circumvented|violated|breached|flouted|disobeyed|sidestepped|side-stepped|contravened|overrode"
          + "|subverted|worked around|went around"
          + "|broke) (?:the |our |an? |all |every |company |agreed )*(?:[\\w-]+ )?(?:polic(?:y|ies)|process"
          + "|procedures?|rules?|protocols?|freeze"
          + "|standards?|guidelines?|checks?|gates?|review|reviewers?|safeguards?|controls?|agreement"
          + "|instructions?|objections?|checklist|sla)";

  private static final String NEGLECTED =
      "exceeded (?:his|her|their|its) (?:authority|mandate|powers|permissions)|overstepped|fell (?:for"
          + "|victim to)|opened (?:the |our |an? )?(?:[\\w-]+ ){1,3}to (?:the (?:whole|entire|public|internet"
          + "|world)|everyone|everybody|anyone)"
          + "|(?:sent|delivered|shipped|supplied|handed|gave) (?:us |them |me |him |her |the \\w+ )?(?:an? "
          + "|the |some )?(?:defective|corrupt|invalid|malformed|faulty|broken|incomplete|outdated"
          + "|half-finished|untested|misleading|false)"
          + "|(?:look(?:ed|ing)|focus(?:s?ed|s?ing)|concentrat(?:ed|ing)|work(?:ed|ing)) (?:only )?(?:at"
          + "|on) (?:only )?(?:the )?(?:wrong|a symptom|symptoms)|let (?:ourselves|themselves|himself|herself"
          + "|myself) (?:be|get)|put off [^.;]{2,40}? for (?:\\w+ )?(?:weeks|months|years)"
          + "|made (?:things|matters|it|the (?:situation|problem|outage|incident)) (?:\\w+ )?worse|worsened"
          + "|aggravated|compounded|exacerbated|nuked|trashed|clobbered|blew away|locked (?:everyone|everybody"
          + "|all|us|the \\w+|himself|herself|themselves|ourselves) out"
          + "|(?<!\\b(?:has|have) )lost (?:the|a|our|his|her|their) (?:\\w+ )?(?:keys?|passwords?|tokens?"
          + "|laptop|backup|credentials|plot)|left (?:out|off) (?:the|a|an|one|two|some|it|this)|passed over"
          + "|stopped short of|fell behind|slacked|coasted|gave up (?:on|after|too)|abandoned (?:the|it|our)"
          + "|let (?:[\\w'-]+ ){1,4}(?:slide|slip|lapse|expire|go stale|rot)|laughed off|played down"
          + "|downplayed|belittled|trivial(?:i[sz]ed)|underplayed|underrated|discounted|shelved"
          + "|turned a (?:deaf ear|blind eye)|paid lip service|swept (?:it|this|them|the \\w+) under"
          + "|kicked the can|cut a corner|winged it|(?:pushed|rammed|forced|railroaded|squeezed"
          + "|hurried) (?:it |this |the \\w+(?: \\w+)? )?through|jumped the gun|got carried away"
          + "|lost (?:patience|(?:his|her|their|our) (?:nerve|cool|temper|head|focus))"
          + "|acted (?:up)?on (?:an? |the |his |her |their |our )?(?:hunch|impulse|gut|assumption|rumou?r"
          + "|suspicion)|took (?:[\\w' -]{1,30}? )?(?:word for it|at face value)"
          + "|(?:deleted|removed|closed|switched|turned|stopped|started|deployed|released|restarted|merged"
          + "|announced|declared|cleaned|enabled|disabled|called|paged|escalated|rolled|reported|informed"
          + "|warned|upgraded)(?: [\\w\uFFFC'-]+){0,5} (?:far |much |way )?too (?:early|soon|late|quickly"
          + "|hastily)"
          + "|(?:clicked|pressed|hit|pushed|typed|chose|picked|selected|used|deployed|entered"
          + "|opened) (?:on )?(?:wrong|incorrect)"
          + "|acted (?:\\w+ )?(?:rashly|impulsively|recklessly|unilaterally|alone)|stumbled|tripped up"
          + "|got it (?:\\w+ )?wrong|(?:made|left) (?:a|an) (?:\\w+ )?(?:mess|hash|muddle)"
          + "|rubber[- ]stamped|waved (?:\\w+ |the \\w+ )?through|glossed over|brushed (?:it |them "
          + "|\\w+ )?(?:aside|off)|shrugged (?:it )?off"
          + "|waved (?:it )?away|sat on (?:the|it|this)|(?:let|lets) (?:it |this |things |\\w+ )?slip|fumbled"
          + "|fluffed|goofed|blundered|erred|tripped over"
          + "|shirked|evaded|dodged|muddled|bodged|lost sight|fell asleep|dozed off|took (?:his|her|their"
          + "|our) eyes? off"
          + "|slipped (?:his|her|their|our|my) mind|asleep at the (?:wheel|switch)"
          + "|(?:chose|elected|opted|preferred|decided) (?:to (?:ignore|skip|bypass|disregard|silence|dismiss"
          + "|overlook|neglect|postpone|gamble)|not to (?:test|check|verify"
          + "|escalate|ask|tell|inform|communicate|document|review|read|page|wait|run|follow|back up|declare"
          + "|announce|warn|involve|wake|consult))"
          + "|left (?:the |its |his |her |their |our |an? )?(?:[\\w\uFFFC-]+ ){1,6}(?:unfinished|undocumented"
          + "|untested|unanswered|unattended"
          + "|unpatched|unmonitored|unresolved|unlocked|open|logged in|running|half[- ]done|plugged in|on)(?=\\W|$)"
          + "|mis(?!s|ed\\b|er|t)\\w{3,}(?:ed|ook|ead|eard|ood|elt|aid)|decided against (?:paging|telling"
          + "|informing|escalating|asking|testing|checking|calling|waking|reporting|announcing|declaring"
          + "|waiting|a (?:test|review|rehearsal|backup|dry))"
          + "|(?:closed|dismissed|marked|wrote|treated|classified|labelled|flagged|resolved|acknowledged"
          + "|filed) (?:the |it |this |an? |our |them "
          + "|that )*(?:[\\w-]+ ){0,4}?(?:off )?as (?:an? )?(?:false (?:positive|alarm)|noise|minor|harmless"
          + "|unimportant|not urgent|low[- ]priority|duplicate|user error|known issue|irrelevant|cosmetic)"
          + "|took (?:an? |the |some |too many |unnecessary )*(?:short-?cuts?|gambles?|chances?|risks?"
          + "|easy way|liberties)|(?:trusted|relied on|believed|depended on) (?:[\\w-]+ ){1,5}?(?:too much"
          + "|too heavily|blindly|implicitly|without question)"
          + "|(?:become|became|got|grown|grew) (?:used|accustomed|inured|desensiti[sz]ed|numb|blind) to|(?:was"
          + "|were) caught (?:sleeping|napping|out)|(?:refused|declined|hesitated) to"
          + "|(?<!\\b(?:was|were|been|is|are|be) )(?:pointed|pasted|connected|typed|copied|uploaded|posted"
          + "|published|experimented|debugged|played"
          + "|tested|tried)(?: [\\w\uFFFC'-]+){0,5} (?:at|on|in|into|against|to) (?:the |a |our "
          + "|one of our )?(?:production|prod|live|public)(?! (?:fix|patch|hotfix))"
          + "|(?:gave|told|sent|handed|quoted|showed|drew|passed)(?: [\\w'-]+){0,4} (?:the|an?|some) (?:wrong"
          + "|incorrect|outdated|false|misleading)"
          + "|(?:postponed|deferred|put off|delayed|pushed back|deprioriti[sz]ed) (?:it |this "
          + "|the \\w+(?: \\w+)? )?(?:again and again|repeatedly|several times|(?:two|three|many"
          + "|multiple) times|indefinitely|for (?:weeks|months|years))"
          + "|left (?:[\\w-]+ ){0,4}?(?:without|before) (?:\\w+ly )?\\w+ing|had (?:the|an?) (?:wrong|incorrect"
          + "|outdated|stale)|relied on (?:his|her|their|our|my) (?:own )?(?:memory|gut|instincts?|intuition"
          + "|judge?ment|experience)"
          + "|(?:merged|approved|reviewed|signed off(?: on)?) (?:his|her|their|our|my) own"
          + "|(?:went|logged off|headed) (?:home |out |off |on (?:holiday|leave|vacation|(?:a |his |her |their"
          + " )?break) |for lunch |to bed "
          + "|to lunch )?(?:without|before) \\w+ing";

  private static final String PRESSED =
      "introduced (?:an? |the |another |two |several )(?:\\w+ )?(?:bug|infinite loop|memory leak|race"
          + " condition|deadlock|syntax error|"
          + "regression|typo|defect|flaw"
          + "|vulnerabilit)\\w*|shipped (?:an? |the )?(?:\\w+ )?bugs?|insisted (?:on|that)|overruled|(?:pushed"
          + "|urged|pressed|forced|pressured|talked) (?:the team|us|them|everyone|engineering|him|her|the"
          + " \\w+|operations) (?:to|into) (?:go(?:ing)? live|releas\\w+|ship\\w*|deploy\\w*|skip\\w*|launch\\w*"
          + "|start\\w*|continu\\w+|cut\\w*)"
          + "|(?:pressed"
          + "|forged|ploughed|plowed|barrel?led) (?:ahead|on)|pressured|pestered|browbeat|talked (?:\\w+ )?into"
          + "|(?:pushed|pressed|lobbied) (?:for|to) (?:an? |the )?(?:early|earlier|release|launch|deploy\\w*"
          + "|ship\\w*|skip\\w*|go\\b)"
          + "|(?:refused|declined) (?:the|our|every|all|any|several|help|requests?)|turned down"
          + "|rejected (?:the |our |all |every |several |repeated )*(?:\\w+ )?(?:requests?|advice|warnings?"
          + "|proposals?|budget)";

  private static final String SILENT =
      "(?:documented|said|tested|checked|wrote|reported|learned|learnt|shared|mentioned"
          + "|did) (?:absolutely )?nothing|(?:left|kept) (?:\\w+ |the \\w+ ){0,3}?(?:in the dark|guessing"
          + "|uninformed|out of the loop|hanging)|argued (?:about|over|with|among)|quarrel?led|bickered|talked past"
          + "|pointed (?:the |their |a )?fingers?|stonewalled|went (?:silent|dark|quiet|missing)|misinformed"
          + "|kept changing (?:their|his|her|the)"
          + "|(?:told|informed|notified|warned|asked|consulted|alerted) (?:nobody|no one|none)|kept (?:it|this"
          + "|that|the \\w+|quiet) (?:quiet|secret|to (?:him|her|them|our)sel\\w+|about)"
          + "|concealed|covered up|lied (?:to|about)|withheld|hid (?:the|it|this|that|from)|blamed (?:the|it"
          + "|each|another|others|us|\\w+ team)|denied (?:having|any|that|responsibility)"
          + "|made no (?:attempt|effort)|gave no (?:notice|warning|thought)|paid (?:no|little|scant"
          + "|too little) (?:attention|heed)|took no (?:notice|action|interest)"
          + "|showed (?:no|little) (?:interest|concern)|(?:assured|promised|told) (?:us|them|everyone"
          + "|customers|me|him|her) (?:that )?[^.;]{3,80}?(?:turned out|was (?:not true|wrong|false|untrue)"
          + "|a lie)";

  private static final String SLOW =
      "(?:was|were) (?:\\w+ly |rather |quite |too |very )?(?:absent-minded|half asleep|disorgani[sz]ed"
          + "|indecisive|unresponsive|unhelpful|uncooperative|stubborn|arrogant|evasive|passive|nowhere to be found"
          + "|in over (?:his|her|their|our) heads?|not up to|ill at ease|slow off)"
          + "|let (?:the |it |this |an? |our |them )?(?:[\\w-]+ ){0,3}?(?:ring|run on|sit|linger|go unanswered"
          + "|drag on|grow|fester|wait)"
          + "|waited (?:until|till) (?:\\w+ )?(?:morning|monday|next|after|too|it|somebody|someone|customers"
          + "|the (?:next|end|morning))"
          + "|(?:waited|needed|took) (?:\\w+ ){0,3}(?:hours?|days?|minutes|weeks?|months?) (?:before|until) \\w+ing"
          + "|dragged (?:their|its|his|her|our) feet|stood by|sat idle|looked the other way|stalled|dithered"
          + "|dawdled|took (?:their|his|her|its) time"
          + "|(?:was|were|reacted) (?:far |much |way )?too (?:slow|late|passive|timid|reluctant|relaxed|hasty)"
          + "|(?:was|were) (?:\\w+ )?reluctant to";

  private static final String UNSKILLED =
      "(?:unfamiliar with|inexperienced|untrained|unqualified|ill[- ]informed|poorly trained|badly trained"
          + "|out of practice|oblivious|clueless"
          + "|unaware(?! of (?:any|a single)\\b)|not (?:\\w+ )?(?:familiar with|trained (?:on|in|for|to)"
          + "|briefed|qualified|experienced|up to)"
          + "|too (?:busy|tired|focused|distracted|proud|junior|inexperienced|few|eager))"
          + "|lacked (?:the )?(?:\\w+ )?(?:knowledge|experience|expertise|training|skills?|understanding"
          + "|discipline|attention|care|awareness|judge?ment"
          + "|foresight|urgency|diligence|familiarity|rigou?r|confidence to)"
          + "|had (?:no|little|never had|only limited|zero|neither) (?:\\w+ )?(?:authority|right to|business"
          + "|mandate|knowledge|experience|expertise|training|understanding|clue|idea|awareness|familiarity)"
          + "|had (?:not been|never been) (?:\\w+ )?(?:trained|briefed|onboarded|taught|instructed)"
          + "|(?:was|were|got|been) (?:completely |totally |a bit |somewhat |all )*(?:overwhelmed by|confused)"
          + "|struggled to (?:understand|interpret|read|make sense|coordinate|communicate|follow|explain|agree)";

  private static final String SUPPOSED =
      "(?:had )?(?:promised|agreed|undertaken|committed|offered|volunteered) to [^.;]{3,80}?\\bbut\\b|(?:had"
          + "|has) been (?:repeatedly |already |explicitly |previously |specifically )*(?:warned|reminded"
          + "|instructed|advised|cautioned|told (?:\\w+ )?(?:twice|repeatedly|before|not|many|several|about|times"
          + "|that))"
          + "|(?:was|were) (?:supposed|meant|expected|due|scheduled|asked|told|instructed|obliged"
          + "|required) to [^.;]{3,80}?(?:\\bbut\\b|\\bhowever\\b|\\byet\\b|\\band (?:did not|didn't|never"
          + "|forgot))"
          + "|knew (?:full well|perfectly well|very well|better)|knew (?:about|of|that) [^.;]{3,80}?\\b(?:but"
          + "|yet|and did nothing|and never)\\b"
          + "|(?:saw|noticed|heard|received|read|got) (?:the |an? |both |all |this |that "
          + "|several )?(?:[\\w-]+ ){0,8}?(?:but|and|yet) (?:\\w+ )?(?:did not|didn't|did nothing|ignored"
          + "|dismissed"
          + "|decided (?:it|that it|to wait|not)|went back|took no|never|assumed|chose|closed|silenced|muted"
          + "|snoozed)";

  private static final String HALF =
      "(?:only|merely|just) (?:tested|checked|verified|reviewed|validated|skimmed|glanced|looked at|read)"
          + "|(?:tested|checked|verified|reviewed|validated|looked at|read) (?:only|merely|just) (?:the|one|on"
          + "|in|at|for|a|with|against)"
          + "|after (?:only )?(?:testing|checking|reading|reviewing|verifying) (?:only|just|merely)"
          + "|skimmed (?:the|over|through)|glanced at"
          + "|half-?(?:heartedly|read|tested|finished)|(?:tested|checked|reviewed|verified|planned"
          + "|communicated) (?:\\w+ ){0,4}?(?:superficially|carelessly|poorly|badly|hastily|insufficiently)";

  static final List<Fault> ALL =
      List.of(
          Faults.fault(Way.LEFT_OUT, NAMED, false, NEVER_DID),
          Faults.fault(Way.ASSUMED, ACTING, false, BELIEVED),
          Faults.fault(Way.DID, ACTING, true, BREACHED),
          Faults.fault(Way.DID, ACTING, false, NEGLECTED),
          Faults.fault(Way.DID, NAMED, false, PRESSED),
          Faults.fault(Way.LEFT_OUT, ACTING, false, SILENT),
          Faults.fault(Way.WAS, ACTING, false, SLOW),
          Faults.fault(Way.UNKNOWING, ACTING, false, UNSKILLED),
          Faults.fault(Way.LEFT_OUT, NAMED, false, SUPPOSED),
          Faults.fault(Way.LEFT_OUT, ACTING, false, HALF),
          Faults.fault(
              Way.DID,
              NAMED,
              false,
              "(?:wiped|truncated|erased|destroyed|overwrote|formatted|reformatted|reimaged|unplugged"
                  + "|disconnected|exposed|leaked|emptied)(?= (?:the|an?|our|all|their|his|her|its|two|every"
                  + "|everything|customer|production|it|this)\\b)"
                  + "|dropped (?:the |an? |our |all |two |several )?(?:[\\w\uFFFC-]+ ){0,3}?(?:tables?"
                  + "|databases?|index(?:es)?|schemas?|collections?|columns?|partitions?|constraints?|volumes?)"),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(UNSURE, CUSTOMER),
              false,
              "(?:never|did not|didn't) (?:tell|told|mention(?:ed)?|inform(?:ed)?|notif(?:y|ied)|warn(?:ed)?"
                  + "|announced?|communicated?|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?)(?! (?:with|within)\\b)"),
          Faults.fault(
              Way.MISREAD,
              EnumSet.of(UNSURE, CUSTOMER, CAPITAL),
              false,
              "(?:ignored|dismissed|overlooked|disregarded) (?:the |an? |our |all |both |two |several "
                  + "|repeated |this |that |his |her |their )*(?:\\w+ )?(?:warnings?|pages?|e-?mails?|advice"
                  + "|procedures?|instructions?|checklists?|prompts?|calls?|reminders?|rules|alarms?)"
                  + "|(?:pushed|deployed|merged|released|shipped) (?:untested|unreviewed|unapproved|buggy|broken)"),
          Faults.fault(
              Way.LEFT_OUT,
              NAMED,
              false,
              "(?:does not|doesn't|do not|don't) (?:\\w+ )?(?:triage|test|check|review|read|document|monitor"
                  + "|communicate|follow|verify|escalate|listen|care|think|respond|coordinate|plan|maintain)"),
          Faults.fault(
              Way.WAS,
              EnumSet.of(PERSON),
              false,
              "(?:will|must|should|needs? to|has to|have to|ought to|promised to|(?:was|has been"
                  + "|been) (?:told|reminded|asked|instructed|warned) to)"
                  + " (?:be|pay|take) (?:more|better|greater|closer) (?:careful|attention|care|thorough"
                  + "|vigilant|diligent|attentive|cautious|mindful|aware)"),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(WE),
              false,
              "(?:had not|hadn't) (?:yet )?(?:\\w+ly )?(?:configured|enabled|set up|added|created"
                  + "|implemented|written|defined|scheduled|backed up|upgraded|patched|rotated"
                  + "|removed|cleaned|disabled|prepared|trained|finished|automated|assigned|agreed|established"
                  + "|put|thought|kept|made sure)"),
          Faults.fault(
              Way.DID,
              EnumSet.of(WE),
              true,
              "rushed (?:\\w+ |through )?(?:the|this|it|into|to|a|our|out)|hurried (?:the|to|into)"
                  + "|over-?promised|under-?invested"
                  + "|gambled|got (?:lazy|sloppy|cocky|ahead of ourselves)|let (?:this|it|things) (?:happen"
                  + "|slide|slip)|were (?:lax|naive|na\u00efve|lazy)"),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(UNSURE, CAPITAL),
              false,
              "let (?:the |it |this |an? |our )?(?:[\\w-]+ ){0,2}?(?:ring|go unanswered|expire|lapse|slip)|"
                  + SILENT),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(NOBODY),
              false,
              "(?:really |actually |ever |even )*(?:felt (?:responsible|in charge|obliged|accountable|able"
                  + "|entitled)|owned|wrote|stepped (?:in|up)|stopped to|objected|spoke up|intervened|volunteered"
                  + "|maintained|cared"
                  + "|challenged|turned (?!down)|removed|renewed|ran|kept|cleaned|made|had (?:the |any "
                  + "|a )?(?:idea|clue|overview|ownership|thought|tested|checked|read|looked|noticed"
                  + "|reali[sz]ed|updated|documented|reviewed|told|rehearsed)|(?:was|were) (?:really |clearly "
                  + "|actually )?(?:responsible|in charge|assigned|trained|minding|keeping)"
                  + "|tests)"),
          Faults.fault(
              Way.DID,
              NAMED,
              false,
              "(?:deployed|pushed|merged|released|shipped|wrote|committed|introduced|made|applied|submitted"
                  + "|created|added|approved|ran|executed|published|rolled out|configured) (?:an? |the |some |his "
                  + "|her |their |two |several )?(?:[\\w\uFFFC-]+ ){1,5}"
                  + "(?:that|which) (?:\\w+ly |then |had |also )?(?:broke|broken|caused|crashed|took|brought"
                  + "|deleted|dropped|corrupted|overloaded|leaked|contained|introduced|failed|led|exposed"
                  + "|disabled|resulted|wiped|removed|overwrote|was (?:wrong|faulty|broken|untested))"));
}
