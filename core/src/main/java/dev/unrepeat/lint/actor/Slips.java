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

/// Words by which people slip: the wrong one of two, too late, again and again, with what is out of
/// date, distracted, and against what was expected of them.
final class Slips {
  private Slips() {}

  private static final Set<Actor> ACTING = EnumSet.of(PERSON, ROLE, WE);
  private static final Set<Actor> NAMED = EnumSet.of(PERSON, ROLE);

  /// "entered the dose in grams instead of milligrams".
  private static final String ONE_FOR_ANOTHER =
      "(?:entered|typed|keyed|pressed|hit|clicked|selected|picked|connected|plugged|unplugged|pulled"
          + "|opened|closed|loaded|booked|ordered|dialled|turned|transferred|reported|labelled|stopped|restarted"
          + "|measured|swapped|read|locked|unlocked|disabled|blocked|wiped|moved|edited|drained|shut|deleted|removed)"
          + "(?: (?!because\\b|which\\b|that\\b|when\\b)[\\w\uFFFC.%'-]+){1,8} (?:instead of|rather than)(?!"
          + " \\w+ing\\b)"
          + "(?![^.;]*\\b(?:because|since|so that|in order|as) )|(?:set|configured|put)(?: [\\w-]+){1,4} to"
          + " \\d[\\w.,]*(?: \\w+)?"
          + " instead of";

  private static final String TARDY =
      "(?:arrived|came|showed up|turned up|joined|answered|replied|responded|escalated|called|reported"
          + "|reacted|noticed|started|began|finished|delivered)(?: (?!that\\b|which\\b|a\\b|an\\b)[\\w-]+){0,3}"
          + " (?:(?:far |much "
          + "|way )?too late|late(?! (?:at|on|in|that|last|monday|tuesday|wednesday|thursday|friday|saturday"
          + "|sunday|night|evening|afternoon)\\b))"
          + "|(?:opened|closed|removed|deleted|started|stopped|reverted|rolled|restored|switched|turned|shut|disabled"
          + "|enabled|released|deployed|sent|called|informed|involved|raised|began|gave up|paged|announced|ordered"
          + "|renewed|launched|declared|left|warned|told|notified|applied|cancelled|cut|updated|merged|tagged|woke"
          + "|changed|published)"
          + "(?: (?!that\\b|which\\b|because\\b)[\\w\uFFFC'-]+){0,8} too (?:early|late|soon)(?! (?:for|to)\\b)"
          + "|(?:took|needed|spent) (?:over |more than |almost |nearly |about )?(?:\\w+ ){1,3}(?:hours?|days?|weeks?"
          + "|minutes?|months?) to (?:find out|answer|reply|react|notice|call|pick up|come back|approve|review"
          + "|escalate)";

  private static final String AGAIN =
      "(?:snoozed|silenced|muted|dismissed|cleared|reset) (?:the |this |that |an? |all |both |every "
          + "|our )*(?:[\\w-]+ ){0,2}?(?:alerts?|alarms?|pages?|pager|warnings?|notifications?)"
          + "(?= (?:\\w+ )?(?:twice|times|repeatedly|again|without|because|since|as|and)\\b)"
          + "|(?:kept|keeps|kept on) (?:telling|saying|insisting|claiming|ignoring|pushing|asking|postponing|deferring"
          + "|restarting|treating|blaming|deploying|silencing|closing|delaying|reopening|guessing|making|forgetting"
          + "|using the old|working on the wrong|looking)";

  private static final String AT_ONCE =
      "(?:applied|rolled out|deployed|pushed|changed|upgraded|restarted|rebooted|updated|migrated|patched)(?:"
          + " (?!because"
          + "\\b|which\\b|that\\b)[\\w\uFFFC'-]+){0,4} (?:all|every|both)(?: [\\w-]+){0,4} (?:at once|at the same time"
          + "|simultaneously|in one go)";

  private static final String WILFUL =
      "(?:gave|granted|assigned|allowed) (?:him|her|them|my|our)sel(?:f|ves)|left (?:it|them|this) (?:in|on|off|open"
          + "|running|there|behind|unlocked)(?! place\\b)|(?:did not|didn't) have [\\w ]{2,30} with (?:him|her|them)"
          + "|(?:in order )?to (?:get around|circumvent|sidestep|dodge|escape) (?:the |our |an? )?(?:\\w+"
          + " )?(?:approval|review"
          + "|process|policy|checks?|freeze|gate|control)";

  private static final String PLANLESS =
      "had no (?:real |proper |clear |good |written )*(?:plan(?! to\\b)|contingency|strategy|overview)|(?:did"
          + " not|didn't) have"
          + " (?:an? |any |the )?(?:clear|proper|good|real|defined|formal|sufficient|adequate|enough|full)"
          + " (?:\\w+ )?(?:owners?"
          + "|ownership|understanding|process|plan|picture|overview|communication|escalation|idea|view|agreement"
          + "|responsibilit\\w+)|(?:was|were)(?: not|n't) able to (?:agree|decide|coordinate)|(?:gave|giving) (?:\\w+ ){0,2}(?:bad|poor|wrong) advice"
          + "|(?:was|were) flying blind|kept (?:\\w+ing)(?: [\\w-]+){1,6}"
          + " (?:instead of|rather than) \\w+ing|waited for (?:each other|one another|someone else|somebody else)";

