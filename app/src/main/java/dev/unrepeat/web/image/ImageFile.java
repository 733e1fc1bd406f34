package dev.unrepeat.web.image;

import dev.unrepeat.service.Images;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

/// One picture, as the kind its bytes are; whoever may see it may keep it, for it never changes.
public final class ImageFile {
  private final Images images;

  public ImageFile(Images images) {
    this.images = images;
  }

  public ServerResponse get(ServerRequest request) {
    Images.Opened opened =
        images.get(Visitor.of(request), Asked.incident(request), request.pathVariable("sha"));
    byte[] content = opened.content();
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, opened.image().type().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename*=UTF-8''"
                + UriUtils.encode(opened.image().name(), StandardCharsets.UTF_8))
        .build((in, out) -> {
          out.getOutputStream().write(content);
          return null;
        });
  }
}
