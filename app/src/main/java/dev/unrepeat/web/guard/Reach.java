package dev.unrepeat.web.guard;

import dev.unrepeat.model.ApiToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a token that may read alone away from what changes something.
public final class Reach extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /// Asked by POST: to lint changes nothing, and which call of an assistant changes something, its
  /// tools say, by the scope that is left at the request.
  private static final Set<String> ASKED = Set.of("/api/v1/lint", BearerTokens.ASSISTANTS);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !(request.getAttribute(BearerTokens.TOKEN) instanceof ApiToken token)
        || reaches(token, request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TurnedAway.readingAlone(response);
  }

  private static boolean reaches(ApiToken token, HttpServletRequest request) {
    return switch (token.scope()) {
      case WRITE -> true;
      case READ -> READING.contains(request.getMethod()) || ASKED.contains(request.getRequestURI());
    };
  }
}
