package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.HtmlOptions;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The incident review of a month or a quarter, to be read together, printed, or taken along as
/// Markdown.
public final class ReviewPage {
  private final Pages pages;
  private final IncidentReviews reviews;
  private final Figures figures;
  private final PublicAddress address;

  public ReviewPage(Pages pages, IncidentReviews reviews, Figures figures, PublicAddress address) {
    this.pages = pages;
    this.reviews = reviews;
    this.figures = figures;
    this.address = address;
  }

  /// @param html the pack without its title
  public record View(
      Frame frame,
      String period,
      String earlier,
      String later,
      String metrics,
      String markdown,
      String html) {}

  public ServerResponse get(ServerRequest request) {
    MetricsQuery query = query(request);
    Period period = query.period();
    String title =
        period.words() + query.filter().service().map(service -> ", " + service.value()).orElse("");
    return pages.show(
        "metrics/ReviewPage",
        new View(
            pages.frame(request, "Incident review: " + title).reading(),
            title,
            query.in(period.before()).address("/metrics/review"),
            period.to().isAfter(figures.running().from())
                ? ""
                : query.in(period.after()).address("/metrics/review"),
            query.address("/metrics"),
            query.address("/metrics/review.md"),
            DocumentHtml.render(
                    text(request, query, "").replaceFirst("^# .*\\R", ""), HtmlOptions.FINISHED)
                .html()));
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

  private MetricsQuery query(ServerRequest request) {
    return MetricsQuery.of(request, figures).ofService();
  }

  private String text(ServerRequest request, MetricsQuery query, String server) {
    return ReviewMarkdown.print(
        reviews.pack(Visitor.of(request), query.period(), query.filter().service()),
        pages.severities(),
        server);
  }
}
