package dev.unrepeat.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// Takes spans as a collector of OpenTelemetry does: `ExportTraceServiceRequest` in protobuf, by
/// HTTP. It can be told to hold its breath, or to refuse.
public final class TraceReceiver implements AutoCloseable {
  /// A span as it came.
  public record Told(
      String trace,
      String id,
      String parent,
      String name,
      long kind,
      Map<String, String> attributes,
      boolean error) {
    static final long INTERNAL = 1;
    static final long SERVER = 2;
    static final long CLIENT = 3;
  }

  final List<Told> spans = new CopyOnWriteArrayList<>();
  final List<Map<String, String>> resources = new CopyOnWriteArrayList<>();
  final List<String> raw = new CopyOnWriteArrayList<>();
  final List<String> headers = new CopyOnWriteArrayList<>();
  volatile int status = 200;
  private volatile Optional<CountDownLatch> breath = Optional.empty();
  private final HttpServer server;

  public TraceReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From here on nobody is answered.
  void hold() {
    breath = Optional.of(new CountDownLatch(1));
  }

  public Told await(Predicate<Told> wanted) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      Optional<Told> found = spans.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no such span among " + spans);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream packed = new GZIPInputStream(exchange.getRequestBody())) {
      byte[] body = packed.readAllBytes();
      if (breath.isPresent()) {
        breath.get().await();
      }
      if (status == 200) {
        headers.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
        raw.add(new String(body, StandardCharsets.UTF_8));
        fields(body, (at, all) -> resourceSpans(all.bytes));
      }
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void resourceSpans(byte[] message) {
    fields(
        message,
        (at, part) -> {
          if (at == 1) {
            Map<String, String> resource = new TreeMap<>();
            fields(part.bytes, (field, one) -> attribute(one.bytes, resource));
            resources.add(resource);
          } else if (at == 2) {
            fields(
                part.bytes,
                (field, one) -> {
                  if (field == 2) {
                    spans.add(span(one.bytes));
                  }
                });
          }
        });
  }

  private static Told span(byte[] message) {
    Map<Integer, Field> once = new TreeMap<>();
    Map<String, String> attributes = new TreeMap<>();
    fields(
        message,
        (at, field) -> {
          if (at == 9) {
            attribute(field.bytes, attributes);
          } else {
            once.put(at, field);
          }
        });
    Field none = new Field(0, new byte[0]);
    boolean[] error = new boolean[1];
    fields(
        once.getOrDefault(15, none).bytes, (at, field) -> error[0] |= at == 3 && field.number == 2);
    return new Told(
        hex(once.getOrDefault(1, none)),
        hex(once.getOrDefault(2, none)),
        hex(once.getOrDefault(4, none)),
        once.getOrDefault(5, none).text(),
        once.getOrDefault(6, none).number,
        attributes,
        error[0]);
  }

  private static void attribute(byte[] message, Map<String, String> into) {
    Map<Integer, Field> pair = new TreeMap<>();
    fields(message, pair::put);
    fields(
        pair.get(2).bytes,
        (at, value) ->
            into.put(pair.get(1).text(), at == 1 ? value.text() : Long.toString(value.number)));
  }

  private static String hex(Field field) {
    return HexFormat.of().formatHex(field.bytes);
  }

  private record Field(long number, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// Each field of a message of protobuf, with its number.
  private static void fields(byte[] message, BiConsumer<Integer, Field> each) {
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      Field field =
          switch (tag & 7) {
            case 0 -> new Field(varint(in), new byte[0]);
            case 1 -> new Field(in.getLong(), new byte[0]);
            case 2 -> {
              byte[] bytes = new byte[(int) varint(in)];
              in.get(bytes);
              yield new Field(0, bytes);
            }
            case 5 -> new Field(in.getInt(), new byte[0]);
            default -> throw new IllegalArgumentException("wire type " + (tag & 7));
          };
      each.accept(tag >>> 3, field);
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    breath.ifPresent(CountDownLatch::countDown);
    server.stop(0);
  }
}
