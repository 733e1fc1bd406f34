package dev.unrepeat.evidence.git;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// When each of some files was first and last written, by the commits that changed it. A history
/// that was cut off, as a shallow clone, tells nothing of the files that are older than the cut.
public final class History {
  private static final int MOST_COMMITS = 100_000;

  private final Repository repository;
  private final Set<String> files;
  private final Set<String> folders = new HashSet<>();
  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  /// @param first when a commit first brought the file to where it is
  public record Written(Instant first, Instant last) {
    Written with(Instant at) {
      return new Written(at.isBefore(first) ? at : first, at.isAfter(last) ? at : last);
    }
  }

  History(Repository repository, List<String> paths) {
    this.repository = repository;
    this.files = new HashSet<>(paths);
    for (String path : paths) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
  }

  /// Empty when the commit that brought the file was not seen.
  public Optional<Written> of(String path) {
    return added.contains(path) ? Optional.ofNullable(written.get(path)) : Optional.empty();
  }

  void walk(Commit head) {
    PriorityQueue<Commit> next =
        new PriorityQueue<>(Comparator.comparing(Commit::committed).reversed());
    Set<String> seen = new HashSet<>(Set.of(head.id()));
    next.add(head);
    for (int i = 0; i < MOST_COMMITS && !next.isEmpty(); i++) {
      Commit commit = next.remove();
      boolean whole = true;
      for (String parent : commit.parents()) {
        if (!repository.has(parent)) {
          whole = false;
        } else if (seen.add(parent)) {
          next.add(repository.commitOf(parent));
        }
      }
      if (whole && commit.parents().isEmpty()) {
        compare("", Optional.of(commit.tree()), Optional.empty(), commit.written());
      } else if (whole && commit.parents().size() == 1) {
        String before = repository.commitOf(commit.parents().getFirst()).tree();
        compare("", Optional.of(commit.tree()), Optional.of(before), commit.written());
      }
    }
  }

  private void compare(String prefix, Optional<String> now, Optional<String> before, Instant at) {
    if (now.isEmpty() || now.equals(before)) {
      return;
    }
    Map<String, Tree.Entry> old = new HashMap<>();
    before.ifPresent(id -> repository.tree(id).entries().forEach(e -> old.put(e.name(), e)));
    for (Tree.Entry entry : repository.tree(now.get()).entries()) {
      String path = prefix + entry.name();
      Optional<Tree.Entry> was = Optional.ofNullable(old.get(entry.name()));
      if (was.isPresent() && was.get().id().equals(entry.id())) {
        continue;
      }
      if (entry.isFolder() && folders.contains(path)) {
        Optional<String> folder = was.filter(Tree.Entry::isFolder).map(Tree.Entry::id);
        compare(path + "/", Optional.of(entry.id()), folder, at);
      } else if (entry.isFile() && files.contains(path)) {
        if (was.isEmpty()) {
          added.add(path);
        }
        written.merge(path, new Written(at, at), (known, one) -> known.with(one.first()));
      }
    }
  }
}
