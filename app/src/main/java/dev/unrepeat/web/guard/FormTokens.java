package dev.unrepeat.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Where the token of a form is looked for: in a header, in a field, or, for files, in the address
/// alone, so that gigabytes are not taken in before it is known who sends them.
public final class FormTokens implements CsrfTokenRequestHandler {
  /// Set on a request whose form was too large to look for a token in.
  static final String TOO_LARGE = FormTokens.class.getName();

  private final XorCsrfTokenRequestAttributeHandler masked =
      new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    try {
      return masked.resolveCsrfTokenValue(
          files(request) ? new AddressAlone(request) : request, token);
    } catch (IllegalStateException tooLarge) {
      request.setAttribute(TOO_LARGE, true);
      return null;
    }
  }

  private static boolean files(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(type -> type.startsWith("multipart/"))
        .isPresent();
  }

  private static final class AddressAlone extends HttpServletRequestWrapper {
    AddressAlone(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return UriComponentsBuilder.newInstance()
          .query(((HttpServletRequest) getRequest()).getQueryString())
          .build()
          .getQueryParams()
          .getFirst(name);
    }
  }
}
