package dev.unrepeat.web.guard;

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
import java.util.Set;

/// Stands before every page: turns away requests that a foreign site sent through the person's
/// browser, and tells the browser what our pages may never do.
public final class Guard implements Filter {
  /// What probes and Prometheus ask for by the address of a machine. It knows no session, so that
  /// no foreign name can make it tell anything of a person.
  private static final Set<String> BY_ANY_NAME =
      Set.of("/health", "/health/live", "/health/ready", "/prometheus");

  private static final String A_YEAR_BY_TLS = "max-age=31536000";

  private final PublicAddress address;

  public Guard(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Forbidding.headers().forEach(answer::setHeader);
    if (address.secure()) {
      answer.setHeader("Strict-Transport-Security", A_YEAR_BY_TLS);
    }
    Optional<String> refusal = name(asked).or(() -> SameOrigin.refusal(asked, address));
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    // Plain text, no page: whoever sent this is not somebody reading our pages.
    answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
    answer.setContentType("text/plain;charset=utf-8");
    answer.getOutputStream().write((refusal.get() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> name(HttpServletRequest asked) {
    return BY_ANY_NAME.contains(asked.getRequestURI()) ? Optional.empty() : address.refusal(asked);
  }
}
