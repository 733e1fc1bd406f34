package dev.unrepeat.lint.actor;

import static dev.unrepeat.lint.actor.Actor.ACTIVITY;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which people fail, in the order in which they are tried.
final class Faults {
  private Faults() {}

  /// What only people do or leave undone; a component that "did not" is a fact.
  static final String DILIGENCE =
      "(?:test|check|verify|validate|notice|realise|realize|think|communicate|consider|anticipate"
          + "|account|catch|escalate|follow|read|review|document|understand|plan|coordinate|inform"
          + "|notify|tell|ask|consult|look|pay|take|recognise|recognize|foresee|predict|respond"
          + "|acknowledge|react|act|prioriti[sz]e|investigate|double-check|ensure|confirm|spot|know"
          + "|remember|bother|question|challenge|share|involve|appreciate|grasp|listen|heed"
          + "|warn|practi[cs]e|rehearse|perform|conduct|update|identify|assess|evaluate|include"
          + "|factor|assign|appoint|designate|delegate|spend (?:enough|sufficient|more)|declare|mention|discuss|align|agree|own|maintain|care|detect|adhere|complete"
          + "|renew(?! (?:\\w+ )?(?:lease|lock|session|registration)\\b)|monitor|announce|give|properly"
          + "|adequately|sufficiently|fully)";

  /// The same behind "never" and "had not".
  private static final String DILIGENT =
      "(?:tested|checked|verified|validated|noticed|reali[sz]ed|thought|communicated|considered|anticipated"
          + "|accounted|caught|escalated|followed|read|reviewed|documented|understood|planned|coordinated|informed"
          + "|notified|told|asked|consulted|looked|paid|taken|took|recogni[sz]ed|foresaw|foreseen|predicted|responded"
          + "|acknowledged|reacted|acted|prioriti[sz]ed|investigated|double-checked|ensured|confirmed|spotted"
          + "|knew|known|remembered|bothered|questioned|challenged|shared|involved|appreciated|listened|heeded"
          + "|warned|practi[cs]ed|rehearsed|performed|conducted|updated|assessed|evaluated|factored|declared"
          + "|mentioned|discussed|agreed|owned|maintained|cared|renewed|monitored|announced|learned|exercised|tried)";

  private static final String LAX =
      "(?:\\w+ly |even |actually |bother to |think to |take the time to )*";
  private static final String DIDNT = "(?:did not|didn't|had not|hadn't|never|did never)";
  private static final String IS = "(?:was|were|is|are|had been|have been|been|being)";
  private static final String ISNT = "(?:(?:was|were|is|are|had|have)(?: not|n't)(?: been)?|never)";

  private static final Set<Actor> MINDED = EnumSet.of(PERSON, ROLE, WE, CUSTOMER, UNSURE, CAPITAL);
  private static final Set<Actor> ACTING = EnumSet.of(PERSON, ROLE, WE);
  private static final Set<Actor> NAMED = EnumSet.of(PERSON, ROLE);
  private static final Set<Actor> LOOSE = EnumSet.of(PERSON, ROLE, WE, UNSURE, ACTIVITY, CAPITAL);

  private static Pattern p(String regex) {
    return Pattern.compile("(?<![\\w'-])(?:" + regex + ")(?![\\w'-])(?! by\\b(?! \\w+ing\\b))");
  }

  static Fault fault(Way way, Set<Actor> who, boolean alone, String regex) {
    return new Fault(way, p(regex), who, alone);
  }

