package dev.unrepeat.web.guard;

import dev.unrepeat.model.Refused;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is answered while the database is away, by a page that needs none: 503 with a sentence, and
/// when to try again. A page that was only looked at loads itself again.
public final class Calm implements Filter {
  /// In seconds.
  public static final int AGAIN = 5;

  private final String assets;

  /// @param assets where the style lies
  public Calm(String assets) {
    this.assets = assets;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException fault) {
      Optional<Refused> away = unavailable(fault);
      if (away.isEmpty() || response.isCommitted()) {
        throw fault;
      }
      answer((HttpServletRequest) request, (HttpServletResponse) response, away.get());
    }
  }

  private static Optional<Refused> unavailable(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused && refused.reason() == Refused.Reason.UNAVAILABLE) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refused away)
      throws IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", String.valueOf(AGAIN));
    response.setHeader("Cache-Control", "no-store");
    String path = request.getRequestURI();
    if (BearerTokens.forPrograms(request)) {
      write(
          response,
          "application/problem+json",
          "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"%s\"}"
              .formatted(away.sentence()));
    } else if (path.startsWith("/hooks/") || path.startsWith("/health")) {
      write(response, "text/plain;charset=utf-8", away.sentence() + "\n");
    } else {
      boolean looked = request.getMethod().equals("GET");
      if (looked) {
        response.setHeader("Refresh", String.valueOf(AGAIN));
      }
      write(response, "text/html;charset=utf-8", page(away.sentence(), looked));
    }
  }

  /// @param looked whether nothing was sent that could be lost
  private String page(String sentence, boolean looked) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>One moment · Unrepeat</title>
    <link rel="stylesheet" href="%s/style.css">
    </head>
    <body>
    <main class="page" id="main"><div class="refused"><p class="code">503</p><h1>One moment</h1><p data-refusal>%s</p>
    <p class="dim">%s</p></div></main>
    </body>
    </html>
    """
        .formatted(
            assets,
            sentence,
            looked
                ? "This page loads itself again every %d seconds.".formatted(AGAIN)
                : "Go back in your browser: what you wrote is still in the form.");
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
