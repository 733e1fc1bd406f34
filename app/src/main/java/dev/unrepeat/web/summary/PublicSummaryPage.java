package dev.unrepeat.web.summary;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.HtmlOptions;
import dev.unrepeat.service.PublicSummaries;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What everybody outside may read: the text, what the check says of it, and its approval.
public final class PublicSummaryPage {
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  private final Pages pages;
  private final PublicSummaries summaries;

  public PublicSummaryPage(Pages pages, PublicSummaries summaries) {
    this.pages = pages;
    this.summaries = summaries;
  }

  /// @param html the kept text as it will look; empty before there is one
  /// @param approved who approved it and when, as a sentence; empty while nobody has
  /// @param kept why what the check found may stay
  /// @param mine whether the viewer wrote it last, so that somebody else has to approve it
  /// @param current the kept text, where it is not the one that was typed
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String base,
      long version,
      String html,
      String written,
      String approved,
      String kept,
      List<Found> found,
      boolean writes,
      boolean approves,
      boolean mine,
      String current,
      List<Field> refusals,
      Field text,
      Field reason) {}

  public record Found(String quoted, String sentence, String rule) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request));
  }

  public ServerResponse post(ServerRequest request) {
    return step(
        request,
        "text",
        Deed.SUMMARY_SAVED,
        (viewer, id, form) -> summaries.write(viewer, id, seen(form), form.text("text")));
  }

  public ServerResponse approve(ServerRequest request) {
    return step(
        request,
        "reason",
        Deed.SUMMARY_APPROVED,
        (viewer, id, form) -> summaries.approve(viewer, id, seen(form), form.text("reason")));
  }

  public ServerResponse withdraw(ServerRequest request) {
    return step(
        request,
        "reason",
        Deed.SUMMARY_WITHDRAWN,
        (viewer, id, form) -> summaries.withdraw(viewer, id, seen(form)));
  }

  /// The approved text as Markdown.
  public ServerResponse download(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    return ServerResponse.ok()
        .contentType(MARKDOWN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-public-summary.md\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(summaries.approved(Visitor.of(request), id).text() + "\n");
  }

  private interface Work {
    PublicSummary run(Viewer viewer, IncidentId id, Form form);
  }

  private ServerResponse step(ServerRequest request, String field, Deed deed, Work work) {
    Form form = Form.of(request);
    IncidentId id = Asked.incident(request);
    try {
      work.run(Visitor.of(request), id, form);
    } catch (Refused refused) {
      form.refuse(field, refused.sentence());
      return show(request, RefusedStatus.of(refused), form);
    }
    return pages.go(place(id), Said.of(deed));
  }

  /// A form without a version has seen nothing.
  private static long seen(Form form) {
    String typed = form.text("seen");
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  private static String place(IncidentId id) {
    return Places.incident(id) + "/public-summary";
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    PublicSummaries.Reading reading = summaries.get(viewer, id);
    Optional<PublicSummary> summary = reading.summary();
    String text = summary.map(PublicSummary::text).orElse("");
    Field typed = form.sent("text") ? form.field("text") : Field.of("text", text);
    return pages.show(
        status,
        "summary/PublicSummaryPage",
        new View(
            pages.frame(request, "Public summary of " + id),
            Crumb.below(id, "Public summary"),
            place(id),
            summary.map(PublicSummary::version).orElse(0L),
            text.isEmpty() ? "" : DocumentHtml.render(text, HtmlOptions.FINISHED).html(),
            summary
                .map(one ->
                    "Written by %s on %s."
                        .formatted(NamedPerson.name(one.by()), Printing.day(one.at())))
                .orElse(""),
            summary
                .flatMap(PublicSummary::approval)
                .map(one ->
                    "Approved by %s on %s."
                        .formatted(NamedPerson.name(one.by()), Printing.day(one.at())))
                .orElse(""),
            summary.map(PublicSummary::kept).orElse(""),
            reading.findings().stream()
                .map(one -> new Found(one.text(), one.message(), one.rule()))
                .toList(),
            viewer.is(Role.AUTHOR),
            viewer.is(Role.FACILITATOR),
            summary.filter(one -> NamedPerson.of(one.by()).at(viewer.address())).isPresent(),
            typed.value().strip().equals(text) ? "" : text,
            form.refusals(),
            typed,
            form.field("reason")));
  }
}
