package dev.unrepeat.service;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.export.Manifest;
import dev.unrepeat.render.export.RecordJson;
import dev.unrepeat.render.export.RecordSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip of a record: entries in a fixed order and of a fixed time, the list of their
/// fingerprints last.
final class ExportZip {
  /// The earliest a zip can say; a real one would make each zip another.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final IncidentId id;
  private final ZipOutputStream zip;
  private final List<Manifest.File> files = new ArrayList<>();
  private final List<String> notKept = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  ExportZip(IncidentId id, OutputStream out) {
    this.id = id;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String path, byte[] content) throws IOException {
    add(path, new ByteArrayInputStream(content));
  }

  void schema() throws IOException {
    add(
        "postmortem-%d.schema.json".formatted(RecordJson.VERSION),
        RecordSchema.print().getBytes(StandardCharsets.UTF_8));
  }

  /// The masked copies, as they are kept.
  void evidence(Viewer viewer, Postmortem record, EvidenceFiles kept) throws IOException {
    for (Evidence piece : record.evidence()) {
      List<String> paths = kept.paths(viewer, id, piece.id()).stream().sorted().toList();
      if (paths.isEmpty()) {
        notKept.add(piece.id().toString());
      }
      for (String path : paths) {
        try (InputStream in = kept.open(viewer, id, piece.id(), path)) {
          add("evidence/" + piece.id() + "/" + below(path), in);
        }
      }
    }
  }

  /// A path that leads nowhere but below the folder it is unpacked in.
  private static String below(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.replace('\\', '/').split("/")) {
      if (!part.isBlank() && !part.matches("\\.+")) {
        parts.add(part.replaceAll("[\\p{Cntrl}:]", "_"));
      }
    }
    return parts.isEmpty() ? "file" : String.join("/", parts);
  }

  private void add(String path, InputStream content) throws IOException {
    String name = path;
    for (int i = 2; !names.add(name); i++) {
      name = path + "." + i;
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    MessageDigest digest = sha256();
    long bytes = new DigestInputStream(content, digest).transferTo(zip);
    zip.closeEntry();
    files.add(new Manifest.File(name, bytes, HexFormat.of().formatHex(digest.digest())));
  }

  /// Writes the list and the end; the caller closes what it gave.
  void finish() throws IOException {
    String list = new Manifest(id, files, notKept).print();
    add("manifest.json", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
