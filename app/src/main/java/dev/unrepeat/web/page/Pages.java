package dev.unrepeat.web.page;

import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.web.asset.Assets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

/// How a page answers: a template in its frame, a redirect after a change, or a text to keep.
public final class Pages {
  private final Views views;
  private final Assets assets;
  private final String version;
  private final SeverityLabels labels;
  private final String notice;

  /// @param notice a sentence for everybody on every page, or empty
  public Pages(Assets assets, String version, SeverityLabels labels, String notice) {
    this.notice = notice;
    this.views = new Views(labels);
    this.labels = labels;
    this.assets = assets;
    this.version = version;
  }

  /// The team's words for the severities.
  public SeverityLabels severities() {
    return labels;
  }

  public Frame frame(ServerRequest request, String title) {
    return new Frame(
        title,
        "",
        Theme.of(request),
        assets.folder(),
        version,
        part(request.path()),
        Said.of(request).sentence(),
        Visitor.find(request),
        FormToken.of(request),
        Places.find(request.path()),
        notice);
  }

  private static String part(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
  }

  public ServerResponse show(String template, Record view) {
    return show(HttpStatus.OK, template, view);
  }

  public ServerResponse show(HttpStatus status, String template, Record view) {
    return bytes(
        ServerResponse.status(status), "text/html;charset=utf-8", views.render(template, view));
  }

  /// See other: after a change, the browser gets a page that can be loaded again.
  ///
  /// @param place path and fragment on this server
  public ServerResponse go(String place) {
    return ServerResponse.status(HttpStatus.SEE_OTHER).location(URI.create(place)).build();
  }

  /// As [#go], and the next page says what was done.
  public ServerResponse go(String place, Said said) {
    return ServerResponse.status(HttpStatus.SEE_OTHER).location(URI.create(said.on(place))).build();
  }

  /// A text as a file to be kept.
  public ServerResponse download(String name, String mediaType, String text) {
    String encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
    return bytes(
        ServerResponse.ok()
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded),
        mediaType,
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static ServerResponse bytes(
      ServerResponse.BodyBuilder answer, String mediaType, byte[] body) {
    return answer
        .headers(headers ->
            headers.setAll(
                Map.of(
                    HttpHeaders.CONTENT_TYPE,
                    mediaType,
                    HttpHeaders.CACHE_CONTROL,
                    "no-store",
                    HttpHeaders.CONTENT_LENGTH,
                    String.valueOf(body.length))))
        .build((request, response) -> {
          response.getOutputStream().write(body);
          return null;
        });
  }
}
