package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/// A Git repository with a work tree, made by JGit, that a test fills and commits.
public final class GitWorkTree {
  private final Path folder;
  private final Git git;

  public GitWorkTree(Path folder) {
    this.folder = folder;
    try {
      this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  public GitWorkTree file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Commits all there is, and says the id.
  public String commit(Instant at) throws GitAPIException {
    PersonIdent ines = new PersonIdent("Ines Okafor", "ines@example.org", at, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("write")
        .setAuthor(ines)
        .setCommitter(ines)
        .setSign(false)
        .call()
        .getName();
  }

  GitWorkTree tag(String name) throws GitAPIException {
    git.tag().setName(name).setAnnotated(true).setMessage("tag").setSigned(false).call();
    return this;
  }

  public GitWorkTree branch(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
    return this;
  }

  /// Moves all objects into a pack and all branches into one file.
  void pack() throws GitAPIException {
    git.gc().setAggressive(true).call();
  }

  /// How many bytes all packs have.
  long packed() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(".git/objects/pack"))) {
      return all.filter(f -> f.toString().endsWith(".pack"))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  /// Commits a folder that holds itself so often, twenty times on each of eight floors, that nobody
  /// can walk through all of it.
  void bomb() throws IOException {
    Repository repository = git.getRepository();
    try (ObjectInserter objects = repository.newObjectInserter()) {
      ObjectId folder = objects.insert(new TreeFormatter());
      for (int floor = 0; floor < 8; floor++) {
        TreeFormatter next = new TreeFormatter();
        for (char name = 'a'; name < 'u'; name++) {
          next.append(String.valueOf(name), FileMode.TREE, folder);
        }
        folder = objects.insert(next);
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(folder);
      commit.setAuthor(new PersonIdent("Ines Okafor", "ines@example.org"));
      commit.setCommitter(commit.getAuthor());
      ObjectId id = objects.insert(commit);
      objects.flush();
      RefUpdate head = repository.updateRef("HEAD");
      head.setNewObjectId(id);
      head.forceUpdate();
    }
  }

  void cloneBare(Path target) throws GitAPIException {
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(target.toFile())
        .setBare(true)
        .call()
        .close();
  }
}
