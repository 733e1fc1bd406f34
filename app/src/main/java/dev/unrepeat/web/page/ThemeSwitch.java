package dev.unrepeat.web.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Keeps the chosen colours, for a browser without script, and goes back to where it was asked.
public final class ThemeSwitch {
  private static final String A_YEAR = "31536000";

  /// What a browser goes to within this server.
  private static final Pattern PATH =
      Pattern.compile("/(?!/)[\\w.~!$&'()*+,;=:@/?%-]{0,2000}(?:#[\\w.-]*)?");

  public ServerResponse post(ServerRequest request) {
    Theme theme = Theme.read(Form.of(request).text(Theme.NAME));
    return ServerResponse.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.SET_COOKIE,
            // Not HttpOnly: the page's script writes the same cookie.
            Theme.NAME + "=" + theme.word() + "; Path=/; Max-Age=" + A_YEAR + "; SameSite=Lax")
        .location(URI.create(back(request)))
        .build();
  }

  /// The path of the page before; never another server's.
  private static String back(ServerRequest request) {
    String host = "://" + request.headers().firstHeader(HttpHeaders.HOST);
    return Optional.ofNullable(request.headers().firstHeader(HttpHeaders.REFERER))
        .filter(referer ->
            referer.startsWith("http" + host + "/") || referer.startsWith("https" + host + "/"))
        .map(referer -> referer.substring(referer.indexOf(host) + host.length()))
        .filter(PATH.asMatchPredicate())
        .orElse("/incidents");
  }
}
