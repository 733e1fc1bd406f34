package dev.unrepeat.web.guard;

import dev.unrepeat.model.ApiToken;
import dev.unrepeat.service.account.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program in by `Authorization: Bearer unrepeat_…`, to the API and to the door of
/// assistants alone, for this one request; a browser's session does not count beside it.
public final class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  /// Where assistants ask.
  static final String ASSISTANTS = "/mcp";

  /// The token that opened the door is left at the request by this name.
  static final String TOKEN = ApiToken.class.getName();

  private final ApiTokens tokens;

  public BearerTokens(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /// Whether the request brings a token; no foreign page can make a browser send one.
  public static boolean sent(HttpServletRequest request) {
    return forPrograms(request)
        && Optional.ofNullable(request.getHeader("Authorization"))
            .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .isPresent();
  }

  /// Whether programs are spoken to at this address, and no person reads a page.
  static boolean forPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.equals("/api") || path.equals(ASSISTANTS);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !sent(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader("Authorization").substring(SCHEME.length()).strip();
    Optional<ApiToken> token = tokens.find(key);
    token.ifPresent(known -> request.setAttribute(TOKEN, known));
    token.ifPresent(known -> request.setAttribute(ApiToken.Scope.class.getName(), known.scope()));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    token.ifPresent(known ->
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                known.account().toString(), "", List.of())));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
