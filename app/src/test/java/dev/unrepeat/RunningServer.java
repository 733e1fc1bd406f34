package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.service.SampleCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real server on a free port and a folder of its own, for tests of any package.
public final class RunningServer implements AutoCloseable {
  private final Server.Running running;
  private final Path data;

  private RunningServer(Server.Running running, Path data) {
    this.running = running;
    this.data = data;
  }

  /// @param more configuration that overrules the server's own
  public static RunningServer start(Path data, Class<?>... more) {
    return new RunningServer(Server.start(new ServerPlace("127.0.0.1", 0, data), more), data);
  }

  /// One server for all tests that do not mind each other's incidents; it holds those of the sample
  /// company and ends with the tests.
  public static RunningServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final RunningServer SERVER = make();

    private static RunningServer make() {
      try {
        RunningServer server = start(Files.createTempDirectory("unrepeat-shared"));
        server.bean(SampleCompany.class).settle(line -> {});
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public URI address() {
    return running.address();
  }

  public Path data() {
    return data;
  }

  public <T> T bean(Class<T> type) {
    return running.context().getBean(type);
  }

  @Override
  public void close() {
    running.stop();
  }
}
