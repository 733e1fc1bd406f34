package dev.unrepeat.web.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.function.ServerRequest;

/// Puts into each form that changes something the token by which the answer proves that it comes
/// from our own page (CSRF); a template need not think of it. One for files carries the token in
/// its address, by [Frame#signed].
final class FormToken implements HtmlInterceptor {
  static String of(ServerRequest request) {
    return request
        .attribute(CsrfToken.class.getName())
        .map(CsrfToken.class::cast)
        .map(CsrfToken::getToken)
        .orElse("");
  }

  /// Asked before the tag ends: what is written closes it and leaves the input open in its place.
  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
    if ("post".equals(attributes.get("method"))
        && !"multipart/form-data".equals(attributes.get("enctype"))) {
      token()
          .ifPresent(token ->
              output.writeContent(
                  "><input type=\"hidden\" name=\"%s\" value=\"%s\""
                      .formatted(token.getParameterName(), token.getToken())));
    }
  }

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {
    // A form needs nothing at its end.
  }

  private static Optional<CsrfToken> token() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request ->
            (CsrfToken)
                request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST));
  }
}
