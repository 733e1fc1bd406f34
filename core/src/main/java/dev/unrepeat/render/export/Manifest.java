package dev.unrepeat.render.export;

import dev.unrepeat.model.IncidentId;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What lies in the zip of a record, with fingerprints by which anybody can check it.
///
/// @param notKept evidence of which no copy is kept, by its number
public record Manifest(IncidentId incident, List<File> files, List<String> notKept) {
  private static final JsonFactory FACTORY = new JsonFactory();

  public Manifest {
    files = List.copyOf(files);
    notKept = List.copyOf(notKept);
  }

  /// @param sha256 of its bytes, in hexadecimal
  public record File(String path, long bytes, String sha256) {}

  public String print() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("format", "unrepeat/export");
      json.writeNumberProperty("version", 1);
      json.writeStringProperty("incident", incident.value());
      json.writeArrayPropertyStart("files");
      for (File file : files) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("evidence_not_kept");
      notKept.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }
}
