package dev.unrepeat.evidence;

import dev.unrepeat.intake.UnreadFile;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The zip of a record, unpacked or not. It holds one incident in many formats and its evidence;
/// the Markdown alone has the exact record, and the rest beside it is no incident of its own.
final class ExportedRecord {
  private static final String LIST = "manifest.json";
  private static final String SCHEMA = "postmortem-\\d+\\.schema\\.json";
  private static final String DOCUMENT = ".md";
  private static final String EVIDENCE = "evidence/";

  /// A file by its path below a folder.
  private record Below(EvidenceFile file, String path) implements EvidenceFile {
    @Override
    public long bytes() {
      return file.bytes();
    }

    @Override
    public InputStream open() throws IOException {
      return file.open();
    }
  }

  private ExportedRecord() {}

  /// Leaves out of a place what belongs to such a zip and is not its Markdown, which gets the
  /// evidence beside it.
  ///
  /// @param all files of the place that can be opened, whatever they are
  static DocumentPlace settle(DocumentPlace place, List<? extends EvidenceFile> all) {
    Map<String, String> documents = documents(place);
    if (documents.isEmpty()) {
      return place;
    }
    List<DocumentFile> files = new ArrayList<>();
    List<UnreadFile> leftOut = new ArrayList<>();
    for (UnreadFile file : place.leftOut()) {
      leftOut.add(
          own(file.path(), documents)
              .map(own -> new UnreadFile(file.path(), reason(file.path(), own, all)))
              .orElse(file));
    }
    for (DocumentFile file : place.files()) {
      Optional<String> own = own(file.path(), documents);
      if (own.isEmpty()) {
        files.add(file);
      } else if (own.get().equals(file.path())) {
        files.add(file.with(below(evidence(file.path()), all)));
      } else {
        leftOut.add(new UnreadFile(file.path(), reason(file.path(), own.get(), all)));
      }
    }
    return new DocumentPlace(place.name(), place.told(), files, leftOut, place.held());
  }

  private static String evidence(String document) {
    return folder(document) + EVIDENCE;
  }

  private static String reason(String path, String own, List<? extends EvidenceFile> all) {
    return !all.isEmpty() && path.startsWith(evidence(own))
        ? "evidence of " + own + "; a workspace keeps it with the record"
        : "part of an export; " + own + " has the record";
  }

  private static List<EvidenceFile> below(String folder, List<? extends EvidenceFile> all) {
    List<EvidenceFile> below = new ArrayList<>();
    for (EvidenceFile file : all) {
      if (file.path().startsWith(folder)) {
        below.add(new Below(file, file.path().substring(folder.length())));
      }
    }
    return below;
  }

  /// The Markdown of each folder that has an export, by the folder.
  private static Map<String, String> documents(DocumentPlace place) {
    Set<String> data = new HashSet<>();
    place.leftOut().forEach(file -> data.add(file.path()));
    Map<String, String> documents = new HashMap<>();
    for (String path : data) {
      String folder = folder(path);
      if (path.substring(folder.length()).matches(SCHEMA) && data.contains(folder + LIST)) {
        place.files().stream()
            .map(DocumentFile::path)
            .filter(file -> folder(file).equals(folder) && file.endsWith(DOCUMENT))
            .filter(file ->
                data.contains(file.substring(0, file.length() - DOCUMENT.length()) + ".json"))
            .findFirst()
            .ifPresent(file -> documents.put(folder, file));
      }
    }
    return documents;
  }

  private static Optional<String> own(String path, Map<String, String> documents) {
    for (String folder = folder(path);
        ;
        folder = folder(folder.substring(0, folder.length() - 1))) {
      Optional<String> own = Optional.ofNullable(documents.get(folder));
      if (own.isPresent() || folder.isEmpty()) {
        return own;
      }
    }
  }

  /// With the slash at its end; empty at the top.
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
