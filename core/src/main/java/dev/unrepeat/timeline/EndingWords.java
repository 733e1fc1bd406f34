package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ATTEMPTED;
import static dev.unrepeat.timeline.Meaning.ATTEMPT_COMPLETED;
import static dev.unrepeat.timeline.Meaning.ATTEMPT_FAILED;
import static dev.unrepeat.timeline.Meaning.CLOSED;
import static dev.unrepeat.timeline.Meaning.EASING;
import static dev.unrepeat.timeline.Meaning.NORMAL;
import static dev.unrepeat.timeline.Meaning.RESOLVED;

import java.util.stream.Stream;

/// The words in which people tell how it ended: attempts, relief, the end, the paperwork.
final class EndingWords {
  private EndingWords() {}

  static Stream<Phrase> phrases() {
    return Stream.of(
            Phrase.pass(
                "(?:to be|until|will be|would be|once|when|if|before|not) (?:it |this |that |they |we )?(?:is |are |has been )?(?:fully )?resolved",
                "how to (?:resolve|fix|mitigate)",
                "do(?:es)? not (?:fix|roll)\\b[^.;]*"),
            Phrase.of(
                ATTEMPT_FAILED,
                9,
                "(?:no|without|with no|little|any) (?:\\w+ )?(?:effect|success|improvement|luck|avail|results?)\\b",
                "(?:did|does|do)(?: not|n't) (?:help|work|fix|solve|resolve|have|change)\\w*",
                "didnt (?:help|work|fix)",
                "to no avail",
                "ineffective",
                "unsuccessful\\w*",
                "(?:was |were |is |not )(?:not )?effective",
                "made no difference",
                "{remedy}s?\\b[^.;]{0,40}?\\b(?:fail(?:s|ed)?|aborted|times out|timed out|blocked)\\b",
                "failed (?:attempt|to (?:fix|roll|restart|revert|scale|apply|deploy))\\w*"),
            Phrase.of(
                EASING,
                9,
                "(?:partial(?:ly)?|start\\w*(?: to)?|beg[aiu]n\\w*(?: to)?|gradual\\w*|slowly|first signs? of|some)\\b(?: \\w+){0,2} (?:recover\\w*|resolved|restor\\w*|improv\\w*|come back|coming back|mitigated)[^.;]*"),
            Phrase.of(
                NORMAL,
                9,
                "(?:alerts?|alarms?|monitors?|checks?)\\b[^.;]{0,25}\\b(?:auto-?)?(?:resolved?s?|clear(?:s|ed)|recovered|ok|green)\\b",
                "\\[resolved\\]",
                "auto-?resolved"),
            Phrase.of(
                RESOLVED,
                8,
                "(?:(?:the )?(?:incident|issue|problem|outage) )?(?:is |was |are |has been |had been |been |now |officially |fully |completely |marked (?:as )?|declared |status |confirmed )*resolved\\b",
                "(?:incident|outage|disruption) (?:is |was |has )?(?:now )?(?:over|ends|ended)\\b",
                "resolution (?:is )?confirmed"),
            Phrase.of(
                CLOSED,
                8,
                "all[- ]?clear\\b",
                "(?:incident|bridge|call|war ?room|ticket|case|channel|meeting|page|statuspage entry)\\b[^.;]{0,20}?\\b(?:closed|closes|dissolved|disbanded|archived)",
                "^closed\\b",
                "(?:stand|stood|standing|stands) down"),
            Phrase.of(
                ATTEMPT_COMPLETED,
                6,
                "{remedy}s?\\b[^.;]{0,50}?\\b(?:complete[ds]?|completion|finish(?:es|ed)?|done|succeed(?:s|ed)?|successful\\w*)\\b",
                "(?:complet|finish)\\w+ (?:the )?{remedy}"),
            Phrase.of(
                NORMAL,
                6,
                "(?:are |is |was |were |all |fully |completely )+back\\b(?: (?:to|at|in|on|up) [\\w -]+)?",
                "back (?:to|at|in|on) (?:the |its |their )?(?:normal|baseline|usual|green|service|operation\\w*|line|full|expected|nominal|business|[\\d·]+ ?%)\\w*",
                "back (?:up|online)\\b",
                "return(?:s|ed)? to (?:\\w+ )?(?:normal|baseline|usual|steady state|service)\\w*",
                "at (?:the |its |their )?(?:baseline|usual|normal)\\b[^.;]{0,20}",
                "(?:services? |fully |all |everything )*(?:was |were |is |are |been )?(?:fully )?(?:restored|recovered)\\b",
                "recovery complete\\w*",
                "(?:all |everything |systems? |services? |confirmed |verified |fully )+(?:is |are |to be |was |were )?(?:verified )?(?:operational|functional|working|stable|healthy|normal|green|up)\\b",
                "(?:healthy|working|operational|online|available|up|green|fine) again",
                "(?:impact|customer impact|disruption|symptoms?) (?:has |have |is )?(?:ended|ends|over|gone|stopped)",
                "normali[sz]ed",
                "(?:breach|incident|issue|attack|leak|problem|threat|it) (?:is |was |has been |fully |now )*contained\\b(?! an?\\b| the\\b)",
                "(?:fully |now )contained\\b",
                "^contained\\b",
                "up and running\\b(?: again)?",
                "(?:is|are|looks?|was|were) (?:now |all )+(?:fine|ok|okay|healthy|stable|working|good)\\b",
                "(?:running|works?|working|reachable|responding|responsive)\\b(?: \\w+){0,4} again\\b",
                "(?:solved|cured) (?:the |this )?(?:issue|problem)s?",
                "(?:has |have )?steadied\\b",
                "goes away",
                "went away",
                "caught up\\b",
                "incident repaired",
                "error-free",
                "no (?:more|further|longer(?: any| seeing)?)(?: \\w+)? (?:errors?|failures?|duplicates?|timeouts?|impact)",
                "stable (?:for|since)",
                "(?:minutes|min|hours?) without (?:an |any |further )?(?:errors?|failures?|alerts?)",
                "stabili[sz]ed",
                "\\bnormal\\b"),
            Phrase.of(EASING, 7, "return(?:ing)? to normal"),
            Phrase.of(
                EASING,
                6,
                "(?:errors?|error rates?|latency|5xx|500s|failures?|load|queues?|lag|backlog|alerts?|cpu|utili[sz]ation|response times?|rate|pressure)\\b[^.;]{0,30}?\\b(?:drop|fall|fell|declin|decreas|improv|subsid|com(?:ing|es) down|go(?:ing|es) down|clearing|recover|eas(?:es|ing)|normali[sz]ing)\\w*",
                "recovering",
                "recovers\\b",
                "improving",
                "coming back",
                "starting to clear"),
            Phrase.of(
                ATTEMPTED,
                6,
                "(?:temporary |permanent |correct |a |the )*fix(?:es)? (?:is |was |were |has been |have been |implementation )*(?:deployed|applied|rolled out|merged|pushed|released|implemented|begins|started|added|live|attempted)\\b[^.;]{0,30}",
                "(?:deploy|appl|implement|push|releas|merg)\\w* (?:a |an |the |with )*(?:\\w+ )?(?:fix|patch|hotfix|workaround|correction)\\b"),
            Phrase.of(
                ATTEMPTED,
                5,
                "(?:start\\w*|beg[aiu]n\\w*) (?:the |a )?{remedy}",
                "roll(?:s|ed|ing)?[- ]?back",
                "rollbacks?\\b",
                "revert(?:s|ed|ing)?\\b",
                "restart(?:s|ed)?\\b",
                "reboot(?:s|ed)?\\b",
                "recycl\\w+",
                "scal(?:e|es|ed|ing)(?: up| out| down| to)?\\b",
                "fail(?:s|ed|ing)? ?over\\b",
                "failovers?\\b",
                "hot ?fix\\w*",
                "terminated\\b",
                "(?:changed|set|moved|switched|went|goes|go|going) back to [^.;]{0,40}",
                "(?:deploy|appl|implement|push|releas|merg|prepar)\\w* (?:a |an |the |with )*(?:\\w+ )?(?:fix|patch|hotfix|workaround|correction)\\b",
                "fix(?:es|ed)?\\b",
                "patch(?:ed|es|ing)?\\b",
                "work ?around\\w*",
                "mitigat\\w+",
                "remediation",
                "containment",
                "(?:first|second|third|another|last) (?:attempt|try)",
                "attempted\\b",
                "attempt(?:s|ing)? to (?:fix|restor|mitigat|roll|restart|resolv|recover|revert)\\w*",
                "tri(?:es|ed) to (?:fix|restor|mitigat|roll|restart|resolv|recover|revert|scale|delete|reboot)\\w*"),
            Phrase.of(
                ATTEMPTED,
                4,
                "(?:drain|cordon|disabl|block|throttl|revok|rotat|flush|kill|delet|remov|destroy|unblock|rebalanc|rebuil|re-?index|re-?deploy|re-?run|re-?creat|reset|reattach|paus|unpaus|halt|evacuat|isolat)(?:e|es|ed|ing|s|t|d|ped|ping)?\\b",
                "(?:[\\w.-]+ ){0,3}(?:is |was |were )?raised (?:from|to|by)\\b[^.;]{0,20}",
                "rais(?:e|es|ed|ing) (?:the |its |our )?(?:[\\w.-]+ )?(?:limits?|pool|quota|cap|capacity|timeouts?|memory|max\\w*)\\b",
                "(?:[\\w.-]+ ){0,3}(?:is |was |were )?(?:increased|bumped|doubled|extended|lowered|reduced)(?: (?:from|to|by)\\b[^.;]{0,20})?",
                "(?:increas|bump|reduc)(?:es|ing|s)\\b",
                "lowers\\b",
                "(?:add|adding|adds|added)(?: \\w+){0,3} (?:nodes?|capacity|replicas?|pods?|instances?|disks?|workers?|servers?)",
                "(?:nodes?|capacity|replicas?|pods?|instances?)(?: are| were| is)?(?: being)? added",
                "clear(?:s|ed)? (?:the )?(?:cache|queue)",
                "switch(?:es|ed)? (?:\\w+ ){0,4}(?:to|back|over)",
                "turn(?:s|ed)? (?:it )?off",
                "flag (?:is |was )?(?:turned |switched )?(?:off|disabled)",
                "(?:is |was )?stopped\\b",
                "cache clear\\w*",
                "[\\w.-]+[ :=]+\\d+ ?(?:→|->) ?\\d+",
                "applied\\b",
                "executed\\b",
                "manually\\b",
                "block(?:ed)?\\b"))
        .flatMap(phrases -> phrases);
  }
}
