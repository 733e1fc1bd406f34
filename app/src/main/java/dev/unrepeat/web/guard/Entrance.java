package dev.unrepeat.web.guard;

import dev.unrepeat.model.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Lets somebody in whom a page has recognised: under a new key of the session, so that nobody can
/// have set a trap with an old one.
public final class Entrance {
  private static final int LONGEST_DEVICE = 300;

  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy fresh;

  public Entrance(SecurityContextRepository contexts, SessionAuthenticationStrategy fresh) {
    this.contexts = contexts;
    this.fresh = fresh;
  }

  public void letIn(Account account) {
    ServletRequestAttributes present =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    HttpServletRequest request = present.getRequest();
    HttpServletResponse response = Objects.requireNonNull(present.getResponse());
    Authentication known =
        UsernamePasswordAuthenticationToken.authenticated(account.id().toString(), "", List.of());
    fresh.onAuthentication(known, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known);
    contexts.saveContext(context, request, response);
    String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    request
        .getSession()
        .setAttribute(
            StoredSessions.DEVICE, device.substring(0, Math.min(device.length(), LONGEST_DEVICE)));
  }

  /// Ends the session of the request.
  public void letOut(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    SecurityContextHolder.clearContext();
  }
}
