package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.actor.Phrase;
import dev.unrepeat.lint.actor.PhraseBook;
import java.util.List;
import java.util.stream.Stream;

/// The words of blame that names nobody.
final class AgentlessWords {
  private static final String ACT =
      "(?:delet|remov|deploy|push|merg|publish|configur|commit|run(?!time|book|ner)|execut|appl|disabl|enabl|clos"
          + "|restart|terminat|revok|set|chang|left|includ|used|drop|overwr|expos|reboot|shut|releas"
          + "|exclud|omit|contain|creat|overrid|drain|detach|rotat|reset|restor|destroy|cop|promot|rename|mov"
          + "|wip|scal|edit|updat|switch|turn|activat"
          + "|deactivat|add|install|stop|kill|send|sent|truncat|roll|introduc|assign|grant|leak|trigger)";

  /// What is forgotten, missed or ignored by people and not by programs.
  private static final String NOTICED =
      "(?:alert|alarm|notification|notice|deployment|deploy|failure|incident|outage|pull request|comment|log"
          + "|metric|dashboard|email|mail|page|message|warning|sign|signal|step|detail|it"
          + "|this|that|issue|bug|case|dependency|requirement|problem|change|opportunity|ticket"
          + "|report|complaint|recommendation|advice|fact|expiry|expiration|renewal|risk|line"
          + "|configuration|setting|check|update|difference|effect|impact|which|part|reminder|task"
          + "|item|point|test|review|procedure|policy|rule|freeze|prompt|instruction|guideline|documentation"
          + "|runbook|protocol|feedback|objection|concern|symptom|clue|hint|regression|error|mistake)s?";

  private static final String CARE =
      "(?:testing|experience|knowledge|training|attention|care|discipline|diligence|communication"
          + "|understanding|awareness|familiarity|expertise|oversight|review|reviews|reviewing|planning"
          + "|preparation|coordination|ownership|follow-up|follow-through|rigou?r|foresight|due diligence"
          + "|thought|consideration|judge?ment|verification|validation|evaluation|analysis"
          + "|accountability|responsibility|collaboration|vigilance|caution|thoroughness|skill|skills"
          + "|competence|hand-?over|rehearsals?|leadership|management|focus|urgency|revision)"
          // What people use is no care of theirs: "lack of testing environments".
          + "(?! (?:redundanc|channel|tool|system|environment|infrastructure|data|pipeline|job|server|cluster"
          + "|platform|protocol|endpoint|framework|capacity|feature|node|instance)\\w*)";

  private static final String NOT =
      "\\b(?:(?:was|were|been|be)(?: not|n't| never)|(?:has|have|had)(?: not|n't| never) (?:\\w+ly |yet "
          + "|ever )?been)";
  private static final String BE = "(?:was|were|is|are|been|being|got|gets)";
  private static final String JUST = "(?:\\w+ly |simply |just |also )*";

  static final PhraseBook ALL =
      PhraseBook.of(
          Stream.of(first(), NeglectWords.ALL, OmissionWords.ALL).flatMap(List::stream).toList());

