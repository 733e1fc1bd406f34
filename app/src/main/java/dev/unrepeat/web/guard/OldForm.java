package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// The answer to a form without its token: one from elsewhere, or one that stood open while its
/// reader signed in or out.
public final class OldForm implements AccessDeniedHandler {
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException no)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    response
        .getOutputStream()
        .write(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>This form has grown old · Unrepeat</title><main><h1>This form has grown old</h1>
            <p>It was opened before you signed in or out in another tab, so nothing was changed.
            Go back, copy what you typed, load the page again and send it once more.</p></main></html>
            """
                .getBytes(StandardCharsets.UTF_8));
  }
}
