package dev.unrepeat.web.asset;

import dev.unrepeat.model.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Serves one static file, packed where the browser can unpack it.
public final class AssetFile {
  private final Assets assets;

  public AssetFile(Assets assets) {
    this.assets = assets;
  }

  public ServerResponse get(ServerRequest request) {
    String name = request.pathVariable("name").replaceFirst("^/", "");
    Asset asset =
        assets
            .find(name)
            .orElseThrow(() ->
                new Refused(Refused.Reason.NOT_FOUND, "There is no file \"" + name + "\" here."));
    HttpHeaders asked = request.headers().asHttpHeaders();
    boolean packed = String.valueOf(asked.getFirst(HttpHeaders.ACCEPT_ENCODING)).contains("gzip");
    boolean kept = asked.getIfNoneMatch().contains(asset.etag());
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(kept ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.ETAG, asset.etag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(HttpHeaders.CACHE_CONTROL, keeping(request.pathVariable("fingerprint")));
    if (kept) {
      return answer.build();
    }
    answer.header(HttpHeaders.CONTENT_TYPE, asset.mediaType());
    if (packed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] body = packed ? asset.packed() : asset.plain();
    return answer
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length))
        .build((in, out) -> {
          out.getOutputStream().write(body);
          return null;
        });
  }

  private String keeping(String fingerprint) {
    return assets.current(fingerprint) ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
