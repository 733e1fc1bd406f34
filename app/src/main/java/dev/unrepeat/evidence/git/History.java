package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// When each of some files was first and last written, by the commits that changed it. A history
/// that was cut off, as a shallow clone, tells nothing of the files that are older than the cut.
public final class History {
  private static final int MOST_COMMITS = 100_000;

  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  /// @param first when a commit first brought the file to where it is
  public record Written(Instant first, Instant last) {
    Written with(Instant at) {
      return new Written(at.isBefore(first) ? at : first, at.isAfter(last) ? at : last);
    }
  }

  /// Empty when the commit that brought the file was not seen.
  public Optional<Written> of(String path) {
    return added.contains(path) ? Optional.ofNullable(written.get(path)) : Optional.empty();
  }

  /// Goes back through the commits, the newest first.
  static final class Walk implements AutoCloseable {
    private final History history = new History();
    private final Set<String> files;
    private final Set<String> folders = new HashSet<>();
    private final Set<ObjectId> cut;
    private final RevWalk commits;
    private final TreeWalk trees;

    Walk(Repository repository, List<String> paths) throws IOException {
      this.files = new HashSet<>(paths);
      for (String path : paths) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
          folders.add(path.substring(0, slash));
        }
      }
      this.cut = repository.getObjectDatabase().getShallowCommits();
      this.commits = new RevWalk(repository);
      this.trees = new TreeWalk(repository);
      trees.setFilter(TreeFilter.ANY_DIFF);
    }

    History from(RevCommit head) throws IOException {
      commits.sort(RevSort.COMMIT_TIME_DESC);
      commits.markStart(commits.parseCommit(head));
      for (int i = 0; i < MOST_COMMITS; i++) {
        RevCommit commit;
        try {
          commit = commits.next();
        } catch (MissingObjectException cutOff) {
          break;
        }
        if (commit == null) {
          break;
        }
        // A merge brings nothing of its own, and before a cut nobody knows what was there.
        if (commit.getParentCount() <= 1 && !cut.contains(commit)) {
          compare(commit);
        }
        commit.disposeBody();
      }
      return history;
    }

    private void compare(RevCommit commit) throws IOException {
      PersonIdent author = commit.getAuthorIdent();
      if (author == null) {
        return;
      }
      trees.reset();
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(commit.getParent(0).getTree());
      }
      trees.addTree(commit.getTree());
      while (trees.next()) {
        String path = trees.getPathString();
        int mode = trees.getRawMode(1) & FileMode.TYPE_MASK;
        if (mode == FileMode.TYPE_TREE && folders.contains(path)) {
          trees.enterSubtree();
        } else if (mode == FileMode.TYPE_FILE && files.contains(path) && !trees.idEqual(0, 1)) {
          if (trees.getRawMode(0) == 0) {
            history.added.add(path);
          }
          Written at = new Written(author.getWhenAsInstant(), author.getWhenAsInstant());
          history.written.merge(path, at, (known, one) -> known.with(one.first()));
        }
      }
    }

    @Override
    public void close() {
      trees.close();
      commits.close();
    }
  }
}
