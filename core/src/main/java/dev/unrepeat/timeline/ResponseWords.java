package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ACKNOWLEDGED;
import static dev.unrepeat.timeline.Meaning.CAUSE_FOUND;
import static dev.unrepeat.timeline.Meaning.CUSTOMERS_TOLD;
import static dev.unrepeat.timeline.Meaning.DECIDED;
import static dev.unrepeat.timeline.Meaning.DECLARED;
import static dev.unrepeat.timeline.Meaning.DID;
import static dev.unrepeat.timeline.Meaning.FOUND;
import static dev.unrepeat.timeline.Meaning.INVESTIGATING;
import static dev.unrepeat.timeline.Meaning.RESPONDING;
import static dev.unrepeat.timeline.Meaning.TOLD;

import java.util.stream.Stream;

/// The words in which people tell how they answered: who took it, what was found, decided and said.
final class ResponseWords {
  private ResponseWords() {}

  static Stream<Phrase> phrases() {
    return Stream.of(
            Phrase.pass("(?:nobody|no one|not|un-?|never) ?acknowledg\\w*"),
            Phrase.pass(
                "(?:nobody|no one|not|never|yet to|\\w+n't)(?: has| had| yet| been)? (?:inform|notif|tell|told|e?-?mail|contact|updat|warn|wr[io]t)\\w* (?:to )?(?:the |our |all |any )*(?:customers?|users?|clients?|merchants?|the public)\\b",
                "(?:writ|wrot|updat|tell|told|notif|inform)\\w* (?:to )?(?:the |our |all )*(?:customers?|users?|clients?|merchants?)(?:[-_/]\\w+| (?:tables?|databases?|db|service|api|index|schema|caches?|topic|queue|records?|rows?|data|support|success|care)\\b)"),
            Phrase.pass(
                "(?:rul\\w+ out|exclud\\w+|as|not|no|unknown|possible|potential|suspected|likely)[^.;]{0,30}\\broot cause",
                "(?:find|finding|determine|determining|identify|identifying|look\\w* for|search\\w* for|understand\\w*)(?: the| a| what)?(?: \\w+)? (?:root )?cause",
                "(?:root )?cause (?:is |was )?(?:still |yet )?(?:not |un)\\w+"),
            Phrase.of(
                ACKNOWLEDGED,
                8,
                "(?:alerts?|page|pages|incident|it|on-?call(?: engineer)?) (?:is |was |were |has been |gets )?(?:ack(?:nowledg\\w*|ed|s)?)\\b",
                "acknowledg\\w+",
                "acked\\b",
                "acks\\b",
                "ack'd"),
            Phrase.of(
                CUSTOMERS_TOLD,
                8,
                "status[- ]?page\\b[^.;]*",
                "(?:customers?|users?|clients?|merchants?|public|subscribers?) (?:were |was |are |is |have been |had been |get |got )?(?:first )?(?:informed|notified|told|e?mailed|contacted|updated|warned)\\b(?! (?:us|the team|team))",
                "(?:inform|notif|tell|told|e?-?mail|contact|updat|answer|warn)\\w* (?:to )?(?:the |our |all |affected |remaining |\\d+ |first |nine )*(?:customers?|users?|clients?|merchants?|the public)",
                "(?:writ(?:es?|ing)|wrote|written|spoke|speaks|talk(?:s|ed)|apologi[sz]\\w+|repl(?:y|ies|ied)|messag(?:es|ed|ing)) (?:back )?(?:to |with )?(?:the |our |all |affected |remaining |larger |largest |\\d+ |first )*(?:customers?|users?|clients?|merchants?|subscribers?|the public)\\b",
                "(?:inform|notif|tell|told|e?-?mail|contact|warn)\\w* (?:the |our |all |affected )*subscribers?\\b",
                "alert(?:s|ed|ing) (?:the |our |all |affected )*(?:customers|users|clients|merchants)\\b",
                "le(?:t|ts|tting) (?:the |our |all |affected )*(?:customers|users|clients|merchants) know",
                "(?:sends?|sent|sending|posts?|posted|posting|publish(?:es|ed)?|gave|gives?) (?:[\\w-]+ ){0,4}(?:updates?|messages?|e?-?mails?|notices?|notes?|apology|newsletter|word) (?:out )?(?:to |for )(?:the |our |all |affected )*(?:customers?|users?|clients?|merchants?|subscribers?|the public)\\b",
                "(?:sends?|sent|gave|gives?) (?:the |our |all |affected )*(?:customers|users|clients|merchants|subscribers) (?:an? |the |first )*(?:updates?|messages?|e?-?mails?|notices?|notes?|apology|word)\\b",
                "(?:public|customer|external) (?:statement|notice|communications?|announcement|update|message)",
                "(?:comms|communications?|banner|notice|update) (?:was |were )?(?:distributed|published|posted|sent (?:out )?to (?:customers?|users?))",
                "(?:sends?|sent) (?:an? )?(?:update|message|mail|notice) to (?:the )?(?:customers?|users?)",
                "tweet\\w*",
                "support answers",
                "(?:data protection )?(?:authority|regulator) (?:is |was )?(?:informed|notified)"),
            Phrase.of(
                DECIDED,
                8,
                "(?:[\\w-]+ ){0,4}(?:is |was |were |been )?decided\\b(?: to| on| that| against)?[^.;]*",
                "decisions?\\b[^.;]*",
                "(?:agree[sd]?|agreement|opt(?:s|ed)|chose|chooses|choose) (?:to|on|that)\\b[^.;]*",
                "go ahead (?:is |was )?given"),
            Phrase.of(
                DECLARED,
                7,
                "(?:declar|open|creat|rais|classif|escalat|call|start|set)\\w*\\b[^.;]{0,40}\\b(?:sev\\W?\\d|p[0-4]\\b|(?:major |critical |security |formal )?incident\\b)(?: channel| call)?",
                "sev\\W?\\d (?:is |was )?(?:declared|opened|called|raised)",
                "(?:major |security |formal )*incident (?:is |was |has been |formally |officially )*(?:declared|opened|created|raised)",
                "incident (?:commander|lead|manager)\\b(?: named| appointed| takes over| assigned)?",
                "(?:appoint|assum|nam|assign)\\w*\\b[^.;]{0,40}\\b(?:commander|incident lead)",
                "war ?room",
                "(?:bridge|(?:incident|conference|video|google meet) call|incident channel)\\b(?: (?:is |was )?(?:opened|open|created|started|set up|established|spun up))?",
                "(?:slack|chat|teams) channel (?:is |was )?(?:opened|created|started|set up)",
                "severity (?:is |was )?(?:set|raised)",
                "(?:response|incident) team (?:is |was )?(?:established|assembled|formed)",
                "declared an? incident"),
            Phrase.of(
                CAUSE_FOUND,
                9,
                "root[- ]causes?\\b(?! (?:analysis|investigation|review|unknown))",
                "(?:the |real |underlying |exact )*causes? (?:of [^.;]{0,40}?)?(?:is |was |were |has been )?(?:found|identified|confirmed|known|traced|understood|determined)",
                "(?:find|found|identif|discover|determin|pinpoint|isolat|confirm|locat)\\w*\\b[^.;]{0,60}\\b(?:cause|culprit|reason)\\b",
                "diagnosed\\b",
                "(?:was|is|were|are) (?:traced (?:back )?to|caused by)",
                "turns? out\\b"),
            Phrase.of(
                FOUND,
                5,
                "identif(?:y|ies|ied)\\b",
                "pinpoint\\w*\\b",
                "isolat(?:es|ed)\\b",
                "found\\b",
                "finds?\\b",
                "discover(?:s|ed)\\b",
                "determin(?:es|ed)\\b",
                "uncover(?:s|ed)\\b",
                "track(?:s|ed) (?:it )?down\\b",
                "traced?d? (?:it )?(?:back )?to\\b",
                "realis(?:es|ed)\\b",
                "realiz(?:es|ed)\\b"),
            Phrase.of(
                RESPONDING,
                5,
                "(?<!nodes )(?<!node )(?<!pods )(?<!pod )(?<!instances )join(?:s|ed|ing)?\\b",
                "(?:[\\w-]+ )?(?:(?:takes?|took) over(?! (?:the )?(?:load|traffic|requests))|engaged|responds?|responded|picks? (?:it )?up|picked (?:it )?up|on it|logs? (?:on|in)|is online|assembled|regroup\\w*)\\b",
                "^(?:looking|i am looking|i'm looking|on my way)\\b"),
            Phrase.of(INVESTIGATING, 10, "investigat\\w+ (?:into )?(?:the )?(?:root )?cause"),
            Phrase.of(
                INVESTIGATING,
                4,
                "(?:root[- ]cause )?investigat\\w+",
                "look(?:s|ed|ing)? (?:into|at)",
                "start(?:s|ed)? (?:to )?look\\w*",
                "troubleshoot\\w*",
                "triag\\w+",
                "check(?:s|ed|ing)\\b",
                "analy[sz]\\w+",
                "debug\\w*",
                "diagnosing",
                "suspect\\w*",
                "review(?:s|ed|ing)? (?:the )?(?:logs?|metrics|dashboards?)"),
            Phrase.of(
                TOLD,
                2,
                "inform(?:s|ed)?",
                "notif(?:y|ies|ied)",
                "announc\\w+",
                "post(?:s|ed)",
                "messag(?:e|es|ed)",
                "emails?",
                "e?mailed",
                "mailing list",
                "update (?:sent|shared)",
                "sends?",
                "sent",
                "contact(?:s|ed)",
                "calls?",
                "called",
                "asks?",
                "asked",
                "escalat\\w+",
                "raised with",
                "reaches out"),
            Phrase.of(
                DID,
                2,
                "open(?:s|ed)",
                "creat(?:es|ed)",
                "add(?:s|ed)",
                "start(?:s|ed)",
                "begin",
                "begins",
                "began",
                "ran\\b",
                "runs?\\b",
                "updat(?:es|ed)",
                "chang(?:es|ed)",
                "mov(?:es|ed)",
                "prepar\\w+",
                "tests?",
                "tested",
                "approv\\w+",
                "merg(?:es|ed)",
                "finish\\w*",
                "complet\\w+",
                "request(?:s|ed)",
                "install\\w*",
                "enabl\\w+",
                "configur\\w+"))
        .flatMap(phrases -> phrases);
  }
}
