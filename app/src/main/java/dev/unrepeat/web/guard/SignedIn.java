package dev.unrepeat.web.guard;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes the principal of a request the [Viewer] behind it, and sends whoever is not signed in to
/// the door; only what is for anybody goes on without. What a viewer may do, services decide.
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
    if (viewer.isPresent()) {
      chain.doFilter(new As(request, viewer.get()), response);
    } else if (forAnybody.test(request)) {
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

  private static final class As extends HttpServletRequestWrapper {
    private final Viewer viewer;

    As(HttpServletRequest request, Viewer viewer) {
      super(request);
      this.viewer = viewer;
    }

    @Override
    public Principal getUserPrincipal() {
      return viewer;
    }
  }
}