  private static final List<Fault> FIRST =
      List.of(
          fault(
              Way.LEFT_OUT,
              MINDED,
              true,
              "(?:forgot|forgotten|forgets?)(?! (?:your |my |the )?password)|neglect(?:ed|s)"),
          fault(Way.LEFT_OUT, LOOSE, true, "(?:failed|omitted) to " + LAX + DILIGENCE),
          fault(
              Way.LEFT_OUT,
              ACTING,
              false,
              "(?:failed|omitted|refused|declined) to(?! (?:reproduce|find|replicate|connect|log|load|restore|recover))"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(PERSON, ROLE, WE),
              true,
              DIDNT
                  + " "
                  + LAX
                  + "(?!(?:know|identify|think (?:it|this|that|the)) )"
                  + DILIGENCE
                  + "(?! (?:any|down|up|longer|root)\\b)"
                  + "|(?:never|had not|hadn't|have not|haven't|has never|had never) "
                  + LAX
                  + DILIGENT),
          fault(
              Way.LEFT_OUT,
              NAMED,
              false,
              "(?<!\\b(?:someone|somebody|anyone|anybody) who )(?:did not|didn't)"
                  + " (?!(?:\\w+ly )?(?:have|receive|see|get|find|observe|experience|need|want|expect"
                  + "|encounter|lose|feel|believe|agree|require|become|work|help|resolve|say|show|show up"
                  + "|identify|change|suffer|cause|impact|affect|request|hear|manage|reproduce|appear"
                  + "|occur|touch|stop|intend|mean|happen|like|end|been|seen|had|any|the|a|only|yet"
                  + "|just|so|in|this|to|too|exist|panic|attempt|get|wake|hesitate|alter|go|come|leave|rely|exceed|interfere|live|sleep)\\b)(?:\\w+ly )?\\w+"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(CUSTOMER, UNSURE, CAPITAL),
              false,
              DIDNT
                  + " "
                  + LAX
                  + "(?:think|bother|realise|realize|tell|ask|communicate|double-check"
                  + "|(?:request|seek|get|obtain) (?:an? |any |the )?(?:\\w+ )?(?:review|approval|sign-off|permission|confirmation))"),
          fault(
              Way.LEFT_OUT,
              NAMED,
              false,
              "(?:have|has)(?: not|n't) (?:yet |fully |actually )*(?:adopted|followed|applied|implemented|migrated|addressed"
                  + "|acted|fixed|maintained|documented|prioriti[sz]ed|updated|upgraded|learned|tested|reviewed)"
                  + "|(?:is|are)(?: not|n't) (?:\\w+ly )?(?:prioriti[sz]ing|monitoring|maintaining|following|documenting"
                  + "|reviewing|testing|communicating|taking|paying)"),
          fault(
              Way.LEFT_OUT,
              ACTING,
              false,
              "(?:(?:have|has)(?: not|n't) |not )(?:yet )?managed to(?! (?:reproduce|find|determine|identify|replicate|confirm|contact|reach))"
                  + "|(?:never|did not|didn't) (?:get|got) (?:around|round) to"
                  + "|missing (?:the|an|our|their|another) (?:opportunity|chance)"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(WE),
              false,
              "never (?:made|sent|posted|wrote|gave|set|ran|published|created|configured|put|opened|raised|added|implemented|enabled|followed)"),
          fault(
              Way.DID,
              MINDED,
              true,
              "(?<!\\b(?:was|were|been|being|be|is|are|not|to|n't) )(?:mistakenly|accident(?:al)?ly|inadvertently|unintentionally|unknowingly|erroneously"
                  + "|wrongly|incorrectly|improperly|carelessly|negligently|recklessly|naively|na\u00efvely|blindly"
                  + "|prematurely|hastily|foolishly|stupidly|unwittingly|falsely|mindlessly)"
                  + " (?!assum|believ|thought|think|presum|conclud|suppos|expect)\\w{3,}"),
          fault(
              Way.ASSUMED,
              MINDED,
              true,
              "(?:mistakenly|wrongly|incorrectly|erroneously|falsely|naively|na\u00efvely|blindly)"
                  + " (?:assum|believ|thought|think|presum|conclud|suppos|expect)\\w*"),
          fault(
              Way.ASSUMED,
              ACTING,
              true,
              "(?:had |just |simply )?(?:assumed|presumed|took (?:it )?for granted)"
                  + "(?! (?:the |her |his )?(?:role|leadership|ownership|responsibility|command|control"
                  + "|incident|ic|position|duties|charge))"),
          fault(
              Way.ASSUMED,
              EnumSet.of(PERSON, ROLE),
              false,
              "assuming|thinking|believing|not (?:knowing|realising|realizing|noticing|checking)"),
          fault(
              Way.MISREAD,
              MINDED,
              false,
              "(?:overlook|misjudg|mistyp|misunderst|misinterpret|misremember|misclick"
                  + "|mis-click|miscommunicat|misplac|underestimat|overestimat|misdiagnos)\\w*"
                  + "(?<!ions?|ments?)|misread|misconfigured|miscalculated|mishandled|mismanaged|botched|bungled|misled"
                  + "|messed up|screwed up|slipped up|dropped the ball"
                  + "|(?:seem(?:s|ed)? to (?:have )?)?(?:lost|lose|losing) (?:sight|track) of|over-?(?:corrected|reacted|complicated|engineered)"
                  + "|fat-fingered|mixed up|misused|miscounted|misidentified|disregarded|downplayed"
                  + "|jumped to (?:\\w+ )?conclusions?|lost focus|cut (?:(?:some|many|lots of|a few|several|too many) )?corners|took shortcuts|mistook|panicked|hesitated|procrastinated|turned a blind eye|let (?:everyone|everybody|you"
                  + "|them|our \\w+) down"),
          fault(
              Way.MISREAD,
              Set.of(),
              true,
              "(?:overlooked|misjudged|mistyped|misunderstood|misinterpreted|underestimated|misread"
                  + "|skipped|ignored|dismissed) (?:the|a|an|that|how|our|this|it)"),
          fault(
              Way.MISREAD,
              ACTING,
              false,
              "(?:missed|ignored|dismissed|skipped|bypassed|misses|ignores|skips)(?! no\\b| nothing\\b)"
                  + "(?! (?:the |our |its |their |an |a )*(?:slo|sla|slos|slas|target|deadline|error budget|meeting|flight|lunch))"),
          fault(
              Way.DID,
              ACTING,
              false,
              "(?:broke|breaks|(?:had|have|has) (?:just |\\w+ly )?(?:broken|brought down|taken down|knocked out|crashed)|caused|overloaded|corrupted|overwrote|crashed|took (?:the |our )?(?:\\w+ )?(?:down|offline)|took down|brought down|knocked out|wrecked|ruined|screwed)"
                  + "(?! (?:out|up|into|off|even|no|nothing)\\b)(?! [\\w ]{0,30}\\b(?:into|down into)\\b)"),
          fault(
              Way.DID,
              NAMED,
              false,
              "never (?!(?:had|has|been|seen|saw|received|got|experienced|found|lost|needed|recovered|stopped|started|left|reached|came|went)\\b)\\w{3,}(?:ed|en)"
                  + "|(?:pushed|deployed|merged|committed|released|went)(?: [\\w\uFFFC-]+){0,5} (?:straight|directly) (?:to|into|on) (?:\\w+ )?(?:production|prod|main|master|live)"
                  + "|(?:merged|deployed|released|pushed|shipped)(?: [\\w-]+){0,5} with (?:failing|broken|red) (?:tests?|checks?|builds?)"
                  + "|slept through|overslept|pressured|bullied"
                  + "|left (?:[\\w\uFFFC-]+ ){1,5}(?:in place|unattended|exposed|unlocked|switched on|turned on|enabled|disabled)"
                  + "|(?:wiped|rushed|hurried|force-pushed|force pushed|yolo\\w*|cowboy\\w*)"
                  + "|struggl(?:es|ed) (?:to(?! (?:access|reach|connect|log|load|find|reproduce|identify|restore|recover))|with)|(?:relied|trusted|depended) (?:too|solely|only|entirely|blindly)\\w*"
                  + "|(?:gave|sent|entered|provided|typed|used|ran|deleted|dropped|chose|picked|selected"
                  + "|restarted|pushed|deployed|merged|applied|changed|removed|edited|copied|unplugged"
                  + "|disconnected|stopped|terminated|killed|set|made|promoted|restored|rebooted|revoked|rolled out) (?:\\w+ )?"
                  + "(?:the |a |an )?(?:wrong|incorrect)"
                  + "|hard-?coded|committed (?:the |a |an |some )?(?:\\w+ )?(?:key|keys|secrets?|tokens?|passwords?|credentials?)"
                  + "|(?:signed off|approved|merged|deployed|released|pushed|proceeded|went ahead)(?: [\\w-]+){0,6}"
                  + " (?:even though|despite|in spite of|anyway|regardless|although)"
                  + "|took (?:\\w+ ){1,3}(?:hours?|minutes?|days?|weeks?) to (?:tell|respond|reply|react|notice"
                  + "|acknowledge|escalate|inform|communicate|answer|reali[sz]e|understand|declare|page)"),
          fault(
              Way.DID,
              ACTING,
              false,
              "(?:ran|deployed|pushed|merged|applied|released|shipped|committed|published|promoted|introduced|wrote"
                  + "|uploaded|rolled out|executed|entered|typed|submitted|used|created|sent|gave|approved|provided) (?:\\w+ ly )?(?:an? |the |some )?"
                  + "(?:untested|unreviewed|unapproved|unverified|unbounded|unsafe|faulty|broken|buggy|bad|wrong|incorrect|invalid|malformed|erroneous|half-finished)"
                  + "|got (?:[\\w'-]+ ){1,6}wrong|did (?:an? )?(?:\\w+ )?(?:poor|bad|sloppy|terrible|lousy) job"
                  + "|(?:let|allowed) (?:[\\w-]+ ){1,6}(?:to )?(?:expire|lapse|rot|go stale|pile up|slip)"
                  + "|(?:were|was|had been|have been|has been) (?:ignoring|neglecting|overlooking|skipping)"
                  + "|(?:were|was) in (?:a|too much of a) (?:hurry|rush)"
                  + "|cut corners|took shortcuts"),
          fault(
              Way.DID,
              EnumSet.of(PERSON, ROLE, UNSURE),
              false,
              "(?!(?:noticed|found|saw|spotted|reported|fixed|corrected|replaced|identified|reverted|detected|discovered"
                  + "|rolled|named|showed|displayed|received|got|listed|contained|returned|served|matched|was|were|is|had|has|sent)\\b)"
                  + "(?:\\w+ed|ran|chose|hit|typed|set)(?: (?!from\\b|by\\b)[\\w\uFFFC]+){0,3} (?:the|an?) (?:wrong|incorrect)"),
          fault(
              Way.DID,
              ACTING,
              false,
              "(?:run|runs|rebuil[dt]|start(?:ed)?|execut(?:e|ed)|log(?:ged)? in|used|ran|deleted|dropped|chose|picked|selected|restarted|pushed|deployed|merged"
                  + "|looked at|were looking at|was looking at|followed|applied|removed|edited|rolled out|terminated)(?: [\\w\uFFFC]+){0,4}"
                  + " (?:as |with |on |in |from )?(?:the|a) (?:wrong|incorrect)"),
          fault(
              Way.DID,
              EnumSet.of(PERSON, ROLE, WE, CUSTOMER, UNSURE, CAPITAL),
              true,
              "(?:made|make|makes|making) (?:a|an|the|some|this|that|several|two|too many|our|another)?"
                  + " ?(?:\\w+ )?(?:mistakes?|typos?|errors?|blunders?|poor \\w+|bad \\w+|wrong \\w+"
                  + "|incorrect \\w+|misjudge?ments?|false \\w+)"),
          fault(
              Way.WAS,
              ACTING,
              false,
              "wasted|spen[dt] (?:\\w+ )?(?:too|far too|way too|much too) (?:much|long|many)"
                  + "|waited (?:\\w+ )?(?:too|far too|way too) long"
                  + "|(?:reacted|acted|responded|escalated|declared|moved|communicated)(?: [\\w ]{1,24})?"
                  + " too (?:late|slowly|hastily|quickly)"
                  + "|(?:relied|trusted|depended) (?:\\w+ )?(?:too (?:much|heavily)|blindly)"
                  + "|(?:was|were|been|got) caught (?:with (?:our|their|his|her|my) pants down|napping|unprepared)"
                  + "|fell short|let (?:everyone|you|our \\w+) down|dropped the ball|took too long"
                  + "|took (?:far|way|much) too long"),
          fault(
              Way.UNKNOWING,
              ACTING,
              false,
              ISNT
                  + " (?!(?:immediately|initially|yet|instantly|directly) )(?:\\w+ )?(?:aware|conscious|familiar|informed enough)"
                  + "(?! (?:of )?(?:any|a single))"
                  + "|"
                  + IS
                  + " (?:\\w+ly )?unaware|"
                  + IS
                  + " unfamiliar"),
          fault(
              Way.UNKNOWING,
              NAMED,
              false,
              DIDNT
                  + " (?:\\w+ly )?know|had no idea|knew nothing"
                  + "|(?:was|were)(?: not|n't) (?:\\w+ )?(?:sure|certain) (?:how|about|(?:what|which|where|whether|when) to)"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(WE),
              true,
              DIDNT
                  + " "
                  + LAX
                  + "(?:adapt|adjust|reserve|allocate|budget|prepare|schedule|estimate|scope|compare|benchmark|rehearse"
                  + "|invest|insist|push back|follow up|make sure|set aside|build in|leave (?:enough|sufficient|any)|allow (?:enough|sufficient)"
                  + "|do (?:enough|our homework)|put (?:enough|much|any)|have the (?:discipline|foresight|patience))"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(WE),
              false,
              "never (?!(?:noticed|received|experienced|needed|recovered|stopped|started|reached|observed|encountered|dropped|exceeded"
                  + "|required|touched|affected|served|stored|logged|used|expected|suffered|crossed|exposed|shared|returned|intended|planned"
                  + "|promised|failed|happened|asked for|wanted|claimed|missed|allowed|deleted|changed)\\b)\\w{3,}ed"),
          fault(
              Way.LEFT_OUT,
              ACTING,
              false,
              "(?:did|had|performed|conducted|carried out) (?:pretty much |almost |virtually |basically |practically )?(?:no|zero|little|too little|hardly any|next to no)"
                  + " (?:\\w+ )?(?:testing|playtesting|reviews?|reviewing|planning|preparation|research|training|due diligence|coordination)"
                  + "(?! (?:environment|system|tool|data|cluster|budget|material)\\w*)"),
          fault(
              Way.WAS,
              ACTING,
              false,
              "(?:got|became|grew|(?:had|have) (?:become|grown)) (?:\\w+ )?(?:complacent|careless|sloppy|lazy|overconfident|over-confident|distracted"
                  + "|sidetracked|impatient|lax|tunnel-visioned|too (?:comfortable|confident|relaxed|eager|ambitious|reliant))"
                  + "|"
                  + ISNT
                  + " (?:\\w+ )?(?:vocal|forthcoming|transparent|proactive|honest|committed|strict|realistic|assertive)"),
          fault(
              Way.DID,
              NAMED,
              false,
              "(?:cut|killed|switched off|turned off|pulled|severed|tripped|unplugged) (?:all |the |our |a )*(?:\\w+ )?(?:power|plug|cables?|fib(?:re|er)s?|mains|breakers?|power supply)"),
          fault(
              Way.WAS,
              EnumSet.of(CAPITAL, UNSURE),
              false,
              IS
                  + " (?:\\w+ly )?(?:careless|negligent|inattentive|complacent|overconfident|over-confident|lazy|sloppy|reckless"
                  + "|incompetent|irresponsible|ill-prepared|ill-equipped|unprepared|under-?prepared|unqualified|naive|na\u00efve)"),
          fault(
              Way.WAS,
              ACTING,
              false,
              IS
                  + " (?:\\w+ )?(?:stupid|dumb|foolish|idiots?|fools?|morons?|an idiot|a fool|under-?prepared|ill-equipped|unqualified|out of (?:\\w+ )?depth|careless|negligent|inattentive|distracted|complacent"
                  + "|overconfident|over-confident|inexperienced|lazy|sloppy|at fault|to blame|reckless"
                  + "|too slow|slow to|slow in|too late|late to|too (?:quick|eager|optimistic|hasty"
                  + "|trusting|aggressive|busy|tired|confident|lax)|not thorough|incompetent|irresponsible"
                  + "|ill-prepared|unprepared|ignorant|confused about|short on|responsible for (?:the |this )?(?:outage|incident|failure|error))"
                  + "|"
                  + ISNT
                  + " (?:\\w+ )?(?:careful|thorough|paying|diligent|trained|prepared|cautious"
                  + "|attentive|vigilant|rigorous|disciplined|competent|qualified|quick enough"
                  + "|fast enough|tested|checked|verified|reviewed|read|considered|consulted|asked"
                  + "|noticed|realised|realized|thought|communicated)"
                  + "|(?:was|were)(?: not|n't) (?:\\w+ly )?(?:monitoring|watching|checking|tracking|looking|testing|following)"),
          fault(
              Way.LEFT_OUT,
              EnumSet.of(NOBODY),
              false,
              "(?<!\\b(?:was|were|been|being|be|is|are) )(?:had |has |have )?(?:ever |actually |really |fully )*(?:notic(?:ed|es)|check(?:ed|s)|tested"
                  + "|knew|knows|realis(?:ed|es)|realiz(?:ed|es)|thought|looked|review(?:ed|s)"
                  + "|read|responded|acknowledged|escalated|told|communicated|updated|verified"
                  + "|questioned|asked|took|attempted|tried|remembered|considered|caught|spotted"
                  + "|followed|bothered|understood|understands|documented|informed|validated|picked"
                  + "|notified|contacted|alerted|mentioned|let(?= (?:the|us|them|our|me|him|her)\\b)|ensured|confirmed|compared|rehearsed|prepared"
                  + "|practi[cs]ed|double-checked|tracked|made sure|investigated|monitored|paid|saw|raised|flagged|acted|reacted|warned)"
                  + "|(?:was|were) (?:really |actually |actively )?(?:aware|watching|monitoring|looking|paying|checking)"));

