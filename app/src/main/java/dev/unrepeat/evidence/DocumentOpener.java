package dev.unrepeat.evidence;

import dev.unrepeat.evidence.git.RepositoryFolder;
import dev.unrepeat.intake.UnreadFile;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens where postmortems lie, without trusting it: a file, a folder, a zip archive, a Git
/// repository, or a stream.
public final class DocumentOpener {
  private final IntakeLimits limits;

  public DocumentOpener(IntakeLimits limits) {
    this.limits = limits;
  }

  /// @param name how the person called it
  /// @param ref branch, tag or commit; only a repository has it
  public DocumentPlace open(Path path, String name, Optional<String> ref) throws IOException {
    if (!Files.exists(path)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file or folder \"" + name + "\". Check the path.");
    }
    Refused.unless(
        Files.isReadable(path),
        "\"" + name + "\" may not be read by this account. Change its permissions.");
    if (Files.isDirectory(path)) {
      Optional<Path> repository = RepositoryFolder.find(path);
      if (repository.isPresent()) {
        return GitFolder.open(repository.get(), name, ref, limits);
      }
      noReference(name, ref);
      return DocumentFolder.open(path, name, limits);
    }
    noReference(name, ref);
    if (Archive.looksLikeOne(path)) {
      return archive(path, name);
    }
    FileOnDisk file = new FileOnDisk(name, Files.size(path), path);
    Refused.unless(
        file.bytes() > 0, "The file \"" + name + "\" is empty: there is no postmortem in it.");
    return new DocumentPlace(
        name, "", List.of(new DocumentFile(file, true, Optional.empty())), List.of(), () -> {});
  }

  /// The files below a folder as they lie there now, whether or not it is a repository.
  public DocumentPlace openAsItLies(Path folder, String name) throws IOException {
    return DocumentFolder.open(folder, name, limits);
  }

  /// Why a file is no document by its name that lies there as a text to be corrected; empty when it
  /// may be one.
  public static Optional<String> reason(String path) {
    return MailedText.isNamed(path)
        ? Optional.of("a mail; import it first")
        : DocumentName.reason(path);
  }

  /// Whether a name promises a document with markup: not plain text, which may be anything.
  public static boolean hasMarkup(String path) {
    return DocumentName.hasMarkup(path);
  }

  private static void noReference(String name, Optional<String> ref) {
    Refused.unless(
        ref.isEmpty(),
        "\"" + name + "\" is no Git repository, so --ref means nothing there. Leave it out.");
  }

  /// Spools a stream to a file of its own, which closing removes.
  public DocumentPlace open(InputStream in, String name, Path spoolFolder) throws IOException {
    Path spooled = Files.createTempFile(spoolFolder, "document", ".part");
    try {
      Spool.copy(in, spooled, name, limits);
      DocumentPlace opened = open(spooled, name, Optional.empty());
      return new DocumentPlace(
          name,
          opened.told(),
          opened.files(),
          opened.leftOut(),
          () -> {
            opened.close();
            Files.deleteIfExists(spooled);
          });
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(spooled);
      throw e;
    }
  }

  /// Spools one of several files that were sent together, of which each may be a document, an
  /// archive of them, or neither: the name of one decides, as within a folder.
  public DocumentPlace openAmong(InputStream in, String path, Path spoolFolder) throws IOException {
    DocumentPlace opened = open(in, path, spoolFolder);
    boolean alone = opened.files().size() == 1 && opened.files().getFirst().handedIn();
    if (!alone) {
      return opened;
    }
    Optional<String> reason = DocumentName.reason(path);
    boolean document = !DocumentName.isClutter(path) && reason.isEmpty();
    return new DocumentPlace(
        path,
        "",
        document
            ? List.of(new DocumentFile(opened.files().getFirst().file(), false, Optional.empty()))
            : List.of(),
        reason.map(why -> new UnreadFile(path, why)).stream().toList(),
        opened);
  }

  private DocumentPlace archive(Path path, String name) throws IOException {
    OpenedEvidence archive = Archive.open(path, name, limits);
    if (isOffice(archive)) {
      archive.close();
      throw new Refused(
          Refused.Reason.INVALID,
          "\"%s\" is an office document, not a text. Save it as HTML or Markdown first."
              .formatted(name));
    }
    List<DocumentFile> files = new ArrayList<>();
    List<UnreadFile> leftOut = new ArrayList<>();
    for (EvidenceFile file : archive.bundle().files()) {
      if (DocumentName.isClutter(file.path())) {
        continue;
      }
      Optional<String> reason = DocumentName.reason(file.path());
      if (reason.isPresent()) {
        leftOut.add(new UnreadFile(file.path(), reason.get()));
      } else {
        files.add(new DocumentFile(file, false, Optional.empty()));
      }
    }
    return ExportedRecord.settle(new DocumentPlace(name, "", files, leftOut, archive));
  }

  /// Word and its like pack their documents, whatever ending somebody gave the file.
  private static boolean isOffice(OpenedEvidence archive) {
    List<String> paths = archive.bundle().files().stream().map(EvidenceFile::path).toList();
    return paths.contains("[Content_Types].xml")
        || (paths.contains("mimetype") && paths.contains("content.xml"));
  }
}
