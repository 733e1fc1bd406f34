package dev.unrepeat.api;

import dev.unrepeat.course.Deadline;
import dev.unrepeat.course.DeadlineKind;
import dev.unrepeat.course.GateSentence;
import dev.unrepeat.course.RuleAnswer;
import dev.unrepeat.course.Step;
import dev.unrepeat.model.Approval;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.CourseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a postmortem stands on its way, and what it needs next.
///
/// @param gate what rubric and linter hold the next state back for
/// @param changedSince who approved a text that has changed since
record CourseJson(
    PostmortemStage state,
    Edition edition,
    RequirementJson requirement,
    List<RuleJson> rules,
    List<String> coveredBy,
    List<String> alsoCovers,
    List<DeadlineJson> deadlines,
    ChecklistJson checklist,
    List<TakenStep> steps,
    List<ApprovalJson> approvals,
    List<String> gate,
    int openComments,
    List<String> changedSince,
    long version) {

  /// Whether there shall be a postmortem, and why.
  ///
  /// @param because why a required one is waived, `by` whom and when
  record RequirementJson(
      Is is,
      List<String> reasons,
      Optional<String> because,
      Optional<String> by,
      Optional<Instant> at) {
    enum Is {
      REQUIRED,
      NOT_REQUIRED,
      NOT_KNOWN,
      WAIVED
    }

    static RequirementJson of(Requirement requirement) {
      return switch (requirement) {
        case Requirement.Required required -> plain(Is.REQUIRED, required.reasons());
        case Requirement.NotRequired not -> plain(Is.NOT_REQUIRED, List.of());
        case Requirement.NotKnown unknown -> plain(Is.NOT_KNOWN, unknown.open());
        case Requirement.Waived waived ->
            new RequirementJson(
                Is.WAIVED,
                waived.reasons(),
                Optional.of(waived.because()),
                Optional.of(waived.by()),
                Optional.of(waived.at()));
      };
    }

    private static RequirementJson plain(Is is, List<String> reasons) {
      return new RequirementJson(is, reasons, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /// A rule of the policy with its answer.
  record RuleJson(String rule, RuleAnswer.Verdict verdict, String sentence) {
    static RuleJson of(RuleAnswer answer) {
      return new RuleJson(answer.rule(), answer.verdict(), answer.sentence());
    }
  }

  /// By when something is to be done.
  record DeadlineJson(
      DeadlineKind kind, Instant due, String rule, Optional<Instant> done, boolean overdue) {
    static DeadlineJson of(Deadline deadline, Instant now) {
      return new DeadlineJson(
          deadline.kind(), deadline.due(), deadline.rule(), deadline.done(), deadline.overdue(now));
    }
  }

  /// What is missing for the next state, and who has it.
  record ChecklistJson(String heading, List<StepJson> steps) {}

  /// A step that is open.
  ///
  /// @param must whether the next state waits for it
  record StepJson(String what, String who, boolean must, Step.Place place) {
    static StepJson of(Step step) {
      return new StepJson(step.what(), step.who(), step.must(), step.place());
    }
  }

  /// A step that was taken.
  record TakenStep(CourseStep.Kind kind, String by, Instant at, String reason) {
    static TakenStep of(CourseStep step) {
      return new TakenStep(step.kind(), step.by(), step.at(), step.reason());
    }
  }

  /// That somebody agreed.
  record ApprovalJson(String by, Instant at) {
    static ApprovalJson of(Approval approval) {
      return new ApprovalJson(approval.by(), approval.at());
    }
  }

  static CourseJson of(StoredRecord record, CourseStatus status) {
    return new CourseJson(
        PostmortemStage.of(record.postmortem().state()),
        record.postmortem().edition(),
        RequirementJson.of(status.requirement()),
        status.check().answers().stream().map(RuleJson::of).toList(),
        IncidentJson.words(status.coveredBy()),
        IncidentJson.words(record.postmortem().alsoCovers()),
        status.deadlines().stream().map(one -> DeadlineJson.of(one, status.now())).toList(),
        new ChecklistJson(
            status.checklist().heading(),
            status.checklist().steps().stream().map(StepJson::of).toList()),
        status.steps().stream().map(TakenStep::of).toList(),
        record.postmortem().state().approved().stream().map(ApprovalJson::of).toList(),
        status.gate().stream().map(GateSentence::sentence).toList(),
        status.openComments(),
        status.changedSince().stream().map(ApprovedText::by).toList(),
        record.versions().record());
  }
}
