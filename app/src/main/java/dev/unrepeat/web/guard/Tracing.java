package dev.unrepeat.web.guard;

import dev.unrepeat.trace.Step;
import dev.unrepeat.trace.Traces;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Tells each request as a step of a trace, by the pattern of its address, which holds no key and
/// nothing that a person wrote. It stands in the chain only where somebody wants traces.
public final class Tracing implements Filter {
  private final Traces traces;

  public Tracing(Traces traces) {
    this.traces = traces;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    try (Step step =
        traces.request(Timing.method(asked), name -> Optional.ofNullable(asked.getHeader(name)))) {
      boolean whole = false;
      try {
        chain.doFilter(request, response);
        whole = true;
      } finally {
        tell(step, asked, answer, whole);
      }
    }
  }

  private static void tell(
      Step step, HttpServletRequest asked, HttpServletResponse answer, boolean whole) {
    if (Timing.streams(answer)) {
      step.forget();
      return;
    }
    Timing.pattern(asked).ifPresent(step::route);
    Optional.ofNullable(answer.getHeader(RequestName.HEADER)).ifPresent(step::request);
    if (whole) {
      step.status(answer.getStatus());
    } else {
      step.failed("broken off");
    }
  }
}
