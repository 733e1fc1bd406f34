package dev.unrepeat.web.export;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

/// A postmortem as a file of one format; never shown by the browser in the place of a page of ours.
public final class ExportFile {
  private final Incidents incidents;
  private final Exports exports;

  public ExportFile(Incidents incidents, Exports exports) {
    this.incidents = incidents;
    this.exports = exports;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = incidents.get(viewer, Asked.incident(request)).id();
    ExportFormat format = ExportFormat.get(request.pathVariable("format"));
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename*=UTF-8''"
                    + UriUtils.encode(id + format.suffix(), StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!Exports.whole(format)) {
      return answer.build((in, out) -> {
        exports.zip(viewer, id, out.getOutputStream());
        return null;
      });
    }
    byte[] content = exports.write(viewer, id, format);
    return answer
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length))
        .build((in, out) -> {
          out.getOutputStream().write(content);
          return null;
        });
  }
}
