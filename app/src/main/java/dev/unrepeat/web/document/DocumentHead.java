package dev.unrepeat.web.document;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.StateMark;
import java.util.List;

/// The head of both pages of a postmortem.
public record DocumentHead(
    List<Crumb> crumbs,
    String id,
    SeverityMark severity,
    StateMark incidentState,
    String state,
    String document,
    String markdown,
    String download,
    String export,
    String causes,
    String score,
    String course,
    String actions,
    String comments,
    String writing,
    String history,
    String impact,
    Tab tab) {
  /// The views of a postmortem.
  public enum Tab {
    WRITING,
    DOCUMENT,
    MARKDOWN,
    CAUSES,
    SCORE,
    COURSE,
    ACTIONS,
    COMMENTS,
    IMPACT,
    HISTORY,
    EXPORT
  }

  /// The heading of the page.
  public String heading() {
    return switch (tab) {
      case WRITING -> "Write the postmortem";
      case HISTORY -> "History";
      case COURSE -> "Course";
      case ACTIONS -> "Actions";
      case COMMENTS -> "Comments";
      case IMPACT -> "Impact";
      case CAUSES -> "Causes";
      case EXPORT -> "Take it with you";
      case DOCUMENT, MARKDOWN, SCORE -> "Postmortem";
    };
  }

  public boolean at(String name) {
    return tab == Tab.valueOf(name);
  }

  public static DocumentHead of(Postmortem postmortem, Tab tab) {
    IncidentId id = postmortem.incident().id();
    String address = Places.postmortem(id);
    return new DocumentHead(
        Crumb.below(
            id,
            switch (tab) {
              case WRITING -> "Write";
              case HISTORY -> "History";
              case IMPACT -> "Impact";
              case ACTIONS -> "Actions";
              case CAUSES -> "Causes";
              case EXPORT -> "Export";
              case COURSE -> "Course";
              case COMMENTS -> "Comments";
              case DOCUMENT, MARKDOWN, SCORE -> "Postmortem";
            }),
        id.value(),
        SeverityMark.of(postmortem.incident().severity()),
        StateMark.of(postmortem.incident().milestones(), PostmortemStage.of(postmortem.state())),
        Printing.capital(postmortem.state().word()),
        address,
        address + "/markdown",
        address + ".md",
        Places.export(id),
        Places.causes(id),
        Places.score(id),
        Places.course(id),
        Places.actions(id),
        Places.comments(id),
        Places.writing(id),
        Places.history(id),
        Places.impact(id),
        tab);
  }
}
