package dev.unrepeat.web.finding;

import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Checks any text: findings stand beside it and follow the typing. Nothing of it is kept.
///
/// Forms elsewhere ask this page about their fields too, and take the list out of it.
public final class FindingsPage {
  private static final String TEXT = "text";

  private final Pages pages;
  private final TextFindings findings;

  public FindingsPage(Pages pages, TextFindings findings) {
    this.pages = pages;
    this.findings = findings;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, TextSort.DOCUMENT, "");
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    return show(
        request, TextSort.of(form.text("sort")).orElse(TextSort.DOCUMENT), form.typed(TEXT));
  }

  private ServerResponse show(ServerRequest request, TextSort sort, String text) {
    LintedText linted =
        text.isBlank() ? findings.in("", TextSort.FIELD, text) : findings.in("", sort, text);
    return pages.show(
        "finding/FindingsPage",
        new FindingsView(
            pages.frame(request, "Check a text"),
            Field.of(TEXT, text),
            Choices.of(TextSort.class, FindingsPage::words, Optional.of(sort), ""),
            FindingList.ofField(linted, TEXT),
            MarkedText.of(text, FindingList.marks(linted)).pieces()));
  }

  private static String words(TextSort sort) {
    return switch (sort) {
      case DOCUMENT -> "a whole postmortem";
      case FIELD -> "some sentences";
      case ACTION -> "one action item";
    };
  }
}
