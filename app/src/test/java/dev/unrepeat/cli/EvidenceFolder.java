package dev.unrepeat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder of evidence that a test lays out.
record EvidenceFolder(Path path) {

  /// The folder `examples/` of the project, wherever the tests are started.
  static EvidenceFolder example(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples/worked"))) {
      here = here.getParent();
    }
    return new EvidenceFolder(here.resolve("examples").resolve(name));
  }

  String file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  String file(String name, byte[] content) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String at(String name) {
    return path.resolve(name).toString();
  }

  String copyOf(Path source, String name) {
    try (InputStream in = Files.newInputStream(source)) {
      return file(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Packs another folder into an archive of this one.
  String zip(String name, Path folder) throws IOException {
    Path zip = path.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return zip.toString();
  }
}
