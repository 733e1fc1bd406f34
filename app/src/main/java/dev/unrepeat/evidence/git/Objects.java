package dev.unrepeat.evidence.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The objects of a repository: each in a file of its own, or in packs; here or where an alternate
/// points.
final class Objects {
  private static final int LONGEST_CHAIN = 5000;
  private static final int MOST_FOLDERS = 20;
  private static final int REF_DELTA = 7;
  private static final int OFS_DELTA = 6;

  private final List<Path> folders = new ArrayList<>();
  private final List<Pack> packs = new ArrayList<>();
  private final Bases bases = new Bases();

  Objects(Path folder, Arena arena, int hash) throws IOException {
    add(folder, arena, hash);
  }

  private void add(Path folder, Arena arena, int hash) throws IOException {
    if (folders.size() >= MOST_FOLDERS || folders.contains(folder)) {
      return;
    }
    folders.add(folder);
    Path packFolder = folder.resolve("pack");
    if (Files.isDirectory(packFolder)) {
      try (Stream<Path> files = Files.list(packFolder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".idx")).sorted().toList()) {
          packs.add(Pack.open(file, arena, hash));
        }
      }
    }
    Path alternates = folder.resolve("info").resolve("alternates");
    if (Files.isRegularFile(alternates)) {
      for (String line : Files.readAllLines(alternates, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(folder.resolve(line.strip()).normalize(), arena, hash);
        }
      }
    }
  }

  GitObject get(String id) {
    return find(id).orElseThrow(() -> new BrokenRepository("the object " + id + " is missing"));
  }

  boolean has(String id) {
    byte[] name = HexFormat.of().parseHex(id);
    return packs.stream().anyMatch(pack -> pack.find(name).isPresent())
        || folders.stream().anyMatch(folder -> Files.isRegularFile(loose(folder, id)));
  }

  Optional<GitObject> find(String id) {
    byte[] name = HexFormat.of().parseHex(id);
    try {
      for (Pack pack : packs) {
        OptionalLong offset = pack.find(name);
        if (offset.isPresent()) {
          return Optional.of(read(pack, offset.getAsLong()));
        }
      }
      for (Path folder : folders) {
        Path file = loose(folder, id);
        if (Files.isRegularFile(file)) {
          return Optional.of(loose(Files.readAllBytes(file)));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IndexOutOfBoundsException | InternalError e) {
      throw new BrokenRepository("a pack that is cut off", e);
    }
  }

  private static Path loose(Path folder, String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  private static GitObject loose(byte[] packed) {
    byte[] all = Inflating.most(ByteBuffer.wrap(packed), Inflating.LARGEST + 64);
    int end = 0;
    while (end < all.length && end < 64 && all[end] != 0) {
      end++;
    }
    String[] head = new String(all, 0, end, StandardCharsets.US_ASCII).split(" ");
    if (head.length != 2 || !head[1].matches("[0-9]{1,12}")) {
      throw new BrokenRepository("an object without its head");
    }
    Inflating.limit(Long.parseLong(head[1]));
    byte[] content = Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length);
    if (content.length != Long.parseLong(head[1])) {
      throw new BrokenRepository("an object of another size than it says");
    }
    return new GitObject(GitObject.Type.of(head[0]), content);
  }

  /// Follows the deltas down to a whole object and comes back up.
  private GitObject read(Pack pack, long offset) {
    Deque<byte[]> deltas = new ArrayDeque<>();
    Deque<Long> places = new ArrayDeque<>();
    long at = offset;
    Optional<GitObject> base = bases.get(pack, at);
    while (base.isEmpty()) {
      Pack.Head head = pack.head(at);
      if (head.type() == OFS_DELTA || head.type() == REF_DELTA) {
        places.push(at);
        if (deltas.size() >= LONGEST_CHAIN) {
          throw new BrokenRepository("a chain of deltas without an end");
        }
        Step step = head.type() == OFS_DELTA ? back(pack, at, head) : named(pack, head);
        deltas.push(pack.unpacked(step.content(), head.size()));
        at = step.base();
        base = bases.get(pack, at);
      } else {
        byte[] content = pack.unpacked(head.content(), head.size());
        base = Optional.of(new GitObject(GitObject.Type.of(head.type()), content));
        bases.put(pack, at, base.orElseThrow());
      }
    }
    GitObject made = base.orElseThrow();
    while (!deltas.isEmpty()) {
      made = new GitObject(made.type(), Delta.apply(made.content(), deltas.pop()));
      bases.put(pack, places.pop(), made);
    }
    return made;
  }

  private record Step(long base, long content) {}

  private static Step back(Pack pack, long from, Pack.Head head) {
    long at = head.content();
    int b = pack.octet(at++);
    long back = b & 0x7F;
    while ((b & 0x80) != 0) {
      b = pack.octet(at++);
      back = ((back + 1) << 7) | (b & 0x7F);
    }
    if (back <= 0 || back > from) {
      throw new BrokenRepository("a delta whose base is nowhere");
    }
    return new Step(from - back, at);
  }

  private static Step named(Pack pack, Pack.Head head) {
    byte[] name = pack.name(head.content());
    long base =
        pack.find(name)
            .orElseThrow(() -> new BrokenRepository("a delta whose base is not in its pack"));
    return new Step(base, head.content() + name.length);
  }
}
