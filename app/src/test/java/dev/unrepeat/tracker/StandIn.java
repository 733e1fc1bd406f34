package dev.unrepeat.tracker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A tracker on this machine that speaks HTTP as a vendor documents it, and fails when it is told
/// to.
public abstract class StandIn implements AutoCloseable {
  protected static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Queue<Answered> next = new ArrayDeque<>();
  private Optional<Answered> failing = Optional.empty();
  private Optional<Held> held = Optional.empty();
  private Optional<Predicate<Asked>> torn = Optional.empty();

  /// A request that came.
  public record Asked(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /// An answer.
  public record Answered(int status, Map<String, String> headers, String body) {}

  protected StandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// All requests so far.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  /// The next request is answered so, whatever it asks.
  public synchronized void next(int status, Map<String, String> headers, String body) {
    next.add(new Answered(status, headers, body));
  }

  /// Each request is answered so, until it works again.
  public synchronized void fails(int status, Map<String, String> headers, String body) {
    failing = Optional.of(new Answered(status, headers, body));
  }

  public synchronized void works() {
    failing = Optional.empty();
  }

  /// The next request of that method and end of path is done, and its answer waits.
  public Held hold(String method, String end) {
    return hold(method, end, 1);
  }

  /// The same of the one that comes as the so-manieth from now on.
  public synchronized Held hold(String method, String end, int number) {
    Held gate =
        new Held(
            method, end, new AtomicInteger(number), new CountDownLatch(1), new CountDownLatch(1));
    held = Optional.of(gate);
    return gate;
  }

  /// The next request whose query ends so is done, and its answer waits.
  public synchronized Held holdBehind(String end) {
    return hold("GET", "?" + end);
  }

  /// The next request of that method is done, and the body of its answer breaks off.
  public synchronized void tear(String method) {
    tear(method, "");
  }

  /// The same of the next request of that method and end of path.
  public synchronized void tear(String method, String end) {
    torn = Optional.of(one -> one.method().equals(method) && one.path().endsWith(end));
  }

  /// An answer that waits until it is let go.
  public record Held(
      String method, String end, AtomicInteger left, CountDownLatch done, CountDownLatch go) {
    /// Waits until the request was done.
    public void reached() {
      if (!within(done)) {
        throw new IllegalStateException("no " + method + " of " + end + " came");
      }
    }

    public void release() {
      go.countDown();
    }

    private void pass() {
      done.countDown();
      if (!within(go)) {
        throw new IllegalStateException("nobody let the answer go");
      }
    }

    private static boolean within(CountDownLatch latch) {
      try {
        return latch.await(150, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  protected abstract Answered answer(Asked asked);

  private void handle(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    Asked one =
        new Asked(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            query(uri.getRawQuery()),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    asked.add(one);
    Answered answer;
    Optional<Held> gate;
    boolean breaks;
    synchronized (this) {
      answer = failing.orElseGet(() -> next.isEmpty() ? answer(one) : next.remove());
      gate =
          held.filter(wait ->
              wait.method().equals(one.method())
                  && (one.path().endsWith(wait.end())
                      || (wait.end().startsWith("?")
                          && ("&" + uri.getRawQuery()).endsWith("&" + wait.end().substring(1))))
                  && wait.left().decrementAndGet() == 0);
      if (gate.isPresent()) {
        held = Optional.empty();
      }
      breaks = torn.filter(wanted -> wanted.test(one)).isPresent();
      if (breaks) {
        torn = Optional.empty();
      }
    }
    gate.ifPresent(Held::pass);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    // Several of one name stand on a line each.
    answer
        .headers()
        .forEach((name, values) -> {
          exchange.getResponseHeaders().remove(name);
          values.lines().forEach(value -> exchange.getResponseHeaders().add(name, value));
        });
    exchange.sendResponseHeaders(
        answer.status(), body.length == 0 ? -1 : body.length + (breaks ? 1 : 0));
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] sides = pair.split("=", 2);
        query.put(
            URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
            URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
