package dev.unrepeat.web.export;

import dev.unrepeat.service.PublishedSite;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The static site of all published postmortems, in a zip that is written as it goes out.
public final class SiteFile {
  private final PublishedSite site;

  public SiteFile(PublishedSite site) {
    this.site = site;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"site.zip\"")
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build((in, out) -> {
          site.zip(viewer, out.getOutputStream());
          return null;
        });
  }
}
