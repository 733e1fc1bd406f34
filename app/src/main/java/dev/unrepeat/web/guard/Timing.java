package dev.unrepeat.web.guard;

import dev.unrepeat.service.measure.Measures;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a name of its own, which stands in every line that is logged of it and in the
/// answer, and says how long it took. A name that a proxy gave is kept.
public final class Timing implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger("dev.unrepeat.access");
  private static final String HEADER = "X-Request-Id";
  private static final String NAME = "request";
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,100}");

  private final Measures measures;
  private final Supplier<String> names;
  private final LongSupplier nanos;
  private final boolean logged;

  /// @param names gives each request its own
  /// @param nanos a clock that only runs forward
  /// @param logged whether a line is written for each request
  public Timing(Measures measures, Supplier<String> names, LongSupplier nanos, boolean logged) {
    this.logged = logged;
    this.measures = measures;
    this.names = names;
    this.nanos = nanos;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String given = asked.getHeader(HEADER);
    String name = given != null && GIVEN.matcher(given).matches() ? given : names.get();
    answer.setHeader(HEADER, name);
    long start = nanos.getAsLong();
    measures.begins();
    MDC.put(NAME, name);
    try {
      chain.doFilter(request, response);
    } finally {
      Duration took = Duration.ofNanos(nanos.getAsLong() - start);
      String route = route(asked);
      if (String.valueOf(answer.getContentType()).startsWith("text/event-stream")) {
        measures.ended();
      } else {
        measures.answered(asked.getMethod(), route, answer.getStatus(), took);
      }
      if (logged) {
        // Never the address itself: it may hold a token.
        LOG.info(
            "{} {} {} {} ms",
            asked.getMethod(),
            route.isEmpty() ? "none" : route,
            answer.getStatus(),
            took.toMillis());
      }
      MDC.remove(NAME);
    }
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "" : pattern.toString();
  }
}
