package dev.unrepeat.web.guard;

import dev.unrepeat.model.ApiToken;
import dev.unrepeat.service.measure.Measures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// How many calls of the API and of assistants' tools are answered in a minute: each token has its
/// own, each account in a browser, and each address that brings neither. All may be made at once;
/// then they come back evenly. Pages are not counted.
public final class Quota extends OncePerRequestFilter {
  /// Calls a minute, unless it is set otherwise.
  public static final int CALLS = 2_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int calls;
  private final Sender sender;
  private final Measures measures;
  private final Pace pace;

  /// @param calls a minute; 0 counts none
  public Quota(int calls, Sender sender, Measures measures, Clock clock) {
    this.calls = calls;
    this.sender = sender;
    this.measures = measures;
    this.pace = new Pace(WINDOW.dividedBy(Math.max(1, calls)), calls, clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return calls == 0 || !BearerTokens.forPrograms(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Pace.Turn turn = pace.take(source(request));
    // Until then no more than what is left (draft-ietf-httpapi-ratelimit-headers-11).
    long seconds = upwards(turn.taken() ? turn.whole() : turn.again());
    response.setHeader(
        "RateLimit-Policy", "\"calls\";q=%d;w=%d".formatted(calls, WINDOW.toSeconds()));
    response.setHeader("RateLimit", "\"calls\";r=%d;t=%d".formatted(turn.left(), seconds));
    if (turn.taken()) {
      chain.doFilter(request, response);
    } else {
      measures.tooManyCalls(door(request));
      TurnedAway.tooManyCalls(response, calls, seconds);
    }
  }

  private static String door(HttpServletRequest request) {
    return request.getRequestURI().equals(BearerTokens.ASSISTANTS) ? "mcp" : "api";
  }

  private String source(HttpServletRequest request) {
    if (request.getAttribute(BearerTokens.TOKEN) instanceof ApiToken token) {
      return "token " + token.id();
    }
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null || known instanceof AnonymousAuthenticationToken
        ? "address " + sender.of(request)
        : "account " + known.getName();
  }

  private static long upwards(Duration time) {
    return Math.max(1, time.plusNanos(999_999_999).toSeconds());
  }
}
