package dev.unrepeat.service.imports;

import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.DocumentOpener;
import dev.unrepeat.evidence.DocumentPlace;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.model.ImportOutcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All places of one import, open until it ends.
public final class DocumentPlaces implements Closeable {
  private final DocumentOpener opener = new DocumentOpener(IntakeLimits.STANDARD);
  private final List<DocumentPlace> opened = new ArrayList<>();

  /// A file, folder, archive or repository on this machine.
  public void open(Path path, String name, Optional<String> ref) throws IOException {
    opened.add(opener.open(path, name, ref));
  }

  /// What is sent.
  ///
  /// @param spool where it lies while it is read
  public void open(InputStream in, String name, Path spool) throws IOException {
    opened.add(opener.open(in, name, spool));
  }

  /// One of several files that were sent together.
  public void openAmong(InputStream in, String path, Path spool) throws IOException {
    opened.add(opener.openAmong(in, path, spool));
  }

  public List<DocumentPlace> all() {
    return List.copyOf(opened);
  }

  /// The files of all places.
  ///
  /// @param output what lies in it was written by an import and is not read
  public List<ImportRun.Piece> pieces(Optional<Path> output) throws IOException {
    List<ImportRun.Piece> pieces = new ArrayList<>();
    for (DocumentPlace place : opened) {
      String written = written(place, output);
      for (DocumentFile file : place.files()) {
        if (written.isEmpty() || !file.path().startsWith(written)) {
          pieces.add(new ImportRun.Piece(shown(place, file.path()), file));
        }
      }
    }
    return pieces;
  }

  /// Where within a folder the output lies; empty when it lies elsewhere.
  private static String written(DocumentPlace place, Optional<Path> output) throws IOException {
    // What is sent has a name that need not be a path on this machine.
    if (output.isEmpty() || !Files.isDirectory(output.orElseThrow())) {
      return "";
    }
    Path folder = Path.of(place.name());
    if (!Files.isDirectory(folder)) {
      return "";
    }
    Path from = folder.toRealPath();
    Path to = output.orElseThrow().toRealPath();
    return to.startsWith(from) && !to.equals(from)
        ? from.relativize(to).toString().replace('\\', '/') + "/"
        : "";
  }

  /// Files that are none by their names.
  public Stream<FileReport> leftOut() {
    return opened.stream()
        .flatMap(place ->
            place.leftOut().stream()
                .map(left ->
                    FileReport.of(
                        shown(place, left.path()), ImportOutcome.LEFT_OUT, left.reason())));
  }

  /// With several places each path begins with its place, so that it says where it is.
  private String shown(DocumentPlace place, String path) {
    boolean alone = opened.size() == 1 || path.equals(place.name());
    return alone ? path : place.name().replaceFirst("/$", "") + "/" + path;
  }

  @Override
  public void close() throws IOException {
    for (DocumentPlace place : opened) {
      place.close();
    }
  }
}