  static final List<Fault> ALL =
      Stream.of(FIRST, Lapses.ALL, Slips.ALL).flatMap(List::stream).toList();

  /// Human acts that do harm when a "by" follows.
  static final Pattern DONE_BY =
      Pattern.compile(
          "\\b(?:deleted|removed|caused|broken|dropped|overwritten|misconfigured|destroyed|wiped"
              + "|introduced|ignored|dismissed|missed|overlooked|forgotten|skipped"
              + "|misread|misunderstood|misjudged|taken down|brought down|leaked"
              + "|unplugged|bypassed|neglected|mishandled|mistyped"
              + "|(?:not|never|wasn't|weren't|hasn't|hadn't) (?:been )?(?:\\w+ly )?(?:identified|noticed|spotted|caught|tested|checked"
              + "|verified|followed|considered|communicated|anticipated|escalated|acknowledged)(?: (?:in|during|before) [\\w-]+)?)"
              + "(?: (?:\\w+ly|in error|by mistake))? by(?= )"
              + "|\\b(?:traced (?:back )?to|blamed on|attributed to|attributable to|the fault of|result of"
              + "|consequence of|because of|due to"
              + "|(?:root cause|cause|reason|culprit) (?:was|is)(?: that)?)(?= )");

  /// What somebody is said to have.
  static final String FAILING =
      "(?:insistence|refusal|reluctance|hesitation|haste|impatience|slowness|indecision|arrogance|stubbornness|forgetfulness|overconfidence|mistakes?|oversights?|carelessness|negligence|misunderstandings?|misjudge?ments?|inexperience"
          + "|inattention|incompetence|blunders?|sloppiness|laziness|fault|typos?|lack of \\w+"
          + "|inability to|unfamiliarity|ignorance|failure to|wrong \\w+|incorrect assumptions?|confusion)";
}
