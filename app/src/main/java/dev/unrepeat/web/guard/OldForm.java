package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// The answer to a form without its token: one from elsewhere, one that stood open while its reader
/// signed in or out, or one too large to look for a token in.
public final class OldForm implements AccessDeniedHandler {
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException no)
      throws IOException {
    if (BearerTokens.forPrograms(request)) {
      TurnedAway.withoutFormToken(response);
    } else if (request.getAttribute(FormTokens.TOO_LARGE) != null) {
      answer(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "This is too large",
          "The form holds more text than a form may (2 MB). Hand a long text in as a file of evidence.");
    } else {
      answer(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "This form has grown old",
          "It was opened before you signed in or out in another tab, so nothing was changed. "
              + "Go back, copy what you typed, load the page again and send it once more.");
    }
  }

  private static void answer(
      HttpServletResponse response, int status, String heading, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    response
        .getOutputStream()
        .write(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s · Unrepeat</title><main><h1>%1$s</h1><p data-refusal>%2$s</p></main></html>
            """
                .formatted(heading, sentence)
                .getBytes(StandardCharsets.UTF_8));
  }
}
