package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.actor.Phrase;
import java.util.List;

/// Words of blame that names nobody, for what came too late, in haste, without a word to others, or
/// not at all.
final class OmissionWords {
  private OmissionWords() {}

  private static final String WAS = "(?:was|were|been|being|got|is|are) ";

  private static final String BY_HAND =
      "(?:started|begun|stopped|removed|revoked|shut down|switched off|turned off|deleted|involved|informed"
          + "|escalated|called|rolled back|opened|closed|reverted|communicated|ordered|renewed|raised"
          + "|declared|published|released|merged|reported|notified|told|consulted|reviewed|tested|planned"
          + "|initiated|triggered|taken|made|discovered|noticed|recogni[sz]ed|lifted|disabled|enabled|brought in"
          + "|pulled in|handed over|acknowledged|pressed|pushed|pulled|clicked|executed|applied|deployed"
          + "|launched|installed|approved"
          + "|cancelled|scheduled)";

  static final List<Phrase> ALL =
      List.of(
          Phrase.of(
              "\\b"
                  + WAS
                  + "(?:\\w+ly |only |also )*"
                  + BY_HAND
                  + " (?:[\\w-]+ ){0,4}?too (?:early|late|soon)\\b(?! by the)",
              "too "),
          Phrase.of(
              "\\b"
                  + WAS
                  + "(?:set|chosen|configured) (?:far|way|much) too \\w+|\\btoo (?:superficially|carelessly|lightly"
                  + "|casually|optimistically|hastily)\\b|\\b(?:deployed|released|shipped|launched|delivered"
                  + "|handed over|went (?:live|out|(?:in)?to production)"
                  + "|rolled out|merged) (?:\\w+ )?(?:half-finished|half-done|half-baked|untested|unfinished|unreviewed"
                  + "|undocumented)\\b",
              "too ",
              "half-",
              "un"),
          Phrase.of(
              "\\bit (?:was|had been) (?:\\w+ )?decided (?:to (?:skip|ignore|bypass|omit|forgo|do without|accept the"
                  + " risk|not)|not to (?:test|wait|ask|tell|inform|escalate|review|run|check|notify))\\b"
                  + "|\\b(?:been|was|were|lay|sat) (?:lying|sitting) (?:around|there|unmerged|unreviewed|unread|in"
                  + " (?:the|a|our) backlog|on (?:a|the|somebody's|someone's) (?:shelf|desk))\\b|\\bgathering dust\\b"
                  + "|\\b(?:was|were|got|been) (?:smuggled|sneaked|snuck|squeezed) in(?:to)?\\b"),
          Phrase.of(
              "\\b(?:responsibilit(?:y|ies)|ownership|roles|accountability|escalation paths?|chain of command|decision"
                  + " rights) (?:[\\w-]+ ){0,4}?(?:was|were) (?:\\w+ )?(?:unclear|not (?:\\w+ )?(?:clear|defined|agreed"
                  + "|assigned)|undefined|ambiguous|blurred|confused)\\b"),
          Phrase.of(
              "\\bno (?:real |further |second |serious |special )?(?:thought|attention|consideration|priority|heed|care"
                  + "|notice|importance) (?:was|were|had been|has been) (?:ever )?(?:given|paid|spent|taken"
                  + "|attached)\\b"
                  + "|\\b(?:customers?|users?|clients?|tenants?) had to (?:tell|inform|alert|warn|remind|point)\\b"),
          Phrase.of(
              "\\b(?:dry[- ]run|rehearsals?|hand-?over|briefing|peer review|load test|sign-?off|retrospective|drill"
                  + "|pre-?flight|post-?mortem) (?:was|were|had been) (?:\\w+ly |simply |just )*(?:skipped"
                  + "|omitted|cut|left"
                  + " out|dropped)\\b(?! by (?:the|a)\\b)"),
          Phrase.of(
              "\\b(?:and|but) (?:was |were |had |has |then |also )*(?:not|never) (?:been |properly )?(?:switched|turned"
                  + "|re-?enabled|put|set|brought|changed|moved|reverted|undone|lifted|unmuted|reopened|reconnected"
                  + "|plugged)(?: [\\w-]+){0,3} (?:again|back|on|off|afterwards|since|after)\\b",
              " not ",
              " never "),
          Phrase.of(
              "\\b"
                  + WAS
                  + "(?:estimated|planned|budgeted|dimensioned|judged|forecast|scoped|rated) (?:\\w+ )?too (?:\\w+)",
              "too "),
          Phrase.of(
              "\\b"
                  + WAS
                  + "\\w+(?:ed|en|wn|ut|de|nt) (?!to\\b)(?:[\\w-]+ ){0,3}?(?:hastily|carelessly|sloppily|recklessly"
                  + "|blindly|thoughtlessly|unwisely|hurriedly|negligently|needlessly)\\b",
              "ly"),
          Phrase.of(
              "\\b"
                  + WAS
                  + "\\w+(?:ed|en|wn|ut|de|sent|ne|un)(?: [\\w-]+){0,7} without (?:any |a |an |the |prior "
                  + "|previous |further |proper |even )*(?:questioning|double-?check\\w*|cross-?check\\w*|making"
                  + " sure|ensuring|proof-?read\\w*|much thought|thought|thinking|reflection|analysis"
                  + "|understanding|knowing"
                  + "|announce?ment|announcing|coordinat\\w+|sign-?off|rehears\\w+|hand-?over|consult\\w+|second"
                  + " thoughts?"
                  + "|a second (?:pair|look|person)|waiting for (?:the |a |an |any |our |its )*(?:\\w+"
                  + " )?(?:tests?|results?"
                  + "|review\\w*|approval|confirmation|build|ci|sign-?off|team|vendor|customer|others|backup"
                  + "|answer))\\b",
              "without"),
          Phrase.of(
              "(?:^|\\b(?:by|of|to|with|and|but|because|was|were|from|on) )(?:an?|the|one|some|two|several"
                  + "|another)? ?(?:long[- ]|half[- ])?(?:forgotten|overlooked|neglected|mistyped) (?!that\\b"
                  + "|to\\b|password)"
                  + "[\\w-]+",
              "forgotten",
              "overlooked",
              "neglected",
              "mistyped"),
          Phrase.of(
              "\\b(?:was|were|has|have|had)(?: not|n't| never) been (?:\\w+ly )?(?:kept (?:up[- ]to[- ]date|in"
                  + " sync|current)|brought up to date|passed on|looked (?:at|into)|thought about|given (?:enough|any"
                  + "|much)|told|asked|warned|relayed|handed over|noted down|written down|put on (?:the"
                  + "|any))\\b(?! by)",
              " been "),
          Phrase.of(
              "\\binstead of (?:the |an? |our )?(?:[\\w-]+,? ){1,5}?(?:the |an? |our )(?:[\\w-]+ ){1,4}?(?:was|were)"
                  + " (?:\\w+ly )?(?:dropped|deleted|removed|restarted|rebooted|shut|stopped|overwritten|terminated"
                  + "|unplugged|wiped|truncated|changed|switched|ordered|pulled)\\b",
              "instead of"),
          Phrase.of(
              "\\b(?:an? |the )?(?:wrong|incorrect) [\\w-]+ (?:in|of|for|on|to|from|into) (?:[\\w-]+ ){1,6}?(?:was"
                  + "|were) (?:made|entered|set|typed|chosen|given|written|put|keyed|picked|selected)\\b",
              "wrong",
              "incorrect"),
          Phrase.of(
              "\\bno (?:proper |real |formal |adequate |written |orderly |\\w+ )?(?:hand-?over|(?:code |peer )?review"
                  + "|testing|tests|briefing|rehearsal|communication|coordination|risk (?:assessment|analysis)"
                  + "|dry[- ]run"
                  + "|verification|follow-?up|planning|preparation|escalation|announcement|post-?mortem) (?:took place"
                  + "|happened|(?:was|were|had been|has been) (?:ever )?(?:made|done|held|performed|carried out"
                  + "|conducted"
                  + "|given|planned|sent|written|run))\\b(?! (?:because|since|as) (?:the|no|there))"
                  + "|\\b(?:hand-?over|code review|peer review|briefing|rehearsal|risk (?:assessment|analysis)"
                  + "|dry[- ]run"
                  + "|verification|communication|coordination) (?:[\\w-]+ ){0,4}?(?:never|did not|didn't) (?:take"
                  + " place|took place|happen(?:ed)?)\\b"),
          Phrase.of(
              "\\b(?:due to|because of|through|owing to|by|after) an error (?:during|in|at|while|when) (?:the |our )?"
                  + "(?:\\w+ )?(?:entry|entering|work|maintenance|transfer|typing|editing|manual|cutover|configuring"
                  + "|upgrading|cabling|switching|planning|order(?:ing)?|copying|setting|wiring)\\b",
              "an error"),
          Phrase.of(
              "\\bnot (?:all|every(?:one|body)?|any)(?: of)?(?: the| our| those)? (?:[\\w-]+ ){0,3}?(?:was"
                  + "|were|had been"
                  + "|have been) (?:\\w+ly )?(?:informed|notified|told|consulted|involved|aware|trained|briefed|invited"
                  + "|asked|checked|tested|reviewed|documented|considered|warned)\\b(?! by the)"
                  + "|\\bunknown to (?:the |our |most |all |many |some )*(?:[\\w-]+ )?(?:team|engineers?|people"
                  + "|operators?"
                  + "|staff|responders?|on-call|crew|shift|developers?|everyone|support)\\b",
              "not ",
              "unknown"),
          Phrase.of(
              "\\bwrong (?:\\w+ )?(?:cables?|plugs?|disks?|drives?|fuses?|cards?|levers?|fib(?:re|er)s?"
                  + "|blades?|modules?"
                  + "|wires?|cords?|hoses?|tubes?) (?:was|were|got|had been) pulled\\b"
                  + "|\\bby an? (?:\\w+ )?(?:untrained|inexperienced|unqualified|careless|tired|distracted"
                  + "|unauthori[sz]ed"
                  + "|overworked|inattentive) (?:\\w+ )?(?:operator|engineer|developer|technician|employee|person|user"
                  + "|admin\\w*|contractor|colleague|worker|agent|manager|staff)\\b",
              "wrong",
              "by a"),
          Phrase.of(
              "\\b(?:runbook|documentation|alias|contact list|phone list|rota|calendar|inventory|diagram|wiki"
                  + "|drawings?|plan"
                  + "|manual|checklist|procedure|address book|on-call (?:list|schedule)|handbook|register"
                  + "|spreadsheet) (?:[\\w-]+ "
                  + "){0,3}?(?:was|were|had|has|have)(?: not| never|n't)(?: been)? updated\\b(?! by the)"
                  + "|\\b(?:passwords?|credentials?|keys?|secrets?|defaults?|pins?) (?:[\\w-]+ ){0,3}?(?:was"
                  + "|were|had been"
                  + "|has been) never (?:changed|rotated|reset|renewed)\\b|\\b(?:poor|sloppy|bad) documentation\\b"),
          Phrase.of(
              "^missing (?:[\\w-]+ )?(?:reviews?|communication|coordination|ownership|training|knowledge"
                  + "|alignment|awareness"
                  + "|care|hand-?over|understanding|experience|planning|preparation|follow-up|diligence"
                  + "|discipline)\\b(?! (?:tool|data"
                  + "|record|entr|page|app|field|step in the (?:pipeline|tool))\\w*)"),
          Phrase.of(
              "\\b(?:decision|choice|attempt|idea|plan) (?:to|not to) (?:[\\w-]+ ){1,7}?(?:was|proved|turned"
                  + " out)(?: to be)?"
                  + " (?:\\w+ )?(?:wrong|an? (?:\\w+ )?mistake|premature|unwise|hasty|fatal|flawed|too early|too"
                  + " late|misguided)\\b"),
          Phrase.of(
              "\\b(?:an?|one|the|single) wrong (?:click|keystroke|key press|copy-paste|button press)\\b"),
          Phrase.of(
              "\\bbut (?:it |this |that |the \\w+ )?(?:was|were|has been|had been) (?:\\w+ |again and again"
                  + " )?(?:postponed|deferred|put off|forgotten|deprioriti[sz]ed|dropped from|never (?:done|finished"
                  + "|started|followed|picked|implemented|tested|scheduled|completed|addressed))\\b"
                  + "|\\b(?:recommendations?|action items?|actions?|tickets?|tasks?|follow-?ups?|fix|lessons?|advice"
                  + "|warnings?) (?:[\\w-]+ ){0,7}?(?:was|were|had been|has been|have been)(?: not|n't| never)"
                  + " (?:\\w+ly"
                  + " )?(?:been )?(?:implemented|done|completed|finished|addressed|acted|followed|carried"
                  + "|learned|learnt"
                  + "|picked|worked|heeded|scheduled|started)\\b(?! (?:by|because|yet))"),
          Phrase.of(
              "\\b(?:no(?:body| one)|no-one) (?:\\w+ )?(?:took|takes|taking|had taken|assumed|felt|claimed|had|wanted)"
                  + " (?:\\w+ )?(?:ownership|responsibility|charge|the lead|responsible)\\b"
                  + "|\\b(?:neither|none) of (?:the|us|our|them)(?: (?!was\\b|were\\b|is\\b)[\\w-]+){0,3}"
                  + " (?:noticed|checked|knew|read|thought"
                  + "|looked|asked|reali[sz]ed|tested|raised|saw|spoke|questioned)\\b"),
          Phrase.of(
              "\\b(?:nobody|no one|no-one|someone|somebody) (?:had )?(?:left|turned|switched|unplugged|plugged"
                  + "|pulled|deleted|removed|disabled|pressed|touched|tripped|forgot\\w*|moved|changed|uploaded|closed"
                  + "|opened|muted) (?:[\\w-]+ ){1,8}?(?:and (?:told|did not|didn't|never|forgot|left)|without"
                  + "|on\\b|off\\b"
                  + "|open\\b|running|by (?:mistake|accident))"));
}