  private static List<Phrase> first() {
    return List.of(
        // By slip.
        Phrase.of(
            "\\bby (?:mistake|accident)\\b(?! of\\b)|\\b(?<!\\b(?:be|is|are|was|were|been|being|still|go|goes"
                + "|went) )in (?:error|oversight|carelessness)\\b"
                + "(?! (?:rate|state|mode|status|log|message|handling|budget))"
                + "|\\bthrough (?:error|oversight|carelessness)\\b"
                + "(?! (?:rate|log|message|handling|budget))"),
        Phrase.of(
            "\\b(?:accidental(?:l?y)?|accidently|inadvert[ae]nt(?:l?y)?) (?:\\w+ )?"
                + ACT
                + "\\w*|\\b(?:mistakenly|mistakingly|unintentional?ly|erroneously) (?:been )?"
                + ACT
                + "\\w*"),
        Phrase.of(
            "\\b"
                + ACT
                + "\\w* (?:(?!which\\b|that\\b|who\\b|and\\b|but\\b)[\\w-]+ ){0,6}(?:accident(?:al)?ly"
                + "|inadvertently|mistakenly|unintentionally|by accident)\\b",
            "accident",
            "inadvertent",
            "mistaken",
            "unintention"),
        Phrase.of(
            "\\b(?:wrong|incorrect|false|mistaken|flawed|faulty|poor|bad|fateful|fatal|ill-fated|ill-judged"
                + "|ill-advised|regrettable|questionable|unwise) (?:assumption|decision|judge?ment|choice)s?\\b"
                + "|\\b(?:wrong|incorrect) (?:\\w+ )?\\w+ (?:was|were) (?:\\w+ly )?(?:run|executed|selected"
                + "|chosen|deleted|applied|pushed|entered|picked|restarted|clicked|typed|removed|merged"
                + "|promoted|unplugged|edited)\\b"),
        Phrase.of(
            "\\b(?:mistakes?|typos?|slips?|blunders?) (?:was|were) made\\b|\\bmade (?:a|the) mistake\\b"
                + "|\\b(?:due to|because of) (?:a|an) (?:\\w+ )?(?:mistake|oversight)\\b|\\ban oversight\\b"),
        // Not seen, not done.
        Phrase.of(
            "\\b"
                + BE
                + " "
                + JUST
                + "(?:overlooked|forgotten|neglected|rushed|underestimated|overestimated|misjudged"
                + "|misdiagnosed|mishandled|mismanaged|botched|mis-?typed|fat-fingered|mis-?clicked)\\b"
                + "|\\bforgotten about\\b|\\bthen forgotten\\b"),
        Phrase.of(
            "\\b"
                + NOTICED
                + " (?:in the \\w+ )?(?:was|were|had been|been|being|is|are) "
                + JUST
                + "(?:missed|ignored|dismissed|misread|misinterpreted|misunderstood|disregarded)\\b",
            "missed",
            "ignored",
            "dismissed",
            "misread",
            "misinterpreted",
            "misunderstood",
            "disregarded"),
        Phrase.of(
            "\\b(?:steps?|reviews?|checklist|procedure|approvals?) (?:was|were) (?:\\w+ly |simply "
                + "|just )*skipped\\b"),
        Phrase.of(
            "\\b"
                + NOT
                + " (?:\\w+ly |been |ever |well |fully )*(?:prepared|thought out|broken down"
                + "|estimated|scoped|briefed|trained|prioriti[sz]ed|taken (?:seriously|into account)"
                + "|accounted for|questioned"
                + "|challenged|rehearsed|carried out|undertaken|acted (?:up)?on|followed up|actioned"
                + "|handed over|agreed (?:on|upon)|explained)\\b"
                + "|\\b"
                + NOT
                + " (?:been )?(?:carefully|thoroughly|adequately|sufficiently|rigorously"
                + "|diligently|seriously) \\w{3,}"
                + "|"
                + NOT
                + " (?:been )?(?:properly|clearly|well) (?:defined|communicated|understood|specified|assigned"
                + "|explained|agreed|managed)\\b"
                + "|\\b"
                + NOT
                + " (?:\\w+ly |been )*\\w{3,}(?:ed|en|wn|ne|ht)(?: (?:down|out|up|through|over))?"
                + " (?:carefully|thoroughly|seriously|rigorously|well enough|carefully enough|far enough)\\b"),
        Phrase.of(
            NOT
                + " (?:\\w+ly |been |ever |well |fully )*(?:tested|reviewed"
                + "|verified|communicated|acknowledged (?:for|until)|announced|documented|cleaned up|passed on"
                + "|maintained|practi[sc]ed|exercised|clarified|assigned|tracked|considered|thought through"
                + "|thought of|followed|validated|informed"
                + "|noticed|double-checked|escalated|anticipated|planned|coordinated)\\b"),
        Phrase.of(
            "\\b(?:was|were|been|being) \\w+(?: [\\w-]+){0,4} without (?:running (?:the |any |its "
                + "|all )*(?:\\w+ )?(?:tests?|suite|checks?|checklist|linter|dry[- ]run)|reading|checking|telling"
                + "|informing"
                + "|asking|notifying|testing|reviewing|verifying|validating|considering|consulting|reali[sz]ing)\\b",
            "without"),
        Phrase.of(
            "\\bwithout (?:being |having been |any |proper |adequate |sufficient |thorough |prior |a "
                + "|enough |further )*"
                + "(?:tested|testing|review|reviewed|approval|verification|validation|due diligence|permission"
                + "|authori[sz]ation|checking|checked|verified|consideration|communication|communicating)\\b"),
        Phrase.of(
            "\\b(?:went ahead|was (?:merged|deployed|released|rolled out|approved)) (?:\\w+ )?despite\\b",
            "despite"),
        Phrase.of("\\btook (?:us|them|everyone|people|the team|me) (?:\\w+ )?too (?:long|much)\\b"),
        Phrase.of(
            "\\b(?:put|released|deployed|rolled out|shipped|merged|promoted|moved|pushed|launched|run"
                + "|executed|started"
                + "|enabled|disabled|removed|deleted|closed|declared|marked|switched|turned"
                + "|announced) (?:[\\w-]+ ){0,4}prematurely\\b",
            "prematurely"),
        Phrase.of(
            "\\b(?:entered|typed|keyed|copied|pasted|transcribed|clicked|selected|picked|labelled|labeled)"
                + " (?:in |down |over )?(?:incorrectly|wrongly)\\b|\\b(?:incorrectly|wrongly) (?:entered|typed"
                + "|keyed|copied"
                + "|pasted|transcribed|clicked|labelled|labeled)\\b|\\bfat[- ]finger\\w*"),
        Phrase.of(
            "\\b"
                + ACT
                + "\\w* (?:[\\w-]+ ){0,6}(?:production|prod|staging|testing|test|dev|development|live|main|master)"
                + "(?: \\w+)? (?:instead of|rather than) (?:on |in |to |against |the |a )*(?:production|prod"
                + "|staging|testing|test|dev"
                + "|development|live|main|master|sandbox)\\b",
            "instead",
            "rather"),
        Phrase.of(
            "\\b(?:when|where|while|although|though|but) (?:i|he|she|they|we) (?:had |had actually "
                + "|actually |really |only )?(?:meant|intended)(?: to)?\\b(?! well)"
                + "|\\bhad (?:meant|intended|wanted) to [^.;]{3,60}\\b(?:not|but|instead)\\b"),
        Phrase.of(
            "^(?:forgetting|ignoring|overlooking|neglecting|rushing|underestimating|misjudging"
                + "|misreading) (?:the|a|an|to|our|this|that|it|into|how)\\b"
                + "|\\b(?:ill-(?:judged|advised|conceived|considered)|short-?sighted|inexcusable|unforgivable"
                + "|foolhardy|half-baked)\\b"
                + "|\\b(?:was|were|been) (?:\\w+ly )?(?:critici[sz]ed|accused|reprimanded|faulted|scolded"
                + "|blamed for)\\b"),
        Phrase.of(
            "\\b(?:tests?|suites?|checks?|checklists?|reviews?|rehearsals?|dry[- ]runs?|drills?) "
                + NOT
                + " (?:run|done|performed|executed|conducted|held)\\b(?! by\\b)"),
        Phrase.of("\\bfor (?:failing|neglecting|forgetting|refusing|omitting) to\\b"),
        Phrase.of(
            "\\b(?:poor|bad|terrible|lax|sloppy|awful|appalling|careless) (?:\\w+ )?(?:practices?|habits?"
                + "|hygiene|workmanship)\\b"
                + "|\\b(?:this|that|the|our|their|whose) oversight (?:was|is|left|meant|led|caused|went"
                + "|allowed|resulted|made)\\b"),
        Phrase.of(
            "\\bwent (?:unread|unnoticed|unheeded|unanswered|unacknowledged|unaddressed|unreviewed|untested"
                + "|ignored)\\b"),
        Phrase.of(
            "\\b(?:(?:our|their|his|her|its|whose|[\\w-]+'s|team|incident|management|company|vendor"
                + "|provider) (?:\\w+ )?"
                + "(?:response|reaction|handling|review|analysis)|communication|coordination|collaboration"
                + "|leadership|planning|escalation) (?:was|were)"
                + " (?:also |rather |very |too |quite |far |really |\\w+ly )*(?:sluggish|slow|late|poor"
                + "|inadequate|insufficient|chaotic"
                + "|sloppy|weak|lacking|lax|ineffective|botched|disorgani[sz]ed|bad|terrible|flawed|incomplete"
                + "|rushed|superficial)\\b"),
        Phrase.of("\\bit (?:was|had been) (?:\\w+ly )?(?:assumed|presumed|taken for granted)\\b"),
        Phrase.of(
            "\\bdespite (?:being (?:\\w+ )?(?:aware|warned|told)|knowing|having been (?:warned|told)"
                + "|(?:repeated|earlier|previous|clear|several|multiple) warnings)\\b"
                + "|\\bwithout (?:being )?(?:\\w+ly )?aware (?:of|that)\\b"
                + "|\\b(?:omitting|neglecting|forgetting) to \\w+"),
        Phrase.of(
            "^not (?:\\w+ly )?(?:double[- ])?(?!having|being|working|responding|loading|starting|showing"
                + "|receiving|seeing|everything|anything|nothing|during)\\w{3,}ing\\b"
                + "|\\b(?:desperate|misguided|hasty|rushed|panicked|ill-advised|half-hearted) (?:attempt"
                + "|effort|move|decision|fix|change)s?\\b"
                + "|\\brefusal to \\w+"),
        Phrase.of(
            "\\b(?:because|since) we (?:did not|didn't|never) (?:\\w+ly )?(?:deploy|release|merge|roll"
                + "|revert|apply|back|disable|enable"
                + "|configure|lock|pin|upgrade|patch|fix|address|define|schedule|limit|migrate|remove|clean"
                + "|rotate|restrict"
                + "|isolate|separate|wait|stop|finish|close)(?:ed|d)?\\b"),
        Phrase.of(
            "\\bnothing (?:was|had been|got) done\\b|\\bno (?:\\w+ )?(?:action|steps|measures) (?:was|were"
                + "|had been) taken\\b(?! by)"
                + "|\\b(?:did not|didn't|never) occur(?:red)? to (?:us|me|him|her|them|anyone|anybody|the \\w+)\\b"
                + "|\\bwhy (?:was|were) (?:[\\w-]+ ){1,6}(?:misjudged|overlooked|forgotten|neglected|ignored"
                + "|underestimated|misunderstood|misread)\\b"),
        // Thought wrongly.
        Phrase.of(
            "(?<!common )\\bmisconceptions?\\b|\\b(?:due to|because of|caused by|based on|owing to|down to"
                + "|from|following|through) (?:an? |some |the )?(?:\\w+ )?"
                + "(?:misunderstanding|misinterpretation|misreading|misjudge?ment)s?\\b"
                + "|\\b(?:too much|(?:an )?excess of|excessive|misplaced|blind) (?:trust|faith|confidence"
                + "|reliance)\\b|\\b(?:over-?reliance|over-?confidence)\\b"
                + "|\\bfalse sense of (?:security|safety|confidence)\\b"
                + "|\\bfor some (?:\\w+ )?reason,? (?:we|they|he|she|i|the (?:\\w+ )?(?:team|engineer"
                + "|developer|operator)s?)"
                + " (?!could|can|were|was|did|do|had|have|are|is|never)\\w+"),
        // What people lack.
        Phrase.of(
            "\\b(?:lack|absence) of (?:\\w+ )?"
                + CARE
                + "\\b|\\b(?:was|were) (?:no|little|not enough) (?:proper|adequate|sufficient|thorough|real|formal"
                + "|meaningful) "
                + CARE
                + "\\b"),
        Phrase.of(
            "\\b(?:insufficient(?:ly)?|inadequate(?:ly)?|poor(?:ly)?|sloppy|careless|too little|not enough|incomplete"
                + "|superficial|improper(?:ly)?|hasty|rushed) (?:\\w+ )?(?:"
                + CARE
                + "|tested|reviewed|planned|communicated|thought)\\b"),
        Phrase.of(
            "\\b(?:inexperience|carelessness|negligence|inattention|ignorance|complacency|incompetence"
                + "|misjudge?ment|miscommunication|human oversight)\\b"
                + "|\\bconfusion (?:among|between) (?:the )?(?:\\w+ )?(?:teams?|responders|engineers|shifts|people"
                + "|staff|developers)\\b"),
        Phrase.of(
            "\\b(?:user|engineer|developer|operator|team|staff|our) (?:misunderstanding|misjudge?ment|misuse"
                + "|oversight|mistake|confusion)s?\\b"),
        Phrase.of(
            "\\b(?:pr|code|peer|management|leadership|communication|planning|process"
                + "|judge?ment) (?:review )?failure\\b"
                + "|\\bfailure in (?:mentoring|training|communicati|testing|reviewing|checking|planning"
                + "|monitoring|informing|taking)\\w*"
                + "|\\bfailure of (?:communication|planning|process|judge?ment|review|management|leadership)\\b"
                + "|\\bfailure to (?:\\w+ly )?(?:catch|spot|test|check|verify|validate|notice|communicate"
                + "|escalate|follow"
                + "|review|document|plan|inform|notify|consider|anticipate|recogni[sz]e|respond|act|learn|tell"
                + "|ask|read|warn|understand|reali[sz]e|think|listen|heed|question|remember|account for|prepare"
                + "|raise|share|appreciate|clean up|involve"
                + "|link|define|pin|patch|upgrade|back up|implement"
                + "|update|monitor|prioriti[sz]e|provide|engage|disclose|train|rehearse|coordinate|take)\\b"));
  }

  private AgentlessWords() {}
}
