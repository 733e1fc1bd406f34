package dev.unrepeat.api;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.service.Exports;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The postmortem in the formats in which it can be taken away.
public final class ExportResource implements Resource {
  private final Exports exports;
  private final String version;

  /// @param version of the program, as another one may write other bytes
  public ExportResource(Exports exports, String version) {
    this.exports = exports;
    this.version = version;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/incidents/{id}/export/{format}",
            "getExport",
            "The postmortem as html, pdf, markdown, confluence, notion, mediawiki or json, or all in a zip.",
            Reply.Streamed.class,
            this::get));
  }

  private Reply<Reply.Streamed> get(Call call) {
    ExportFormat format = call.named("format", ExportFormat::get);
    IncidentId id = call.incident();
    String name = id + format.suffix();
    if (Exports.whole(format)) {
      byte[] content = exports.write(call.viewer(), id, format);
      return Reply.of(
          new Reply.Streamed(name, format.mediaType(), out -> out.write(content)), Tag.of(content));
    }
    // The record names its evidence and pictures by their fingerprints.
    byte[] record = exports.write(call.viewer(), id, ExportFormat.JSON);
    String told = version + " " + new String(record, StandardCharsets.UTF_8);
    return Reply.of(
        new Reply.Streamed(name, format.mediaType(), out -> exports.zip(call.viewer(), id, out)),
        Tag.of(told.getBytes(StandardCharsets.UTF_8)));
  }
}
