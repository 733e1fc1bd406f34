package dev.unrepeat.evidence;

import dev.unrepeat.evidence.git.BrokenRepository;
import dev.unrepeat.evidence.git.GitRepository;
import dev.unrepeat.evidence.git.History;
import dev.unrepeat.intake.UnreadFile;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/// The documents of one commit of a Git repository, with the times at which they were written.
final class GitFolder implements GitRepository.Visitor {
  private final GitRepository repository;
  private final IntakeLimits limits;
  private final List<EvidenceFile> files = new ArrayList<>();
  private final List<UnreadFile> leftOut = new ArrayList<>();

  private GitFolder(GitRepository repository, IntakeLimits limits) {
    this.repository = repository;
    this.limits = limits;
  }

  /// @param folder where the repository lies, as [RepositoryFolder#find] gave it
  static DocumentPlace open(Path folder, String name, Optional<String> ref, IntakeLimits limits)
      throws IOException {
    try {
      GitRepository repository = GitRepository.open(folder);
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
      GitRepository repository, String name, Optional<String> ref, IntakeLimits limits)
      throws IOException {
    RevCommit commit = commit(repository, name, ref);
    GitFolder folder = new GitFolder(repository, limits);
    repository.visit(commit, folder);
    List<String> paths = folder.files.stream().map(EvidenceFile::path).toList();
    Optional<History> history = history(repository, commit, paths);
    List<DocumentFile> documents =
        folder.files.stream()
            .map(file -> new DocumentFile(file, false, history.flatMap(h -> h.of(file.path()))))
            .sorted(Comparator.comparing(DocumentFile::path))
            .toList();
    folder.leftOut.sort(Comparator.comparing(UnreadFile::path));
    String at = ref.or(() -> branch(repository)).map(b -> b + " at ").orElse("");
    String told = "Git, " + at + commit.name().substring(0, 10);
    return ExportedRecord.settle(
        new DocumentPlace(name, told, documents, folder.leftOut, repository), List.of());
  }

  /// A partial clone lacks what its history needs; its documents can be read all the same.
  private static Optional<History> history(
      GitRepository repository, RevCommit commit, List<String> paths) {
    try {
      return Optional.of(repository.history(commit, paths));
    } catch (BrokenRepository incomplete) {
      return Optional.empty();
    }
  }

  private static RevCommit commit(GitRepository repository, String name, Optional<String> ref)
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

  private static Optional<String> branch(GitRepository repository) {
    try {
      return repository.branch();
    } catch (BrokenRepository unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean enters(String path) {
    return !DocumentName.isClutter(path);
  }

  @Override
  public void take(GitRepository.Entry entry) {
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
      leftOut.add(new UnreadFile(path, reason.get()));
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

  /// `version https://git-lfs.github.com/spec/v1`, by the specification of Git LFS at most 1024
  /// bytes.
  private static boolean isPointer(byte[] content) {
    return content.length < 1024
        && new String(content, StandardCharsets.UTF_8)
            .startsWith("version https://git-lfs.github.com/spec/");
  }

  private record Tracked(String path, String id, GitRepository repository) implements EvidenceFile {
    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public InputStream open() throws IOException {
      try {
        byte[] content = repository.content(id);
        if (isPointer(content)) {
          throw new IOException(
              "only a pointer of Git LFS lies there. Copy the file out of a work tree, and hand that in");
        }
        return new ByteArrayInputStream(content);
      } catch (BrokenRepository broken) {
        throw new IOException("the repository is broken there: " + broken.getMessage(), broken);
      }
    }
  }
}
