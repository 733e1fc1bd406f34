package dev.unrepeat.service;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/// The folder `examples/` as it comes with the program: in its jar, or beside its classes.
final class ExampleFolder implements Closeable {
  private static final String MARK = "/examples/README.md";

  private final Path folder;
  private final Closeable held;

  private ExampleFolder(Path folder, Closeable held) {
    this.folder = folder;
    this.held = held;
  }

  static ExampleFolder open() throws IOException {
    URL readme = ExampleFolder.class.getResource(MARK);
    if (readme == null) {
      throw new IllegalStateException("The program was built without its examples");
    }
    try {
      URI address = readme.toURI();
      if (!address.getScheme().equals("jar")) {
        return new ExampleFolder(Path.of(address).resolveSibling("."), () -> {});
      }
      FileSystem jar = FileSystems.newFileSystem(address, Map.of());
      return new ExampleFolder(jar.getPath("/examples"), jar);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param place for example `worked/a.txt`
  Path path(String place) {
    return folder.resolve(place);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
