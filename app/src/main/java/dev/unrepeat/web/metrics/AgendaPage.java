package dev.unrepeat.web.metrics;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Team;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The agenda of one incident review: the standard one until somebody changes it.
public final class AgendaPage {
  private final Pages pages;
  private final ReviewDecisions decisions;
  private final Figures figures;
  private final WorkspaceSettings settings;

  public AgendaPage(
      Pages pages, ReviewDecisions decisions, Figures figures, WorkspaceSettings settings) {
    this.pages = pages;
    this.decisions = decisions;
    this.figures = figures;
    this.settings = settings;
  }

  /// @param review where the review is read
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String title,
      String review,
      String period,
      String service,
      String team,
      Field points,
      List<DecisionPage.Change> history) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    MetricsQuery query = query(request);
    try {
      decisions.setAgenda(
          Visitor.of(request), query.period(), query.filter(), form.typed("points"));
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.FORBIDDEN) {
        throw refused;
      }
      form.refuse("points", refused.sentence());
      return show(request, RefusedStatus.of(refused), form);
    }
    return pages.go(query.address("/metrics/review") + "#agenda", Said.of(Deed.AGENDA_SAVED));
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form) {
    MetricsQuery query = query(request);
    String title = query.period().words() + query.filter().places();
    String review = query.address("/metrics/review");
    return pages.show(
        status,
        "metrics/AgendaPage",
        new View(
            pages.frame(request, "Agenda: " + title).narrow(),
            List.of(new Crumb("Incident review", review), new Crumb("Agenda", "")),
            title,
            review,
            query.period().key(),
            query.filter().service().map(ServiceName::value).orElse(""),
            query.filter().team().map(Team::name).orElse(""),
            form.sent("points")
                ? form.field("points")
                : Field.of("points", decisions.agenda(query.period(), query.filter()).print()),
            decisions.agendaHistory(query.period(), query.filter()).stream()
                .map(DecisionPage.Change::of)
                .toList()));
  }

  private MetricsQuery query(ServerRequest request) {
    return MetricsQuery.of(request, figures, settings).ofPlaces();
  }
}
