package dev.unrepeat.lint.actor;

import java.util.regex.Pattern;

/// Circumstances that turn a plain deed of people into a reproach: what they did without, against
/// which sign, and in place of what.
final class Circumstances {
  private Circumstances() {}

  private static final String DEED =
      "(?:merged|deployed|pushed|released|shipped|approved|signed off|went ahead|proceeded|continued"
          + "|carried on|kept|ran|restarted|rebooted|started"
          + "|disabled|enabled|removed|deleted|changed|applied|launched|accepted|rolled out|left|upgraded"
          + "|closed|muted|silenced|promoted|insisted"
          + "|committed|published|migrated|switched|declared|waited|executed|force-pushed|raised|lowered"
          + "|skipped|decided|installed|updated|turned"
          + "|did nothing|pulled|marked|overwrote|restored|resolved|rolled|made|allowed|let|permitted|went live"
          + "|went into|signed|cut over|gave (?:it |the |its |his |her |their )*(?:green light|go-ahead|sign-off"
          + "|ok|okay"
          + "|approval|consent)|greenlit|released|dropped|opened|added)";

  private static final String SIGN =
      "(?:warn(?:ing|ings|ed)|alerts?|alarms?|fail(?:ing|ed|ures?)|red\\b|broken|(?:open|known) (?:bugs?"
          + "|issues?|defects?)|objections?|advice|concerns?|was told|were told|been told"
          + "|instructions?|polic(?:y|ies)|freeze|knew|known|knowing|not (?:yet )?(?:been )?(?:tested|reviewed"
          + "|ready|approved|finished|verified)|no (?:tests?|backup|approval|review|rollback)"
          + "|untested|unreviewed|risks?|risky|prohibit\\w*|forbid\\w*|forbidden|recommend\\w*|against"
          + "|objected|unsafe|documented|checklist|runbook"
          + "|errors?|reminders?|guidelines?|rules?|agreed|agreement)";

  /// "merged it although the build was red".
  static final Pattern DESPITE =
      Pattern.compile(
          "\\b(?:despite|in spite of|even though|although|though|regardless of|in defiance of|contrary to|against)"
              + " (?:[\\w'\uFFFC-]+ ){0,8}?"
              + SIGN
              + "|\\bbefore (?:(?:any(?:one|body)|somebody|someone)(?: [\\w-]+){0,3}? (?:asked|checked|tested|reviewed"
              + "|approved|knew|known|looked|read|agreed|told|informed|object|react)\\b|asking|telling|informing"
              + "|reading|(?:the|all|our|any) (?:[\\w-]+ ){1,3}?(?:had|was|were|has) (?:been )?(?:\\w+ly )?(?:finished"
              + "|approved|reviewed|tested|ready|completed?|done|verified|confirmed|passed|run|signed)\\b"
              + "|(?:it|they|this|that) had (?:been )?(?:\\w+ly )?(?:finished|approved|reviewed|tested|completed"
              + "|verified"
              + "|confirmed|passed))"
              + "|\\bwithout (?:a (?:word|second)\\b|so much as|having (?:\\w+ly )?\\w+|much (?:thought|ado)"
              + "|thinking|(?:an? |the |any )(?:where\\b|limit|filter"
              + "|condition|feature[- ]?flag|dry[- ]run|ticket|change request|work order|permit|fallback|way"
              + " back|rollback plan|plan\\b|checklist|safety net))"
              + "|\\b(?:in broad daylight(?! saving)|in the middle of the (?:\\w+ )?day|during (?:the )?(?:peak"
              + "|rush|trading) hours"
              + "|on (?:a|the) friday (?:afternoon|evening|night)|(?:right|just|shortly) before (?:the |a"
              + " )?(?:weekend|holidays?"
              + "|public holiday)|on (?:his|her|their) own(?: initiative| authority| account)?(?=\\W*$| (?:and"
              + "|because)\\b|[,;])"
              + "|of (?:his|her|their|our) own accord|single-handed(?:ly)?|unilaterally|(?:earlier|later|sooner"
              + "|longer|more|less|faster) than (?:agreed|announced|allowed|promised|permitted"
              + "|instructed))"
              + "|\\b(?:although|though|even though|while) (?:[\\w-]+ ){1,6}(?:was|were) (?:still )?(?:open|known"
              + "|unresolved|red|broken|running|in use|needed|referenced|faulty|degraded|in progress|under load|the (?:faulty|wrong|other"
              + "|right)|unfinished|missing|failing)\\b");

  /// "kept releasing regardless".
  static final Pattern ANYWAY =
      Pattern.compile("\\b(?:regardless|anyway|nevertheless|nonetheless|all the same)(?=\\W*$)");

  /// The deed has to stand before, or behind a comma.
  static final Pattern DONE = Pattern.compile("\\b" + DEED + "\\b");

  private static final String PLACE =
      "(?:production|prod|staging|testing|test|dev|development|live|main|master|primary|replica|standby"
          + "|secondary|spare|leader|follower|slave"
          + "|backup|sandbox|local|remote|old|new|left|right|\uFFFC+|[\\w.]*\\d[\\w.]*)";

  /// "ran it against the primary rather than the replica".
  static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:instead of|rather than|and not|not) (?:on |in |to |into |against |at |from |the |a |an |its |our )*"
              + PLACE
              + "(?![\\w'-])");

  /// "sent the ticket to the wrong queue".
  static final Pattern WRONG =
      Pattern.compile(
          "\\b(?:the|an?|his|her|their|our) (?:\\w+ly )?(?:wrong|incorrect|mistaken) [\\w\uFFFC]+"
              + "|\\b(?:upside down|back to front)\\b");

  /// Who comes upon a wrong thing is not blamed for it, nor is who acts in another clause.
  static final Pattern MET =
      Pattern.compile(
          "\\b(?:notic|f(?:ind|ound)|s(?:ees?|aw)\\b|spot|report|fix|correct|replac|identif|revert|detect"
              + "|discover|roll|receiv|g[eo]t\\b|determin|reali[sz]|confirm|show|remov|restor|repair|undo|undid"
              + "|clean"
              + "|that\\b|because\\b|which\\b|whose\\b|when\\b|if\\b|how\\b|why\\b|what\\b|where\\b|who\\b"
              + "|not\\b|n't\\b|never\\b|avoid|prevent|caus)|[,;:.]");

  static final Pattern ON_ONE =
      Pattern.compile(
          "\\b(?:ran|run|used|deleted|dropped|restarted|rebooted|pushed|deployed|merged|applied|removed"
              + "|edited|executed|changed|typed|entered|copied"
              + "|pasted|connected|pointed|selected|chose|wiped|truncated|restored|unplugged|terminated|set"
              + "|stopped|committed|published|disabled|enabled|promoted)\\b"
              + "[^.;]*(?<![\\w'-])"
              + PLACE
              + "[\\w ]{0,24}$");
}
