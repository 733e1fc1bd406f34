package dev.unrepeat.bench;

import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file, or a folder of files, as evidence and as plain bytes.
record FolderOnDisk(Path root, List<Path> files) {
  static FolderOnDisk at(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return new FolderOnDisk(root, walk.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /// The texts of the Markdown documents in it.
  List<String> documents() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().matches(".*\\.(?:md|markdown|erb)")) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  EvidenceBundle bundle() {
    return new EvidenceBundle(
        root.getFileName().toString(), files.stream().<EvidenceFile>map(this::file).toList());
  }

  long bytes() throws IOException {
    long sum = 0;
    for (Path file : files) {
      sum += Files.size(file);
    }
    return sum;
  }

  private EvidenceFile file(Path path) {
    String name =
        Files.isDirectory(root) ? root.relativize(path).toString() : path.getFileName().toString();
    return new OnDisk(name, path);
  }

  private record OnDisk(String path, Path file) implements EvidenceFile {
    @Override
    public long bytes() {
      return file.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
  }
}
