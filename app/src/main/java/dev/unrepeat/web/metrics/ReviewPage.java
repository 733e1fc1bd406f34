package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Team;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.HtmlOptions;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The incident review of a month or a quarter, to be read together, printed, or taken along as
/// Markdown; what it decides is put down here.
public final class ReviewPage {
  private final Pages pages;
  private final IncidentReviews reviews;
  private final ReviewDecisions decisions;
  private final Figures figures;
  private final WorkspaceSettings settings;
  private final PublicAddress address;
  private final Exports exports;

  public ReviewPage(
      Pages pages,
      IncidentReviews reviews,
      ReviewDecisions decisions,
      Figures figures,
      WorkspaceSettings settings,
      PublicAddress address,
      Exports exports) {
    this.pages = pages;
    this.reviews = reviews;
    this.decisions = decisions;
    this.figures = figures;
    this.settings = settings;
    this.address = address;
    this.exports = exports;
  }

  /// @param instead why it is an earlier month than the one that runs; empty where it is asked for
  /// @param html the pack without its title
  /// @param agenda where the agenda is changed
  /// @param writes whether the visitor may put down a decision
  public record View(
      Frame frame,
      String title,
      String instead,
      String earlier,
      String later,
      String metrics,
      String markdown,
      String pdf,
      String html,
      String agenda,
      boolean writes,
      Written written) {}

  /// A decision that is being written, with the review it belongs to.
  public record Written(
      String period, String service, String team, Field text, Field owner, Field due) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, query(request), HttpStatus.OK, Form.of(request));
  }

  /// Puts a decision down.
  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    MetricsQuery query = query(request);
    try {
      ReviewDecision.Words words = DecisionPage.words(form);
      if (!form.refused()) {
        decisions.add(Visitor.of(request), query.period(), query.filter(), words);
        return pages.go(
            query.address("/metrics/review") + "#decisions", Said.of(Deed.DECISION_NOTED));
      }
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.FORBIDDEN) {
        throw refused;
      }
      form.refuse("text", refused.sentence());
    }
    return show(request, query, HttpStatus.UNPROCESSABLE_CONTENT, form);
  }

  private ServerResponse show(
      ServerRequest request, MetricsQuery query, HttpStatus status, Form form) {
    Period period = query.period();
    String title = period.words() + query.filter().places();
    return pages.show(
        status,
        "metrics/ReviewPage",
        new View(
            pages.frame(request, "Incident review: " + title).reading(),
            title,
            query.instead(request, figures),
            query.in(period.before()).address("/metrics/review"),
            period.to().isAfter(figures.running().from())
                ? ""
                : query.in(period.after()).address("/metrics/review"),
            query.address("/metrics"),
            query.address("/metrics/review.md"),
            query.address("/metrics/review.pdf"),
            html(text(request, query, "")),
            query.address("/metrics/review/agenda"),
            Visitor.of(request).is(Role.AUTHOR),
            new Written(
                period.key(),
                query.filter().service().map(ServiceName::value).orElse(""),
                query.filter().team().map(Team::name).orElse(""),
                form.field("text"),
                form.field("owner"),
                form.field("due"))));
  }

  /// Its tables may be wider than a phone: each scrolls by itself.
  private static String html(String markdown) {
    return DocumentHtml.render(markdown.replaceFirst("^# .*\\R", ""), HtmlOptions.FINISHED)
        .html()
        .replace(
            "<table>",
            "<div class=\"scroll-x\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
        .replace("</table>", "</table></div>");
  }

  public ServerResponse markdown(ServerRequest request) {
    MetricsQuery query = query(request);
    return ServerResponse.ok()
        .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"incident-review-%s.md\"".formatted(query.period().key()))
        .body(text(request, query, address.origin(request.servletRequest())));
  }

  /// The same text; what is overdue depends on the day, so the file says that day.
  public ServerResponse pdf(ServerRequest request) {
    MetricsQuery query = query(request);
    Period period = query.period();
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"incident-review-%s.pdf\"".formatted(period.key()))
        .body(
            exports.review(
                text(request, query, address.origin(request.servletRequest())),
                "Incident review: " + period.words() + query.filter().places(),
                figures.today()));
  }

  private MetricsQuery query(ServerRequest request) {
    return MetricsQuery.of(request, figures, settings).ofPlaces();
  }

  private String text(ServerRequest request, MetricsQuery query, String server) {
    return ReviewMarkdown.print(
        reviews.pack(Visitor.of(request), query.period(), query.filter()),
        pages.severities(),
        server);
  }
}
