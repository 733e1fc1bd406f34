package dev.unrepeat.evidence.git;

import dev.unrepeat.model.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// A Git repository on disk, bare or with a work tree, open for reading. Safe for several threads.
/// Whatever is damaged in it ends as a [BrokenRepository].
public final class GitRepository implements Closeable {
  private static final int DEEPEST = 512;
  private static final int MOST_FOLDERS = 200_000;
  private static final int DEREFERENCES = 10;

  private final Repository repository;

  private GitRepository(Repository repository) {
    this.repository = repository;
  }

  /// One entry of a commit that is no folder.
  public record Entry(String path, Kind kind, String id) {}

  /// What an entry is.
  public enum Kind {
    FILE,
    LINK,
    SUBMODULE;

    static Kind of(int mode) {
      return switch (mode & FileMode.TYPE_MASK) {
        case FileMode.TYPE_FILE -> FILE;
        case FileMode.TYPE_SYMLINK -> LINK;
        default -> SUBMODULE;
      };
    }
  }

  /// Takes the entries of a commit one by one.
  public interface Visitor {
    /// Whether to look into a folder.
    boolean enters(String path);

    void take(Entry entry);
  }

  /// @param folder as [RepositoryFolder#find] gave it
  /// @throws BrokenRepository also when it is of a kind that cannot be read
  public static GitRepository open(Path folder) {
    return guarded(() -> {
      RepositoryFolder place = RepositoryFolder.of(folder);
      QuietSystem.install();
      return new GitRepository(
          new FileRepositoryBuilder()
              .setFS(new QuietFiles())
              .setGitDir(place.own().toFile())
              .setGitCommonDir(place.common().toFile())
              .setBare() // the work tree is none of our business
              .build());
    });
  }

  /// The commit of a branch, a tag, a full id, or `HEAD`.
  public Optional<RevCommit> commit(String name) {
    return guarded(() -> find(name));
  }

  private Optional<RevCommit> find(String name) throws IOException {
    Optional<ObjectId> id = id(name);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject object = walk.parseAny(id.get());
      for (int i = 0; object instanceof RevTag tag && i < DEREFERENCES; i++) {
        object = walk.parseAny(tag.getObject());
      }
      if (object instanceof RevCommit commit) {
        return Optional.of(commit);
      }
      throw new BrokenRepository(object.name() + " is no commit");
    }
  }

  private Optional<ObjectId> id(String name) throws IOException {
    if (ObjectId.isId(name)) {
      return Optional.of(ObjectId.fromString(name));
    }
    if (!Repository.isValidRefName(Constants.R_HEADS + name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(repository.findRef(name)).map(Ref::getObjectId);
  }

  /// Where the work of HEAD left another commit; that commit itself where the two share nothing.
  ///
  /// @param name as [#commit] takes it, or an expression such as `HEAD~3`
  public Optional<RevCommit> forkPoint(String name) {
    return guarded(() -> {
      Optional<RevCommit> other = find(name);
      if (other.isEmpty()) {
        ObjectId id = repository.resolve(name + "^{commit}");
        other = id == null ? Optional.empty() : find(id.name());
      }
      Optional<RevCommit> head = find(Constants.HEAD);
      if (other.isEmpty() || head.isEmpty()) {
        return other;
      }
      try (RevWalk walk = new RevWalk(repository)) {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(walk.parseCommit(other.get()));
        walk.markStart(walk.parseCommit(head.get()));
        RevCommit base = walk.next();
        return base == null ? other : find(base.name());
      }
    });
  }

  /// The content of a file in a commit; empty when it has none there.
  public Optional<byte[]> content(RevCommit commit, String path) {
    return guarded(() -> {
      try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
        boolean file = walk != null && Kind.of(walk.getRawMode(0)) == Kind.FILE;
        return file ? Optional.of(content(walk.getObjectId(0).name())) : Optional.empty();
      }
    });
  }

  /// The branch HEAD stands on, for example `main`; empty when it stands on a commit.
  public Optional<String> branch() {
    return guarded(() -> Optional.ofNullable(repository.getFullBranch()))
        .filter(name -> name.startsWith(Constants.R_HEADS))
        .map(Repository::shortenRefName);
  }

  public void visit(RevCommit commit, Visitor visitor) {
    guarded(() -> {
      try (TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(commit.getTree());
        visit(walk, visitor);
        return walk;
      }
    });
  }

  private static void visit(TreeWalk walk, Visitor visitor) throws IOException {
    int folders = 0;
    while (walk.next()) {
      String path = walk.getPathString();
      if (!walk.isSubtree()) {
        visitor.take(new Entry(path, Kind.of(walk.getRawMode(0)), walk.getObjectId(0).name()));
      } else if (visitor.enters(path)) {
        // A few trees that hold each other many times are folders without an end.
        if (walk.getDepth() >= DEEPEST || ++folders > MOST_FOLDERS) {
          throw new BrokenRepository(
              "folders nested deeper than " + DEEPEST + " or without an end");
        }
        walk.enterSubtree();
      }
    }
  }

  /// The content of a file.
  public byte[] content(String id) {
    return guarded(() -> {
      try (ObjectReader reader = repository.newObjectReader()) {
        ObjectLoader loader = reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB);
        if (loader.isLarge()) {
          throw new LargeObjectException();
        }
        return loader.getCachedBytes();
      }
    });
  }

  /// When the files were first and last written, as the history up to a commit tells.
  public History history(RevCommit head, List<String> paths) {
    return guarded(() -> {
      try (History.Walk walk = new History.Walk(repository, paths)) {
        return walk.from(head);
      }
    });
  }

  @Override
  public void close() {
    repository.close();
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  /// JGit meets damage with many an exception, of memory too: a head may claim any size.
  private static <T> T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (BrokenRepository | Refused told) {
      throw told;
    } catch (MissingObjectException e) {
      throw new BrokenRepository("the object " + e.getObjectId().name() + " is missing", e);
    } catch (LargeObjectException e) {
      throw new BrokenRepository(
          "an object of more than " + (QuietSystem.LARGEST_OBJECT >> 20) + " MB", e);
    } catch (IOException | RuntimeException e) {
      throw new BrokenRepository("something in it is damaged or may not be read", e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new BrokenRepository("something in it claims to be larger than memory", e);
    }
  }
}
