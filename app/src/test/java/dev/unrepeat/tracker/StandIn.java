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

  protected abstract Answered answer(Asked asked);

  private synchronized void handle(HttpExchange exchange) throws IOException {
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
    Answered answer = failing.orElseGet(() -> next.isEmpty() ? answer(one) : next.remove());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] sides = pair.split("=", 2);
        query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
