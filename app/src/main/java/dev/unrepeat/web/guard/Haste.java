package dev.unrepeat.web.guard;

import dev.unrepeat.service.account.Knocks;
import dev.unrepeat.text.Counted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever tries keys and passwords in haste: each source may knock so often at once,
/// and then once every few seconds. What is hasty here already is not asked of the other nodes.
public final class Haste extends OncePerRequestFilter {
  /// How often a source may knock at once, unless it is set otherwise.
  public static final int AT_ONCE = 30;

  private static final Duration EVERY = Duration.ofSeconds(3);

  private final Predicate<HttpServletRequest> knocking;
  private final int atOnce;
  private final Sender sender;
  private final Knocks everywhere;
  private final Pace here;

  public Haste(
      Predicate<HttpServletRequest> knocking,
      int atOnce,
      Sender sender,
      Knocks everywhere,
      Clock clock) {
    this.knocking = knocking;
    this.atOnce = atOnce;
    this.sender = sender;
    this.everywhere = everywhere;
    this.here = new Pace(EVERY, atOnce, clock);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !knocking.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String source = sender.of(request);
    Pace.Turn turn = here.take(source);
    Duration wait =
        turn.taken() ? everywhere.knock(source, EVERY, EVERY.multipliedBy(atOnce)) : turn.again();
    if (wait.isPositive()) {
      response.setStatus(429);
      response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
      response.setContentType("text/plain;charset=utf-8");
      response
          .getOutputStream()
          .write(
              "Too many tries from your network. Wait %s and try again.\n"
                  .formatted(Counted.of(wait.toSeconds() + 1, "second"))
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    chain.doFilter(request, response);
  }
}
