package dev.unrepeat.web.guard;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes the [Viewer] behind a request its principal, and sends whoever is not signed in to the
/// door; only what is for anybody goes on without. What a viewer may do, services decide.
public final class SignedIn extends OncePerRequestFilter {
  private final SignIn signIn;
  private final Predicate<HttpServletRequest> forAnybody;

  public SignedIn(SignIn signIn, Predicate<HttpServletRequest> forAnybody) {
    this.signIn = signIn;
    this.forAnybody = forAnybody;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Viewer> viewer = viewer();
    viewer.ifPresent(SignedIn::actAs);
    if (viewer.isPresent() || forAnybody.test(request)) {
      chain.doFilter(request, response);
    } else {
      TurnedAway.answer(request, response);
    }
  }

  private Optional<Viewer> viewer() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null || known instanceof AnonymousAuthenticationToken
        ? Optional.empty()
        : signIn.viewer(AccountId.parse(known.getName()));
  }

  /// For this request alone; the session keeps the number of the account.
  private static void actAs(Viewer viewer) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(viewer, "", List.of()));
    SecurityContextHolder.setContext(context);
  }
}
