package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ALERTED;
import static dev.unrepeat.timeline.Meaning.CHANGED;
import static dev.unrepeat.timeline.Meaning.REOPENED;
import static dev.unrepeat.timeline.Meaning.REPORTED;
import static dev.unrepeat.timeline.Meaning.SYMPTOM;

import java.util.List;

/// The words in which people tell how an incident began: changes, symptoms, alerts, reports.
final class BeginningWords {
  private BeginningWords() {}

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.pass(
              "\\(?(?:only )?(?:seen|found|noticed|discovered|visible|known|identified)(?: only)? (?:afterwards|later|in hindsight|retrospectively|after the fact)[^).;]*\\)?"),
          Phrase.pass(
              "no (?:\\w+ )?alerts?\\b(?: fired| came)?|alert(?:s|ing)? (?:rules?|were|was|is|are)? ?(?:added|created|configured|disabled|silenced|tuned|muted)|alert(?:ing)? rules?"),
          Phrase.pass(
              "within (?:the )?(?:first |next )?\\d+ ?(?:s|sec|min|h|hour|day)\\w*\\b[^.;]*"),
          Phrase.pass(
              "(?:not|n't|never) (?:been )?(?:found|identified|deployed|released|acknowledged)|found (?:no|nothing)\\b|nothing (?:was )?found"),
          Phrase.of(
              REOPENED,
              8,
              "re-?open(?:s|ed)?|(?:errors?|symptoms?|problem|issue|incident|outage|it) (?:is |are |was |were )?(?:back again|came back|comes back|return(?:s|ed)?\\b(?! to)|reappear\\w*|recur\\w*)|(?:fails?|failing|down|broken) again"),
          Phrase.of(
              SYMPTOM,
              9,
              "(?:(?:not|n't) (?:yet )?(?:been )?(?:fully )?(?:resolved|recovered|fixed|mitigated|work|working|responding|reachable|available|back)|still (?:being )?(?:fail\\w*|see\\w*|down|return\\w*|broken|experienc\\w*|lagging|high|slow|stuck|unavailable|[45]\\d\\d|not))\\b"),
          Phrase.of(
              SYMPTOM,
              7,
              "(?:incident|outage|impact|problems?|disruption|degradation|breach|leak)s? (?:begin|began|start)\\w*|breach\\b(?= ?:)|first (?:\\w+ ){0,2}(?:errors?|failures?|[45]\\d\\ds?|5xx|timeouts?|duplicates?|occurr?ence|misuse)|start(?:s|ed)? (?:to )?(?:fail\\w*|see(?:ing)? \\w+ ?errors?|return\\w* [45])|(?:begin|began|begins) (?:to )?(?:fail\\w*|crash\\w*|time)"),
          Phrase.of(
              ALERTED,
              6,
              "\\[firing[^\\]]*\\]|(?:\\w+ )?alert(?:s|ed)?\\b(?: (?:fires|fired|firing|triggers|triggered|received|rings|raised|goes off))?|alarms?\\b|pag(?:ed|es|ing) (?:the )?(?:on-?call|team|\\w+)|pag(?:er|ed)\\b|monitor(?:ing|s)?\\b[^.;]{0,30}\\b(?:detect|report|flag|notic|catch|caught)\\w*|scanner (?:finds|found|reports|reported)|on-?call (?:is |was |first )?(?:paged|pinged|called)|over (?:the )?threshold|trigger log|triggered\\b"),
          Phrase.of(
              REPORTED,
              6,
              "(?:customers?|users?|clients?|merchants?|support|member of staff|employees?|colleagues?|community member|teams?|somebody|someone|liaison|developers?)\\b[^.;]{0,50}\\b(?:report(?:s|ed)?|complain\\w*|inform(?:s|ed)? (?:us|the team|team)|notif(?:y|ies|ied) (?:us|the team|team|\\w+ team)|reach(?:es|ed) out|contact(?:s|ed) (?:us|support)|notic(?:es|ed)|raised (?:a |an |support )*(?:request|ticket|issue)s?|tell(?:s)? us|told us|writes?|wrote)\\b"),
          Phrase.of(
              REPORTED,
              6,
              "(?:first|initial|second|third|another|\\d+(?:st|nd|rd|th)) (?:\\w+ )?(?:reports?|complaints?|tickets?)\\b|report(?:s)? (?:of|that)\\b|reported (?:by|on|in|via|that)\\b|(?:is|was|are|were) (?:first )?(?:reported|noticed|detected|spotted|observed)\\b|(?:support )?tickets? (?:come|came|arrive|opened|raised)\\w*|(?:became|becomes?|made) aware|notic(?:es|ed)\\b|spot(?:s|ted)\\b|detect(?:s|ed)\\b|first (?:observed|noticed|seen)|(?:outage|issue|incident|problem) noticed"),
          Phrase.of(
              CHANGED,
              5,
              "(?:deploy(?:s|ed|ing|ment|ments)?|releas(?:e|es|ed|ing)|roll(?:s|ed|ing)? ?out|rollouts?|upgrad(?:e|es|ed|ing)|migrat(?:e|es|ed|ing|ion)|shipp(?:ed|ing)|go(?:es)? live|went live|cut ?over|switch ?over)\\b[^.;,—(]{0,60}"),
          Phrase.of(
              CHANGED,
              5,
              "config\\w*(?: \\w+){0,4} (?:was |were |is )?(?:chang|updat|push|edit|replac|appl)\\w+|(?:chang|updat|edit|push)\\w*(?: \\w+){0,3} config\\w*|(?:pull request|pr|commit|change|branch|\\w+)\\b[^.;]{0,40}\\b(?:was |is |been )?merged|feature flag|flag (?:was )?(?:enabled|turned on|switched on)|new version|(?:memory |cpu )?limits? (?:lowered|reduced|changed)|promoted to (?:the )?prod\\w*|maintenance (?:begins|began|starts|started)|version v?\\d[\\w.]*"),
          Phrase.of(
              SYMPTOM,
              4,
              "(?:at|to|hits|reaches|reached) (?:9\\d|100) ?%|twice\\b|(?:errors?|exceptions?|5\\d\\ds?|5xx|4(?:0[134]|29)s?|timeouts?|timing out|timed out|latency|p9[059]|slow\\w*|fail(?:s|ed|ing|ure|ures)?|outage|unavailab\\w+|unreachable|crash\\w*|oom\\w*|out of (?:memory|disk|space)|stuck|hang(?:s|ing)?|degrad\\w+|spik\\w+|exhaust\\w+|full|backlog|lag(?:ging)?|lost|losing|loses|breach\\w*|leak\\w*|corrupt\\w*|duplicat\\w+|cannot|can't|unable|broken|elevated|anomal\\w+|unauthori[sz]ed|forged|misus\\w+|stolen|attack\\w*|bottleneck\\w*|declined|rejected|interrupt\\w+|disrupt\\w+|unhealthy|notready|not ready|restarting|evict\\w*|went down|goes down|going down|(?:is|are|was|were) (?:\\w+ )?down|high (?:cpu|load|memory|io)|100 ?% (?:cpu|memory|disk)|no (?:\\w+ )?(?:responses?|data|traffic)|drop in|sharp (?:drop|rise|increase)|(?:load|cpu|memory|disk|traffic|queues?|rate)\\b[^.;]{0,25}\\b(?:ris|ros|grow|grew|climb|increas|jump|surg)\\w*)\\b"));
}
