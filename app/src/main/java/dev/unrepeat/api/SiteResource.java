package dev.unrepeat.api;

import dev.unrepeat.service.PublishedSite;
import java.util.List;

/// The static site of all published postmortems.
public final class SiteResource implements Resource {
  private final PublishedSite site;

  public SiteResource(PublishedSite site) {
    this.site = site;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/site",
            "getSite",
            "A static site of the published postmortems that everybody may see, in a zip.",
            Reply.Streamed.class,
            call ->
                Reply.of(
                    new Reply.Streamed(
                        "site.zip", "application/zip", out -> site.zip(call.viewer(), out)))));
  }
}
