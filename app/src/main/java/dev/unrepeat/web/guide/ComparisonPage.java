package dev.unrepeat.web.guide;

import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Reviews;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A practice copy beside the model answer, section by section, with the reasons of the answer.
public final class ComparisonPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Practice practice;
  private final Reviews reviews;
  private final TextFindings findings;

  public ComparisonPage(
      Pages pages, Incidents incidents, Practice practice, Reviews reviews, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.practice = practice;
    this.reviews = reviews;
    this.findings = findings;
  }

  /// @param score of the learner's copy
  public record View(
      Frame frame,
      DocumentHead head,
      String score,
      String scoreAddress,
      String findings,
      String document,
      List<Part> parts) {}

  /// One section; all three are made safe by the core.
  ///
  /// @param mine empty when the learner has not written it
  public record Part(String id, String heading, String mine, String model, String remark) {}

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    List<Part> parts = practice.compare(record).stream().map(ComparisonPage::part).toList();
    return pages.show(
        "guide/ComparisonPage",
        new View(
            pages.frame(request, "Model answer to " + record.id()),
            DocumentHead.of(record.postmortem(), DocumentHead.Tab.WRITING),
            reviews.of(record).score().print(),
            Places.score(record.id()),
            Printing.count(findings.of(record).findings().size(), "finding"),
            Places.postmortem(record.id()),
            parts));
  }

  private static Part part(Practice.Pair pair) {
    return new Part(
        "p-" + RenderedDocument.anchor(pair.heading()),
        pair.heading(),
        html(pair.mine()),
        html(pair.model()),
        html(pair.remark()));
  }

  private static String html(String markdown) {
    return markdown.isEmpty() ? "" : DocumentHtml.render(markdown).html();
  }
}
