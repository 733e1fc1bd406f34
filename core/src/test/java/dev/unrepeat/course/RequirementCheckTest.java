package dev.unrepeat.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementCheckTest {
  private static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");

  @Test
  void takesWhatIsNotKnownAsAQuestionAndNeverAsANo() {
    Requirement nothing = check(Course.draft()).requirement();
    assertThat(nothing).isInstanceOf(Requirement.NotKnown.class);
    assertThat(((Requirement.NotKnown) nothing).open())
        .contains(
            "Nobody has said how severe it is.",
            "Nobody has measured how many users were hit.",
            "Nobody has said whether data was lost.",
            "No event tells what mitigated it.",
            "It is not known when it began.",
            "Nobody has said who or what found it.",
            "Nobody has said how much error budget it used.");
  }

  @Test
  void asksForNoneWhenEveryRuleIsAnsweredSo() {
    Requirement none = check(quiet()).requirement();
    assertThat(none).as(check(quiet()).toString()).isEqualTo(new Requirement.NotRequired());
  }

  @Test
  void asksForOneByEachRuleWithItsReason() {
    assertReason(
        Course.described(quiet(), IncidentKind.OUTAGE, Severity.SEV2, alert()), "It is a SEV2.");
    assertReason(
        Course.described(
            quiet(),
            IncidentKind.OUTAGE,
            Severity.SEV3,
            new Detection(DetectionMeans.CUSTOMER, "")),
        "A customer found it, not monitoring.");
    assertReason(
        quiet().withImpact(impact("0.12", ImpactType.OUTAGE, "3")),
        "Users felt it: 12 % at the worst, over 5 %.");
    assertReason(quiet().withImpact(impact("0.01", ImpactType.DATA_LOSS, "3")), "Data was lost.");
    assertReason(
        quiet().withImpact(impact("0.01", ImpactType.DEGRADED, "21")),
        "It used 21 % of the four-week error budget, over 20 %.");
    assertReason(
        quiet()
            .withTimeline(
                Course.timeline(
                    Course.event(
                        4,
                        EventKind.MITIGATION,
                        "Rolled back",
                        Optional.of(new Actor(ActorKind.PERSON, "on-call engineer", ""))))),
        "A person stepped in: E4, \"Rolled back\".");
    assertReason(
        Course.resolved(quiet(), "2026-10-14T19:00:00Z"), "It took 5 h to resolve, over 4 h.");
    Requirement asked =
        RequirementCheck.of(
                quiet(),
                PolicyFile.STANDARD.required(),
                Optional.of(new PostmortemRequest("Ines Okafor", NOW, "It was close.")),
                NOW)
            .requirement();
    assertThat(asked)
        .isEqualTo(new Requirement.Required(List.of("Ines Okafor asked for it: It was close.")));
  }

  @Test
  void computesTheErrorBudgetThatNobodyHasStated() {
    Instant from = Instant.parse("2026-10-14T14:00:00Z");
    Impact small =
        Impact.NOT_MEASURED.withIntervals(
            List.of(
                new ImpactInterval(
                    from,
                    Optional.of(from.plusSeconds(6 * 3600)),
                    new BigDecimal("0.04"),
                    ImpactType.DEGRADED,
                    Optional.empty(),
                    "",
                    "")));
    Postmortem postmortem = quiet().withImpact(small.withInputs(Map.of(ImpactInput.SLO, "99.9 %")));
    // 14.4 of 40.32 minutes.
    assertThat(check(postmortem).answers())
        .extracting(RuleAnswer::sentence)
        .contains("It used 35.714 % of the four-week error budget, over 20 %.");
    assertThat(check(quiet().withImpact(small)).answers())
        .extracting(RuleAnswer::sentence)
        .contains("Nobody has said how much error budget it used.");
  }

  @Test
  void asksForOneWhileItLastsOnceItHasLastedTooLong() {
    Postmortem lasting = Course.begun("2026-10-15T04:59:00Z");
    assertThat(check(lasting).answers())
        .extracting(RuleAnswer::sentence)
        .contains("It has lasted 4 h 1 min so far, over 4 h.");
    assertThat(check(Course.begun("2026-10-15T08:00:00Z")).answers())
        .filteredOn(answer -> answer.rule().equals("time to resolution"))
        .extracting(RuleAnswer::verdict)
        .containsExactly(RuleAnswer.Verdict.NOT_KNOWN);
  }

  @Test
  void asksNothingThatANearMissCannotHave() {
    Postmortem near =
        Course.described(
            Course.draft(),
            IncidentKind.NEAR_MISS,
            Severity.SEV4,
            new Detection(DetectionMeans.ALERT, ""));
    assertThat(check(near).answers())
        .filteredOn(answer -> answer.verdict() == RuleAnswer.Verdict.NOT_KNOWN)
        .extracting(RuleAnswer::rule)
        .containsExactly("manual intervention");
  }

  private static Postmortem quiet() {
    Postmortem described =
        Course.described(
            Course.begun("2026-10-14T14:00:00Z"), IncidentKind.OUTAGE, Severity.SEV3, alert());
    return Course.resolved(described, "2026-10-14T15:00:00Z")
        .withImpact(impact("0.05", ImpactType.DEGRADED, "20"))
        .withTimeline(
            Course.timeline(
                Course.event(
                    1,
                    EventKind.MITIGATION,
                    "Scaled out",
                    Optional.of(new Actor(ActorKind.AUTOMATION, "autoscaler", "")))));
  }

  private static Detection alert() {
    return new Detection(DetectionMeans.ALERT, "CheckoutErrorRateHigh");
  }

  private static Impact impact(String degree, ImpactType type, String budget) {
    Instant from = Instant.parse("2026-10-14T14:00:00Z");
    return new Impact(
        List.of(
            new ImpactInterval(
                from,
                Optional.of(from.plusSeconds(3600)),
                new BigDecimal(degree),
                type,
                Optional.empty(),
                "",
                "")),
        List.of(
            new ImpactFigure(
                ImpactMeasure.ERROR_BUDGET,
                new Amount.Number(new BigDecimal(budget), "%", false),
                "",
                List.of())),
        List.of(),
        List.of(),
        Map.of());
  }

  private static void assertReason(Postmortem postmortem, String reason) {
    assertThat(check(postmortem).requirement())
        .isEqualTo(new Requirement.Required(List.of(reason)));
  }

  private static RequirementCheck check(Postmortem postmortem) {
    return RequirementCheck.of(postmortem, PolicyFile.STANDARD.required(), Optional.empty(), NOW);
  }
}
