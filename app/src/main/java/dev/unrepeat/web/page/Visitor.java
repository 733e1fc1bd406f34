package dev.unrepeat.web.page;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.function.ServerRequest;

/// Who asks for a page.
public final class Visitor {
  private Visitor() {}

  /// The person behind the request, as services want to know them.
  ///
  /// @throws Refused FORBIDDEN when nobody is signed in
  public static Viewer of(ServerRequest request) {
    return find(request)
        .orElseThrow(() ->
            new Refused(Refused.Reason.FORBIDDEN, "Sign in first; this is not for everybody."));
  }

  /// Empty when nobody is signed in.
  public static Optional<Viewer> find(ServerRequest request) {
    return request
        .principal()
        .filter(Authentication.class::isInstance)
        .map(known -> ((Authentication) known).getPrincipal())
        .filter(Viewer.class::isInstance)
        .map(Viewer.class::cast);
  }
}
