package dev.unrepeat.evidence;

import dev.unrepeat.intake.UnreadFile;
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

  private ExportedRecord() {}

  /// Leaves out of a place what belongs to such a zip and is not its Markdown.
  static DocumentPlace settle(DocumentPlace place) {
    Map<String, String> documents = documents(place);
    if (documents.isEmpty()) {
      return place;
    }
    List<DocumentFile> files = new ArrayList<>();
    List<UnreadFile> leftOut = new ArrayList<>(place.leftOut());
    for (DocumentFile file : place.files()) {
      Optional<String> own = own(file.path(), documents);
      if (own.isEmpty() || own.get().equals(file.path())) {
        files.add(file);
      } else {
        leftOut.add(
            new UnreadFile(file.path(), "part of an export; " + own.get() + " has the record"));
      }
    }
    return new DocumentPlace(place.name(), place.told(), files, leftOut, place.held());
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
