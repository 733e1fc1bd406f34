package dev.unrepeat.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/// Many windows that listen to news of postmortems, each by a connection of its own.
final class LiveCrowd implements AutoCloseable {
  private static final int AT_ONCE = 50;

  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicInteger listening = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  /// @param paths of the streams; each is listened to by so many
  static LiveCrowd listen(URI server, String cookies, List<String> paths, int each)
      throws IOException, InterruptedException {
    LiveCrowd crowd = new LiveCrowd();
    int asked = 0;
    for (int i = 0; i < each; i++) {
      for (String path : paths) {
        crowd.join(server, cookies, path);
        await(crowd::answered, ++asked - AT_ONCE, 30);
      }
    }
    return crowd;
  }

  private void join(URI server, String cookies, String path) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    sockets.add(socket);
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: %s:%d\r\nCookie: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(path, server.getHost(), server.getPort(), cookies)
                .getBytes(StandardCharsets.US_ASCII));
    Thread.ofVirtual().start(() -> hear(socket));
  }

  private void hear(Socket socket) {
    boolean seated = false;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("HTTP/1.1 409")) {
          refused.incrementAndGet();
        } else if (line.startsWith("retry:")) {
          listening.incrementAndGet();
          seated = true;
        } else if (line.equals("event: change")) {
          changes.incrementAndGet();
        }
      }
      if (seated) {
        ended.incrementAndGet();
      }
    } catch (IOException closed) {
      ended.incrementAndGet();
    }
  }

  int listening() {
    return listening.get();
  }

  /// Who listens, and who was told that there is no seat.
  int answered() {
    return listening.get() + refused.get();
  }

  int changes() {
    return changes.get();
  }

  /// Windows that listened and do no more.
  int ended() {
    return ended.get();
  }

  /// Waits until so many have.
  static void await(IntSupplier how, int many, int seconds) throws InterruptedException {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (how.getAsInt() < many && System.nanoTime() < until) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
