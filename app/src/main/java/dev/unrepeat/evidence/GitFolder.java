package dev.unrepeat.evidence;

import dev.unrepeat.evidence.git.BrokenRepository;
import dev.unrepeat.evidence.git.Commit;
import dev.unrepeat.evidence.git.History;
import dev.unrepeat.evidence.git.Repository;
import dev.unrepeat.intake.LeftOut;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The documents of one commit of a Git repository, with the times at which they were written.
final class GitFolder implements Repository.Visitor {
  private final Repository repository;
  private final IntakeLimits limits;
  private final List<EvidenceFile> files = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private GitFolder(Repository repository, IntakeLimits limits) {
    this.repository = repository;
    this.limits = limits;
  }

  /// @param folder where the repository lies, as [Repository#find] gave it
  static DocumentPlace open(Path folder, String name, Optional<String> ref, IntakeLimits limits)
      throws IOException {
    try {
      Repository repository = Repository.open(folder);
      try {
        return read(repository, name, ref, limits);
      } catch (RuntimeException | IOException e) {
        repository.close();
        throw e;
      }
    } catch (BrokenRepository broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The Git repository \"%s\" cannot be read: %s. Try \"git fsck\" there, or hand in a fresh clone."
              .formatted(name, broken.getMessage()));
    }
  }

  private static DocumentPlace read(
      Repository repository, String name, Optional<String> ref, IntakeLimits limits)
      throws IOException {
    Commit commit = commit(repository, name, ref);
    GitFolder folder = new GitFolder(repository, limits);
    repository.visit(commit, folder);
    List<String> paths = folder.files.stream().map(EvidenceFile::path).toList();
    Optional<History> history = history(repository, commit, paths);
    List<DocumentFile> documents =
        folder.files.stream()
            .map(file -> new DocumentFile(file, false, history.flatMap(h -> h.of(file.path()))))
            .sorted(Comparator.comparing(DocumentFile::path))
            .toList();
    folder.leftOut.sort(Comparator.comparing(LeftOut::path));
    String at = ref.or(() -> branch(repository)).map(b -> b + " at ").orElse("");
    String told = "Git, " + at + commit.id().substring(0, 10);
    return new DocumentPlace(name, told, documents, folder.leftOut, repository);
  }

  /// A partial clone lacks what its history needs; its documents can be read all the same.
  private static Optional<History> history(
      Repository repository, Commit commit, List<String> paths) {
    try {
      return Optional.of(repository.history(commit, paths));
    } catch (BrokenRepository incomplete) {
      return Optional.empty();
    }
  }

  private static Commit commit(Repository repository, String name, Optional<String> ref)
      throws IOException {
    return repository
        .commit(ref.orElse("HEAD"))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                ref.isPresent()
                    ? "The Git repository \"%s\" has no branch, tag or commit \"%s\". A commit is named by its full id."
                        .formatted(name, ref.get())
                    : "The Git repository \"%s\" has no commit yet. Commit the documents, or name a branch with --ref."
                        .formatted(name)));
  }

  private static Optional<String> branch(Repository repository) {
    try {
      return repository.branch();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean enters(String path) {
    return !DocumentName.isClutter(path);
  }

  @Override
  public void take(Repository.Entry entry) {
    String path = entry.path();
    if (DocumentName.isClutter(path)) {
      return;
    }
    Optional<String> reason =
        switch (entry.kind()) {
          case FILE -> DocumentName.reason(path);
          case LINK -> Optional.of("a link; what it points to is read where it lies");
          case SUBMODULE -> Optional.of("a submodule; hand in its repository");
        };
    if (reason.isPresent()) {
      leftOut.add(new LeftOut(path, reason.get()));
    } else {
      files.add(new Tracked(path, entry.id(), repository));
    }
    if (files.size() + leftOut.size() > limits.files()) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The repository holds more than %,d files. Hand in the folder that holds the postmortems."
              .formatted(limits.files()));
    }
  }

  private record Tracked(String path, String id, Repository repository) implements EvidenceFile {
    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public InputStream open() throws IOException {
      try {
        return new ByteArrayInputStream(repository.content(id));
      } catch (BrokenRepository broken) {
        throw new IOException("the repository is broken there: " + broken.getMessage(), broken);
      }
    }
  }
}
