package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A start of the server that visits the first pages and ends, for the JVM to learn from.
final class Rehearsal {
  private static final List<String> PAGES = List.of("/sign-in", "/new-password");

  private Rehearsal() {}

  static void run() {
    try {
      Path data = Files.createTempDirectory("unrepeat-rehearsal");
      try {
        Server.Running server = Server.start(new ServerPlace("127.0.0.1", 0, data));
        for (String page : PAGES) {
          visit(server.address().resolve(page));
        }
        server.stop();
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void visit(URI page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    try {
      connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
