package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// `/api/v1/lint`: judges a text that is sent along, and keeps nothing of it.
public final class LintResource implements Resource {
  private static final MediaType MARKDOWN = MediaType.parseMediaType(DocumentResource.MARKDOWN);

  private final TextFindings findings;

  public LintResource(TextFindings findings) {
    this.findings = findings;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.post(
                "/lint",
                "lint",
                "Judges a text by the rules, and keeps nothing of it.",
                LintAnswer.class,
                this::post)
            .from(Role.VIEWER)
            .reading(LintRequest.class, DocumentResource.MARKDOWN)
            .with("path", "file name of a text in Markdown, which may tell the id and the day"));
  }

  private Reply<LintAnswer> post(Call call) {
    return Reply.of(LintAnswer.of(linted(call)));
  }

  private LintedText linted(Call call) {
    if (call.is(MARKDOWN)) {
      return findings.in(call.query("path").orElse(""), TextSort.DOCUMENT, text(call, 4));
    }
    if (!call.is(MediaType.APPLICATION_JSON)) {
      throw call.otherType();
    }
    text(call, 6);
    LintRequest asked = call.json(LintRequest.class);
    return findings.in(
        asked.path().orElse(""), asked.field().orElse(TextSort.DOCUMENT), asked.text());
  }

  /// @param width bytes that one character may take
  private static String text(Call call, int width) {
    try {
      return call.text(TextFindings.MOST_BYTES * width);
    } catch (HttpRefusal refusal) {
      throw refusal.status() == HttpStatus.CONTENT_TOO_LARGE ? TextFindings.tooLarge() : refusal;
    }
  }
}