  private static final String OUTDATED =
      "(?:used|installed|deployed|ran|followed|loaded|applied|uploaded|sent|worked (?:from|with|on)|read|copied"
          + "|relied on) (?:an? |the |his |her |their |our )?(?:outdated|out-of-date|obsolete|stale|expired"
          + "|superseded|half-written|old version of|old copy of|last (?:year|month|week|quarter|season)'s"
          + "|yesterday's)(?! (?:lease|lock|cache|entry|entries|reads?|data from the cache)\\b)";

  private static final String DISTRACTED =
      "(?:got|was|were|became|had been) (?:\\w+ )?(?:distracted|sidetracked|confused|overwhelmed|swamped|misled"
          + "|carried away|absorbed|blinded) (?:by|with|in)";

  private static final String CONFUSED =
      "(?:confused|mixed up|mistook|muddled(?: up)?|interchanged) (?:the )?(?:two|both)\\b|clicked (?:on"
          + " )?(?:an? |the |some"
          + " )(?:\\w+ )?(?:phishing|malicious)|opened (?:an? |the )(?:(?:infected|malicious|phishing)"
          + " (?:attachment|mail|link|file)"
          + "|attachment (?:with|containing) (?:malware|a virus|ransomware|a macro|a trojan))|gave away (?:his"
          + "|her|their|our|the)";

  private static final String FALSELY =
      "(?:thought|believed|figured) (?:that )?(?:the|this|that|it|an?|our|all|both)(?: [\\w-]+){0,3}"
          + " (?:belonged|meant|came"
          + "|applied|pointed|needed|worked|ran|covered|included|referred|affected|used|contained|handled|stayed"
          + "|expected|supported|matched)\\b|confused (?:the|both|two) (?:\\w+ )?\\w+s(?=\\W*$| because\\b|"
          + " as\\b| and\\b|,)"
          + "|(?:sent|transferred|issued|shipped|ordered|executed|started)(?: [\\w-]+){1,5} twice(?=\\W*$|"
          + " (?:and|because|by)\\b|,)";

  private static final String WASTED =
      "lost (?:\\w+ )?(?:valuable|precious|important|critical|a lot of|much|too much) (?:time|minutes|hours)"
          + "|lost (?:an|one|two"
          + "|three|\\d+) (?:hours?|minutes) (?:by|with|on|because|looking|searching|discussing|debating|arguing)"
          + "|(?:was|were)(?: not|n't) (?:very |particularly |really )?(?:helpful|responsive|cooperative|proactive)";

  private static final String LOST =
      "(?:was|were)(?: not|n't) (?:\\w+ly |really )?able to (?:interpret|understand|explain|judge|make sense|cope"
          + "|tell (?:which|what|whether)|read the|follow the (?:runbook|procedure|documentation|instructions))"
          + "|(?:could not|couldn't) (?:\\w+ly )?(?:interpret|make sense|cope|keep up|make up (?:his|her|their|our)"
          + "|agree|decide)"
          + "|(?:did not|didn't|never) say (?:so|anything|a word)|made no mention|told nobody|said nothing";

  /// "granted public read access to the bucket".
  private static final String OPENED =
      "(?:granted|gave|opened|enabled|allowed|made|left|shared|set)(?: [\\w\uFFFC-]+){0,5}? (?:public(?:ly)?"
          + "(?! (?:beta|preview|statement|key|announcement|ip))|anonymous|world-readable|open to (?:the "
          + "|everyone|all))"
          + "|(?:used|kept|stored|saved|copied|wrote|shared|sent|mailed) (?:the |an? |his |her |their |our "
          + "|some )*(?:production|prod|root|personal|private|shared|customer|plain-?text) (?:\\w+ )?(?:credentials?"
          + "|passwords?|keys?|secrets?|laptop|usb)(?! (?:to (?:log|connect|access|unlock|restore)))";

  private static final String COUNTED =
      "(?:typed|entered|keyed|added|put|wrote|ordered|set|left out|dropped|deleted|copied|booked)"
          + "(?: [\\w-]+){0,4} (?:one|a|two|three|an extra) (?:\\w+ )?(?:zeros?|digits?|noughts?|letters?|characters?"
          + "|decimal places?|rows?|columns?|lines?|orders of magnitude) (?:too (?:many|few|much|short)|more than"
          + "|less than)|put the (?:decimal point|comma)|(?:keyed|entered|typed|submitted|booked|charged|clicked"
          + "|pressed|paid)"
          + "(?: [\\w-]+){0,5} twice|(?:restored|replaced|corrected|fixed|removed|reverted|rolled back|repaired)"
          + "(?: [\\w-]+){1,5} (?:from|to|with|on|in|at|for|of) the wrong";

