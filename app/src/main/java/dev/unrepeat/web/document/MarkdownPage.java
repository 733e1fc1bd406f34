package dev.unrepeat.web.document;

import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.finding.MarkedText;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The postmortem as Markdown, on a page to copy from or as a file.
public final class MarkdownPage {
  private static final String MEDIA_TYPE = "text/markdown;charset=utf-8";

  private final Pages pages;
  private final Incidents incidents;
  private final TextFindings findings;

  public MarkdownPage(Pages pages, Incidents incidents, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.findings = findings;
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    LintedText linted = findings.of(record);
    return pages.show(
        "document/MarkdownPage",
        new MarkdownView(
            pages.frame(request, "Postmortem as Markdown").reading(),
            DocumentHead.of(record.postmortem(), DocumentHead.Tab.MARKDOWN),
            linted.path(),
            MarkedText.of(linted.text(), FindingList.marks(linted)).pieces(),
            FindingList.of(linted, number -> "#place-" + number)));
  }

  /// As a file.
  public ServerResponse download(ServerRequest request) {
    LintedText linted = findings.of(incidents.get(Visitor.of(request), Asked.incident(request)));
    return pages.download(linted.path(), MEDIA_TYPE, linted.text());
  }
}
