package dev.unrepeat.evidence.git;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A Git repository on disk, bare or with a work tree, open for reading. Safe for several threads.
public final class Repository implements Closeable {
  private static final int DEEPEST = 512;
  private static final int DEREFERENCES = 10;

  private final Arena arena;
  private final Refs refs;
  private final Objects objects;
  private final int hash;

  private Repository(Arena arena, Refs refs, Objects objects, int hash) {
    this.arena = arena;
    this.refs = refs;
    this.objects = objects;
    this.hash = hash;
  }

  /// One entry of a commit that is no folder.
  public record Entry(String path, Kind kind, String id) {}

  /// What an entry is.
  public enum Kind {
    FILE,
    LINK,
    SUBMODULE
  }

  /// Where the repository of a folder lies: the folder itself when it is bare, its `.git`, or what
  /// the file `.git` of a linked work tree points to.
  public static Optional<Path> find(Path folder) throws IOException {
    Path inside = folder.resolve(".git");
    if (Files.isDirectory(inside)) {
      return Optional.of(inside);
    }
    if (Files.isRegularFile(inside) && Files.size(inside) < 4096) {
      String text = Files.readString(inside, StandardCharsets.UTF_8).strip();
      return text.startsWith("gitdir:")
          ? Optional.of(folder.resolve(text.substring(7).strip()).normalize())
          : Optional.empty();
    }
    boolean bare =
        Files.isRegularFile(folder.resolve("HEAD"))
            && Files.isDirectory(folder.resolve("objects"))
            && Files.isDirectory(folder.resolve("refs"));
    return bare ? Optional.of(folder) : Optional.empty();
  }

  /// @param folder as [#find] gave it
  /// @throws BrokenRepository also when it is of a kind that cannot be read
  public static Repository open(Path folder) throws IOException {
    Path common = folder;
    Path pointer = folder.resolve("commondir");
    if (Files.isRegularFile(pointer)) {
      String text = Files.readString(pointer, StandardCharsets.UTF_8).strip();
      common = folder.resolve(text).normalize();
    }
    if (!Files.isDirectory(common.resolve("objects"))) {
      throw new BrokenRepository("it has no objects");
    }
    String config = config(common);
    if (config.contains("reftable")) {
      throw new BrokenRepository(
          "its branches are kept as a reftable, which is not read; hand in a clone made with --ref-format=files");
    }
    int hash = config.contains("sha256") ? 32 : 20;
    Arena arena = Arena.ofShared();
    try {
      Objects objects = new Objects(common.resolve("objects"), arena, hash);
      return new Repository(arena, new Refs(folder, common), objects, hash);
    } catch (RuntimeException | IOException e) {
      arena.close();
      throw e;
    }
  }

  /// The extensions the configuration names; nothing else of it matters for reading.
  private static String config(Path common) throws IOException {
    Path file = common.resolve("config");
    if (!Files.isRegularFile(file) || Files.size(file) > 1 << 20) {
      return "";
    }
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return String.join(
          "\n",
          lines
              .map(line -> line.strip().toLowerCase(Locale.ROOT))
              .filter(line -> line.matches("(objectformat|refstorage)\\s*=.*"))
              .toList());
    }
  }

  /// The commit of a branch, a tag, a full id, or `HEAD`.
  public Optional<Commit> commit(String name) throws IOException {
    Optional<String> found = refs.find(name).filter(id -> id.length() == 2 * hash);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String id = found.get();
    GitObject object = objects.get(id);
    for (int i = 0; object.type() == GitObject.Type.TAG && i < DEREFERENCES; i++) {
      String text = new String(object.content(), StandardCharsets.UTF_8);
      id = text.startsWith("object ") ? text.lines().findFirst().orElse("").substring(7) : "";
      if (!id.matches("[0-9a-f]{" + 2 * hash + "}")) {
        throw new BrokenRepository("the tag " + name + " points nowhere");
      }
      object = objects.get(id);
    }
    return Optional.of(Commit.read(id, object));
  }

  public Optional<String> branch() throws IOException {
    return refs.branch();
  }

  /// Takes the entries of a commit one by one.
  public interface Visitor {
    /// Whether to look into a folder.
    boolean enters(String path);

    void take(Entry entry);
  }

  public void visit(Commit commit, Visitor visitor) {
    visit(commit.tree(), "", 0, visitor);
  }

  private void visit(String tree, String prefix, int depth, Visitor visitor) {
    if (depth > DEEPEST) {
      throw new BrokenRepository("folders nested deeper than " + DEEPEST);
    }
    for (Tree.Entry entry : tree(tree).entries()) {
      String path = prefix + entry.name();
      if (entry.isFolder()) {
        if (visitor.enters(path)) {
          visit(entry.id(), path + "/", depth + 1, visitor);
        }
      } else {
        Kind kind =
            entry.isFile() ? Kind.FILE : entry.mode().equals("120000") ? Kind.LINK : Kind.SUBMODULE;
        visitor.take(new Entry(path, kind, entry.id()));
      }
    }
  }

  /// The content of a file.
  public byte[] content(String id) {
    GitObject object = objects.get(id);
    if (object.type() != GitObject.Type.BLOB) {
      throw new BrokenRepository(id + " is no file");
    }
    return object.content();
  }

  /// When the files were first and last written, as the history up to a commit tells.
  public History history(Commit head, List<String> paths) {
    History history = new History(this, paths);
    history.walk(head);
    return history;
  }

  boolean has(String id) {
    return objects.has(id);
  }

  Commit commitOf(String id) {
    return Commit.read(id, objects.get(id));
  }

  Tree tree(String id) {
    return Tree.read(id, objects.get(id), hash);
  }

  @Override
  public void close() {
    arena.close();
  }
}
