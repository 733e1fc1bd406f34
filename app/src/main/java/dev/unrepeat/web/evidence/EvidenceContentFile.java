package dev.unrepeat.web.evidence;

import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Visitor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

/// A file of evidence as it is stored, with its secrets masked; streamed, and never shown by the
/// browser, because it is somebody else's content.
public final class EvidenceContentFile {
  private final EvidenceFiles files;

  public EvidenceContentFile(EvidenceFiles files) {
    this.files = files;
  }

  public ServerResponse get(ServerRequest request) {
    String path = request.param("path").orElse("");
    InputStream content =
        files.open(Visitor.of(request), Asked.incident(request), Asked.evidence(request), path);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ServerResponse.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + UriUtils.encode(name.isEmpty() ? "evidence.txt" : name, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build((in, out) -> {
          try (content) {
            content.transferTo(out.getOutputStream());
          }
          return null;
        });
  }
}