  private static final String EXPECTED =
      "(?<!(?:which|that) )(?:was|were|had been) (?:supposed|meant|obliged) to(?! (?:be (?:on|off|in|at)\\b"
          + "|meet|start|begin|go live))"
          + "(?! \\w+ (?:at|on) \\d)";

  private static final String PROMISED =
      "(?:promised|guaranteed|announced|sold|confirmed|agreed)(?: [\\w%.'-]+){1,7} (?:before (?:any(?:one|body)"
          + "|asking|checking|the (?:team|engineers?|developers?|work)|it (?:was|had)|we|they)|without)";

  private static final String HARM =
      "(?:changed|edited|deleted|removed|restarted|moved|renamed|replaced|ran|upgraded|disabled|turned off"
          + "|switched off|unplugged|deployed|merged|pushed|released|reverted|rotated|revoked|dropped|enabled"
          + "|updated|installed|applied|modified|raised|lowered|increased|reduced|rebooted|stopped|closed"
          + "|opened|ran|committed|rolled out|shipped|started)"
          + "(?: (?!because\\b|when\\b|so\\b|to\\b|failed\\b)[\\w\uFFFC'-]+){1,7},? (?:and|which|thereby|thus)"
          + " (?:(?:thereby|so|then"
          + "|thus|promptly|in turn|accidentally|inadvertently) )?(?:broke|breaking|took (?:down|out|the \\w+ (?:down"
          + "|offline))|brought (?:down|the \\w+ down)|crashed|locked (?:out|everyone|us|all)|knocked|wiped|overwrote"
          + "|corrupted|caused|causing|took half|left (?:us|users|customers|everyone|the \\w+) without)"
          + "|(?:broke|breaking|crashed|killed|locked out|took down|brought down) (?:the |our |all |half (?:of )?"
          + "|production|everything|staging)+(?: [\\w-]+){0,4} (?:by|while|when) (?:\\w+ing|trying|he|she|they|we)";

  static final List<Fault> ALL =
      List.of(
          Faults.fault(Way.DID, EnumSet.of(PERSON, ROLE, UNSURE), false, ONE_FOR_ANOTHER),
          Faults.fault(Way.WAS, EnumSet.of(PERSON, ROLE, WE, UNSURE), false, TARDY),
          Faults.fault(Way.DID, ACTING, false, AGAIN),
          Faults.fault(Way.DID, NAMED, false, AT_ONCE),
          Faults.fault(Way.DID, NAMED, false, WILFUL),
          Faults.fault(Way.LEFT_OUT, EnumSet.of(PERSON, ROLE, WE), false, PLANLESS),
          Faults.fault(Way.DID, NAMED, false, OUTDATED),
          Faults.fault(
              Way.DID,
              EnumSet.of(UNSURE, CUSTOMER),
              false,
              "(?:gave|told|showed) (?:[\\w'-]+ ){1,3}?(?:the|an?|his|her|their) (?:wrong|incorrect|outdated)"),
          Faults.fault(Way.WAS, ACTING, false, DISTRACTED),
          Faults.fault(Way.DID, EnumSet.of(PERSON, ROLE, WE, CUSTOMER), false, CONFUSED),
          Faults.fault(Way.ASSUMED, NAMED, false, FALSELY),
          Faults.fault(
              Way.LEFT_OUT,
              ACTING,
              false,
              "(?:relied|depended|counted) (?:\\w+ )?on (?:a single|one|only one) (?:person|engineer|colleague"
                  + "|expert|developer|admin\\w*|man|member|specialist)"),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(NOBODY),
              false,
              "(?:ever |actually )*(?:answered|replied|rescheduled|returned|called|stopped|fixed|repaired|restored"
                  + "|configured|enabled|re-?enabled|assigned|announced|dared|offered|replaced|insisted|unmuted"
                  + "|reconnected|joined|chased|complained to|pushed back)"),
          Faults.fault(Way.WAS, ACTING, false, WASTED),
          Faults.fault(Way.UNKNOWING, NAMED, false, LOST),
          Faults.fault(Way.DID, NAMED, false, OPENED),
          Faults.fault(Way.DID, EnumSet.of(PERSON, ROLE, WE, UNSURE), false, COUNTED),
          Faults.fault(Way.LEFT_OUT, ACTING, false, EXPECTED),
          Faults.fault(
              Way.LEFT_OUT, NAMED, false, "(?:was|were) expected to(?! (?:see|receive|get|be)\\b)"),
          Faults.fault(Way.DID, EnumSet.of(PERSON, ROLE, CAPITAL), false, PROMISED),
          Faults.fault(Way.DID, NAMED, false, HARM),
          Faults.fault(
              Way.LEFT_OUT,
              EnumSet.of(UNSURE, CUSTOMER),
              false,
              "(?:(?:was|were)(?: not|n't)|had(?: not|n't) been) (?:\\w+ly )?(?:following|paying|watching"
                  + "|listening|reading)"));
}
