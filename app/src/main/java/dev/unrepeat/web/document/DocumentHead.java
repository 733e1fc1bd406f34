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
    String score,
    String course,
    String comments,
    boolean asMarkdown) {
  public static DocumentHead of(Postmortem postmortem, boolean asMarkdown) {
    IncidentId id = postmortem.incident().id();
    String address = Places.postmortem(id);
    return new DocumentHead(
        Crumb.below(id, "Postmortem"),
        id.value(),
        SeverityMark.of(postmortem.incident().severity()),
        StateMark.of(postmortem.incident().milestones(), PostmortemStage.of(postmortem.state())),
        Printing.capital(postmortem.state().word()),
        address,
        address + "/markdown",
        address + ".md",
        Places.score(id),
        Places.course(id),
        Places.comments(id),
        asMarkdown);
  }
}
