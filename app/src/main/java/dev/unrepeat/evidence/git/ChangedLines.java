package dev.unrepeat.evidence.git;

import dev.unrepeat.model.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/// Which lines of files in a work tree are new since it left a commit: what is not committed
/// counts, what others did on their branch meanwhile does not.
public final class ChangedLines implements Closeable {
  private final Path root;
  private final GitRepository repository;
  private final RevCommit base;

  private ChangedLines(Path root, GitRepository repository, RevCommit base) {
    this.root = root;
    this.repository = repository;
    this.base = base;
  }

  /// @param folder within a work tree
  /// @param name branch, tag or commit, also as `HEAD~3`
  public static ChangedLines since(Path folder, String name) throws IOException {
    Path real = folder.toRealPath();
    for (Path at = real; at != null; at = at.getParent()) {
      Optional<Path> place = RepositoryFolder.find(at);
      if (place.isPresent() && !place.get().equals(at)) {
        return open(at, place.get(), name);
      }
    }
    throw new Refused(
        Refused.Reason.INVALID,
        "\"%s\" lies in no Git work tree, so --since means nothing there. Leave it out."
            .formatted(folder));
  }

  private static ChangedLines open(Path root, Path place, String name) {
    try {
      GitRepository repository = GitRepository.open(place);
      try {
        RevCommit base =
            repository
                .forkPoint(name)
                .orElseThrow(() ->
                    new Refused(
                        Refused.Reason.NOT_FOUND,
                        "There is no branch, tag or commit \"%s\" here. In a shallow clone fetch it first; on a build server fetch the whole history."
                            .formatted(name)));
        return new ChangedLines(root, repository, base);
      } catch (RuntimeException e) {
        repository.close();
        throw e;
      }
    } catch (BrokenRepository broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The Git repository of \"%s\" cannot be read: %s. Leave out --since, or use a fresh clone."
              .formatted(root.getFileName(), broken.getMessage()));
    }
  }

  /// The changed lines of a file, from 1; all of them when the commit does not have it.
  public BitSet of(Path file, byte[] content) throws IOException {
    Path real = file.toRealPath();
    String path = real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : "";
    byte[] before =
        path.isEmpty() ? new byte[0] : repository.content(base, path).orElse(new byte[0]);
    return LineDiff.changed(before, content);
  }

  @Override
  public void close() {
    repository.close();
  }
}
