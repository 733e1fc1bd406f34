package dev.unrepeat.web.course;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.service.CourseStatus;
import dev.unrepeat.service.Practice;
import dev.unrepeat.web.page.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a postmortem stands and what is next, for the page of its incident and its own.
///
/// @param requirement whether one is required, in one sentence
/// @param pressing the deadline that is next or was missed first
/// @param heading what the steps lead to, or why there are none
/// @param modelAnswer where a practice copy is compared with it
public record CoursePanel(
    String address,
    List<Stage> stages,
    String requirement,
    Optional<DeadlineRow> pressing,
    String heading,
    Optional<StepRow> next,
    List<StepRow> steps,
    List<Link> covers,
    List<Link> coveredBy,
    Optional<String> modelAnswer,
    boolean burning) {

  /// @param is `past`, `here` or `ahead`
  public record Stage(String word, String is) {}

  public record Link(String label, String address) {}

  public static CoursePanel of(Postmortem postmortem, CourseStatus status) {
    IncidentId id = postmortem.incident().id();
    return new CoursePanel(
        Places.course(id),
        stages(PostmortemStage.of(postmortem.state())),
        sentence(status.requirement()),
        status.pressing().map(deadline -> DeadlineRow.of(deadline, status.now())),
        status.checklist().heading(),
        status.checklist().next().map(step -> StepRow.of(step, id)),
        status.checklist().steps().stream().map(step -> StepRow.of(step, id)).toList(),
        links(postmortem.alsoCovers()),
        links(status.coveredBy()),
        Optional.of(Places.comparison(id)).filter(at -> Practice.is(postmortem.incident())),
        !postmortem.over());
  }

  private static List<Link> links(List<IncidentId> ids) {
    return ids.stream().map(id -> new Link(id.value(), Places.incident(id))).toList();
  }

  private static List<Stage> stages(PostmortemStage here) {
    List<Stage> stages = new ArrayList<>();
    if (here == PostmortemStage.CLOSED_BEFORE) {
      stages.add(new Stage(here.words(), "here"));
      return stages;
    }
    for (PostmortemStage stage : PostmortemStage.values()) {
      if (stage != PostmortemStage.CLOSED_BEFORE) {
        int far = stage.compareTo(here);
        stages.add(new Stage(stage.words(), far < 0 ? "past" : far == 0 ? "here" : "ahead"));
      }
    }
    return stages;
  }

  static String sentence(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Required required ->
          "A postmortem is required. " + String.join(" ", required.reasons());
      case Requirement.NotRequired none -> "No rule of the policy asks for a postmortem.";
      case Requirement.NotKnown open ->
          "No rule asks for a postmortem so far; %d %s cannot be answered yet."
              .formatted(open.open().size(), open.open().size() == 1 ? "rule" : "rules");
      case Requirement.Waived waived ->
          "It was required, and is waived. " + String.join(" ", waived.reasons());
    };
  }
}
