package dev.unrepeat.course;

import static dev.unrepeat.course.RuleAnswer.Verdict.ASKS;
import static dev.unrepeat.course.RuleAnswer.Verdict.NOT_KNOWN;
import static dev.unrepeat.course.RuleAnswer.Verdict.SILENT;

import dev.unrepeat.impact.Givens;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether an incident needs a postmortem: each rule of the policy asked in turn, with what its
/// answer rests on.
public record RequirementCheck(List<RuleAnswer> answers) {
  public RequirementCheck {
    answers = List.copyOf(answers);
  }

  /// @param request of somebody who asked for one; empty when nobody did
  public static RequirementCheck of(
      Postmortem postmortem,
      RequirementRules rules,
      Optional<PostmortemRequest> request,
      Instant now) {
    return of(postmortem, rules, request, now, Givens.of(postmortem.impact().inputs(), List.of()));
  }

  /// @param givens from which an error budget is computed that nobody has stated
  public static RequirementCheck of(
      Postmortem postmortem,
      RequirementRules rules,
      Optional<PostmortemRequest> request,
      Instant now,
      Givens givens) {
    ImpactAnswers impact = new ImpactAnswers(postmortem, givens, now);
    List<RuleAnswer> answers = new ArrayList<>();
    if (!rules.severities().isEmpty()) {
      answers.add(severity(postmortem, rules));
    }
    rules.degradation().map(impact::degradation).ifPresent(answers::add);
    if (rules.dataLoss()) {
      answers.add(impact.dataLoss());
    }
    if (rules.manualIntervention()) {
      answers.add(InterventionAnswer.of(postmortem.timeline()));
    }
    rules.resolution().map(limit -> resolution(postmortem, limit, now)).ifPresent(answers::add);
    if (rules.foundByPerson()) {
      answers.add(detection(postmortem.incident().detection()));
    }
    rules.errorBudget().map(impact::errorBudget).ifPresent(answers::add);
    if (rules.asked()) {
      answers.add(asked(request));
    }
    return new RequirementCheck(answers);
  }

  /// What the answers come to, before anybody waives it.
  public Requirement requirement() {
    List<String> reasons = sentences(ASKS);
    if (!reasons.isEmpty()) {
      return new Requirement.Required(reasons);
    }
    List<String> open = sentences(NOT_KNOWN);
    return open.isEmpty() ? new Requirement.NotRequired() : new Requirement.NotKnown(open);
  }

  private List<String> sentences(RuleAnswer.Verdict verdict) {
    return answers.stream()
        .filter(answer -> answer.verdict() == verdict)
        .map(RuleAnswer::sentence)
        .toList();
  }

  private static RuleAnswer severity(Postmortem postmortem, RequirementRules rules) {
    String rule = "severity";
    return postmortem
        .incident()
        .severity()
        .map(severity ->
            rules.severities().contains(severity)
                ? new RuleAnswer(rule, ASKS, "It is a " + severity + ".")
                : new RuleAnswer(rule, SILENT, "A " + severity + " alone asks for none."))
        .orElseGet(() -> new RuleAnswer(rule, NOT_KNOWN, "Nobody has said how severe it is."));
  }

  private static RuleAnswer resolution(Postmortem postmortem, Duration limit, Instant now) {
    String rule = "time to resolution";
    Milestones milestones = postmortem.incident().milestones();
    Optional<Instant> start =
        postmortem.incident().kind() == IncidentKind.NEAR_MISS
            ? Optional.empty()
            : Stream.of(MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED)
                .flatMap(kind -> milestones.find(kind).stream())
                .map(Milestone::at)
                .findFirst();
    String most = Durations.print(limit);
    if (postmortem.incident().kind() == IncidentKind.NEAR_MISS) {
      return new RuleAnswer(rule, SILENT, "A near miss has no time to resolution.");
    }
    if (start.isEmpty()) {
      return new RuleAnswer(rule, NOT_KNOWN, "It is not known when it began.");
    }
    Optional<Instant> end = milestones.at(MilestoneKind.RESOLVED);
    Duration took = Duration.between(start.get(), end.orElse(now));
    boolean over = took.compareTo(limit) > 0;
    String told = Durations.print(Duration.ofMinutes(took.toMinutes()));
    if (end.isEmpty()) {
      return over
          ? new RuleAnswer(rule, ASKS, "It has lasted %s so far, over %s.".formatted(told, most))
          : new RuleAnswer(
              rule, NOT_KNOWN, "It is not resolved yet; the limit is %s.".formatted(most));
    }
    return over
        ? new RuleAnswer(rule, ASKS, "It took %s to resolve, over %s.".formatted(told, most))
        : new RuleAnswer(rule, SILENT, "It took %s to resolve, not over %s.".formatted(told, most));
  }

  private static RuleAnswer detection(Detection detection) {
    String rule = "detection";
    return switch (detection.means()) {
      case ALERT -> new RuleAnswer(rule, SILENT, "Monitoring found it.");
      case CUSTOMER -> new RuleAnswer(rule, ASKS, "A customer found it, not monitoring.");
      case STAFF -> new RuleAnswer(rule, ASKS, "A person of the staff found it, not monitoring.");
      case CHANCE -> new RuleAnswer(rule, ASKS, "It was found by chance, not by monitoring.");
      case UNKNOWN -> new RuleAnswer(rule, NOT_KNOWN, "Nobody has said who or what found it.");
    };
  }

  private static RuleAnswer asked(Optional<PostmortemRequest> request) {
    String rule = "somebody asked";
    return request
        .map(one ->
            new RuleAnswer(
                rule,
                ASKS,
                one.because().isBlank()
                    ? one.by() + " asked for it."
                    : "%s asked for it: %s".formatted(one.by(), one.because())))
        .orElseGet(() -> new RuleAnswer(rule, SILENT, "Nobody has asked for one."));
  }
}
