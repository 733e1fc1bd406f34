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
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a name of its own, which stands in every line that is logged of it and in the
/// answer, and says how long it took. What a proxy calls it is kept.
public final class Timing implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger("dev.unrepeat.access");

  /// Anybody may send any word as a method; figures have a line for each of these alone.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

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
    RequestName name = RequestName.of(asked, names);
    answer.setHeader(RequestName.HEADER, name.name());
    long start = nanos.getAsLong();
    measures.begins();
    name.begin();
    try {
      chain.doFilter(request, response);
    } finally {
      Duration took = Duration.ofNanos(nanos.getAsLong() - start);
      String route = route(asked);
      String method = method(asked);
      if (streams(answer)) {
        measures.ended();
      } else {
        measures.answered(method, route, answer.getStatus(), took);
      }
      if (logged) {
        // Never the address itself: it may hold a token.
        LOG.atInfo()
            .addKeyValue("method", method)
            .addKeyValue("route", route)
            .addKeyValue("status", answer.getStatus())
            .addKeyValue("milliseconds", took.toMillis())
            .log("{} {} {} {} ms", method, route, answer.getStatus(), took.toMillis());
      }
      RequestName.end();
    }
  }

  /// One of those that are known, or `other`.
  static String method(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
  }

  /// Whether the answer is a stream, which lasts as long as somebody looks.
  static boolean streams(HttpServletResponse answer) {
    return String.valueOf(answer.getContentType()).startsWith("text/event-stream");
  }

  /// Of its address, for example `/incidents/{id}`; `none` where no page has it.
  static String route(HttpServletRequest request) {
    return pattern(request).orElse("none");
  }

  static Optional<String> pattern(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .map(Object::toString);
  }
}
