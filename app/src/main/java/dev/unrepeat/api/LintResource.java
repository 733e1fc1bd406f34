package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// `/api/v1/lint`: judges a text that is sent along, and keeps nothing of it.
public final class LintResource {
  private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
  private static final String KNOWN = "text/markdown, application/json";

  private final TextFindings findings;

  public LintResource(TextFindings findings) {
    this.findings = findings;
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    MediaType type = type(request).orElseThrow(() -> new UnknownMediaType(KNOWN));
    LintedText linted;
    if (MARKDOWN.includes(type)) {
      linted =
          findings.in(request.param("path").orElse(""), TextSort.DOCUMENT, body(request, false));
    } else if (MediaType.APPLICATION_JSON.includes(type)) {
      LintRequest asked = LintRequest.read(body(request, true));
      linted = findings.in(asked.name(), asked.sort(), asked.words());
    } else {
      throw new UnknownMediaType(KNOWN);
    }
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(LintAnswer.of(linted));
  }

  /// Empty unless the body is said to be UTF-8, or nothing is said.
  private static Optional<MediaType> type(ServerRequest request) {
    try {
      return request
          .headers()
          .contentType()
          .filter(type ->
              type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /// @param escaped whether the text in it may take up to six bytes where it has one character
  private static String body(ServerRequest request, boolean escaped) throws IOException {
    int most = TextFindings.MOST_BYTES * (escaped ? 6 : 4);
    byte[] body = request.servletRequest().getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw TextFindings.tooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException wrong) {
      throw new Refused(Refused.Reason.INVALID, "The body is no UTF-8. Send the text in UTF-8.");
    }
  }
}
