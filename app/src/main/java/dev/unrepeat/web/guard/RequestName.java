package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// The name of a request, which stands in the answer and in every line of the log about it: the one
/// that a proxy gave, else the trace it belongs to, else one of our own.
///
/// @param trace by W3C Trace Context; empty where none was sent
public record RequestName(String name, Optional<String> trace) {
  static final String HEADER = "X-Request-Id";

  private static final String NAME = "request";
  private static final String TRACE = "trace";
  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,100}");

  /// Version, trace, span and flags; neither id may be zeros alone, and version ff is none.
  private static final Pattern TRACEPARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

  static RequestName of(HttpServletRequest request, Supplier<String> fresh) {
    Optional<String> trace =
        Optional.ofNullable(request.getHeader("traceparent"))
            .filter(sent -> sent.length() <= 200)
            .map(TRACEPARENT::matcher)
            .filter(Matcher::matches)
            .map(sent -> sent.group(1));
    String name =
        Optional.ofNullable(request.getHeader(HEADER))
            .filter(sent -> GIVEN.matcher(sent).matches())
            .or(() -> trace)
            .orElseGet(fresh);
    return new RequestName(name, trace);
  }

  /// The name of the request that this thread answers.
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(NAME));
  }

  /// From here on each line that this thread logs has it.
  void begin() {
    MDC.put(NAME, name);
    trace.ifPresent(id -> MDC.put(TRACE, id));
  }

  static void end() {
    MDC.remove(NAME);
    MDC.remove(TRACE);
  }
}
