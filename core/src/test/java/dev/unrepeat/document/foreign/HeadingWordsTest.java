package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadingWordsTest {
  private static final HeadingWords WORDS = HeadingWords.SHIPPED;

  /// A line is a meaning, or meanings, and headings behind it with bars between them.
  private static final String HEADINGS =
      """
      summary: Summary | Executive Summary | TL;DR | Issue summary | Incident Overview | Details | Problem statement
      impact: Impact | Impact on users | Impact on liquidity providers | User-facing impact | What was impacted? | Affected services | Explicitly mentioned affected services | Services affected | Scope | Blast radius | Who was affected?
      impact, fact: Severity | Severity & Impact | Impact / Severity
      timeline: Timeline | Key events | Incident Timeline | Timeline of events | Events/Timeline | Problems/Timeline | Establishing the timeline | A short, confusing timeline | Sequence of events | Chronology | Milestones | The shop's incident timeline (from the status page)
      timeline: Timeline (UTC) | Timeline (times in BST) | Timeline {WIP} | Timeline (if relevant) | Timeline 14 October 2026 | Timeline - October 14th, 2026 (all times in UTC) | Timeline (pst) 4/21/23-4/25/23 | Timeline, all times approximate | Timeline 2 | INC-42: Timeline | Outage of 2 May – Timeline
      what-happened: What happened | What happened? | Background | Context | Lead-up | Leadup | Lead up | How did it happen?
      trigger: Trigger | What triggered the incident? | Triggering event
      causes: Root Cause | Root Causes | Cause | Fault | The bug | 5 Whys | The Five-Whys | Why did it happen? | Why it failed | RCA | Root cause of the outage | Working theory (root cause) | Analysis of causes | What caused it? | Root cause chain | Origin of the incident | Our analysis and hypotheses
      causes: Root cause: expired certificate | Root Cause Identification: the five whys of checkout | Root Cause – an expired certificate
      causes: How could the outage happen if the fix was clear?
      causes, trigger: Root causes and trigger | Root cause/trigger
      causes, went-poorly: What went wrong and why?
      contributing-factors: Contributing Factors | Contributing factors (findings) | Mitigators | What contributed to it?
      detection: Detection | How was it detected? | Identified | Why wasn't it caught? | Why it wasn't caught | How did we find out? | Detection method | Monitoring
      response: Resolution | Stabilization Steps | Steps to Resolution | Steps to resolve | Resolution and recovery | Mitigation | How was it fixed? | What was done? | Actions taken | Short-term fix | Containment | Details of fix | How we responded | How'd we do?
      response, action-items: Remediation
      detection, response: Detection and response plan executed | Detection & mitigation
      lessons: Lessons Learned | Lessons learnt | Lesson learned | What we learned | Key Takeaways | Conclusion(s) | Reflections | Insights | Binding lessons (enforced by the build)
      went-well: What went well | What went well? | Things that went well | What went right | What worked
      went-poorly: What went wrong | What went poorly | What didn't go well | What didn’t go so well? | What didnt go well | What could have gone better? | Things that went poorly | Areas for improvement
      got-lucky: Where we got lucky | Where did we get lucky? | Luck
      went-well, got-lucky: What went well & where did we get lucky
      went-well, went-poorly: What went well and what went wrong | What went well / what went poorly | What went well/poorly
      went-well, went-poorly, got-lucky: What went well, what went wrong, where we got lucky
      surprised-us: What surprised us | Surprises
      we-change: What we changed | What will we do differently?
      broader: The broader lesson | Wider implications
      action-items: Action items | Actions | Our action items | Action Items (completed) | Immediate actions (completed) | Action items: | Corrective and Preventative Measures | Corrective & preventive measures | What's next? | What’s Next | Whats next | Next steps | Follow-ups | Followup actions | Planned actions (planned or in-progress) | Recommendations | Recommended permanent fixes | Action Items Status | What next? | Moving forward | Resulting action | Preventive enhancements | Corrective measures implemented | Post-incident checklist
      action-items: How are we going to fix it? | How do we prevent this? | What are we doing about it? | How are we preventing it from happening again? | How can we make sure this never happens again? | What we're doing to prevent it
      action-items: Technical improvements | Technical and process improvements | Monitoring and Alert Improvements | Short-term Improvements (Q4 2025) | Long-term improvements (target: Q4 2026 - Q1 2027) | Short-term improvements ([follow along](https://git.example/issues/3))
      workarounds: Workaround | Temporary workarounds
      related: Related documents | References | Links | Further reading | Previous incidents | Related code changes
      people: Attendees | Author(s) | Authors | Participants | Involved parties | Thanks | Incident commander | Owner: Priya Raman | Thank you to all those that helped
      evidence: Appendix | Appendix A | Appendix: graphs of the pool | Supporting information | #checkout-ops chat log | Database team chat log | Indicators of compromise (IOCs)
      metrics: Stats | Metrics | Time to repair | MTTR
      fact: Status | Date | Duration
      timeline: ## Timeline ## | **Timeline** | __Timeline__ | == Timeline == | `Timeline` | [Timeline](#timeline) | Timeline {#timeline} | 3. Timeline | 3) Timeline | (3) Timeline | IV. Timeline | 2.1 Timeline | Section 3: Timeline | 🕐 Timeline | :clock1: Timeline | 2️⃣ Timeline | TIMELINE | The timeline of the incident | Our timeline | <a name="t"></a>Timeline | Timeline&nbsp;
      evidence: Apendix | Appendinx
      people: Atendees
      timeline: Timline | Tiemline
      causes: Root casue
      summary: Zusammenfassung | Kurzfassung | Überblick | Resumen | Resumo
      impact: Auswirkungen | Auswirkung auf Kunden | Betroffene Systeme
      timeline: Zeitlicher Ablauf (MEZ) | Zeitleiste | Chronologie | Zeitleiste 14. Oktober 2026
      causes: Ursache | Ursache der Störung | Ursachenanalyse | Warum ist es passiert?
      causes, trigger: Ursachen und Auslöser
      detection: Erkennung | Wie wurde es bemerkt?
      response: Schritte zur Behebung | Behebung | Lösung | Loesung | Wie wurde die Störung behoben?
      went-well: Was gut lief | Was lief gut? | Was ist gut gelaufen?
      went-poorly: Was schlecht lief | Was lief schief? | Verbesserungspotenzial
      got-lucky: Wo wir Glück hatten
      lessons: Erkenntnisse | Lehren | Fazit | Was wir gelernt haben
      action-items: Maßnahmen | Massnahmen | Nächste Schritte | Wie verhindern wir das künftig?
      summary: 概要 | 【概要】 | サマリー | 障害の概要 | Summary / 概要 | 概要 (Summary)
      impact: 影響 | ■ 影響範囲 | お客様への影響 | 影響について
      timeline: タイムライン | １．タイムライン（JST） | 時系列
      causes: 根本原因 | 原因 | なぜなぜ分析
      causes, action-items: 原因と対策
      detection: 検知
      detection, response: 検知・対応
      response: 対応 | 復旧 | 暫定対応
      lessons: 教訓
      went-well: うまくいったこと
      went-poorly: うまくいかなかったこと
      got-lucky: 幸運だったこと
      action-items: 再発防止策 | 今後の対応 | アクションアイテム
      """;

  /// Their words only contain ours.
  private static final List<String> OTHERS =
      List.of(
          "",
          "#",
          "Impact of the new pricing on checkout",
          "The bug in the timeline widget",
          "Root cause detected",
          "Fix the timeline",
          "Improve detection of expired certificates",
          "Postmortem: checkout outage",
          "Priya Raman",
          "checkout-proxy",
          "Contents",
          "Litigation",
          "Reaction videos and summer sales",
          "How do we make dashboards load faster?",
          "14:55 Detection",
          "14.55 Resolved",
          "2026-10-14 14:55 Timeline opened",
          "14 October 2026",
          "Outage of the summary service with an impact on orders",
          "Logs of the proxy not being shipped to the warehouse");

  @TestFactory
  Stream<DynamicTest> aHeadingMeansWhatItsWordsSay() {
    return HEADINGS.lines().flatMap(HeadingWordsTest::cases);
  }

  private static Stream<DynamicTest> cases(String line) {
    int colon = line.indexOf(": ");
    String meanings = line.substring(0, colon);
    return Stream.of(line.substring(colon + 2).split(" \\| "))
        .map(heading ->
            DynamicTest.dynamicTest(
                heading + " is " + meanings,
                () -> assertThat(meanings(heading)).as(heading).isEqualTo(meanings)));
  }

  private static String meanings(String heading) {
    return WORDS
        .read(heading)
        .map(read -> String.join(", ", read.meanings().stream().map(Meaning::word).toList()))
        .orElse("none");
  }

  @TestFactory
  Stream<DynamicTest> aHeadingThatOnlyContainsOurWordsIsTheTeamsOwn() {
    return OTHERS.stream()
        .map(heading ->
            DynamicTest.dynamicTest(
                "\"" + heading + "\"",
                () -> assertThat(WORDS.read(heading)).as(heading).isEmpty()));
  }

  @Test
  void whatStandsBehindTheColonIsKept() {
    ReadHeading read = WORDS.read("## **Root cause**: an expired certificate").orElseThrow();

    assertThat(read.meaning()).isEqualTo(Meaning.CAUSES);
    assertThat(read.rest()).isEqualTo("an expired certificate");
    assertThat(read.exact()).isTrue();
  }

  @Test
  void aMisspelledHeadingIsNotExact() {
    assertThat(WORDS.read("Timline").orElseThrow().exact()).isFalse();
    assertThat(WORDS.read("Timeline").orElseThrow().exact()).isTrue();
  }

  @Test
  void ofAJoinedHeadingOneHalfMayBeUnknown() {
    ReadHeading read = WORDS.read("Impact and blast area").orElseThrow();

    assertThat(read.meanings()).containsExactly(Meaning.IMPACT);
    assertThat(read.exact()).isFalse();
  }
}
