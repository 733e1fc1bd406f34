package dev.unrepeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.RunningServer;
import dev.unrepeat.ServerProcess;
import dev.unrepeat.api.Api;
import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.trace.TraceReceiver.Told;
import jakarta.servlet.ServletContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a receiver of OpenTelemetry is told of a running server, over real HTTP.
@Timeout(120)
class TracesTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e47";
  private static final String PARENT = "00f067aa0ba902b7";
  private static final String FIGURES = "watch-me-from-outside";
  private static final String KEY = "X-Key: of this server";
  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir private static Path folder;
  private static TraceReceiver receiver;
  private static RunningServer server;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    receiver = new TraceReceiver();
    server = serve("first", receiver.address());
  }

  private static RunningServer serve(String data, URI traces) {
    return RunningServer.startAnd(
        folder.resolve(data),
        "--unrepeat.traces=" + traces,
        "--unrepeat.traces.header=" + KEY,
        "--unrepeat.metrics.token=" + FIGURES);
  }

  @AfterAll
  static void stop() {
    server.close();
    receiver.close();
  }

  /// @param end two digits more, so that each test has a trace of its own
  private static String sender(String end, String flags) {
    return "00-" + TRACE + end + "-" + PARENT + "-" + flags;
  }

  private static HttpResponse<String> get(RunningServer server, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String incident(RunningServer server, String token) {
    HttpResponse<String> made =
        new Api(server.address(), token)
            .json("POST", "/incidents", "{\"title\": \"Nobody could pay at Tidewater\"}");
    return made.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void aPageIsAStepOfTheTraceOfItsSenderAndHoldsNoSecret() throws Exception {
    String token = server.token();
    String place = incident(server, token).replace("/api/v1", "");
    String cookies = server.visit(RunningServer.AUTHOR).cookies();
    HttpResponse<String> page =
        get(
            server,
            place + "?q=s3cr3t",
            "Cookie",
            cookies,
            "traceparent",
            sender("01", "01"),
            "tracestate",
            "proxy=int3rnal",
            "X-Request-Id",
            "proxy-4711");
    assertThat(page.statusCode()).isEqualTo(200);

    Told told = receiver.await(span -> span.trace().equals(TRACE + "01"));
    assertThat(told.name()).isEqualTo("GET /incidents/{id}");
    assertThat(told.kind()).isEqualTo(Told.SERVER);
    assertThat(told.parent()).isEqualTo(PARENT);
    assertThat(told.error()).isFalse();
    assertThat(told.attributes())
        .containsOnly(
            Map.entry("http.request.method", "GET"),
            Map.entry("http.route", "/incidents/{id}"),
            Map.entry("http.response.status_code", "200"),
            Map.entry("unrepeat.request.id", "proxy-4711"));
    assertThat(receiver.resources)
        .allSatisfy(one ->
            assertThat(one)
                .containsEntry("service.name", "unrepeat")
                .containsKeys("service.version", "service.instance.id"));
    assertThat(receiver.headers).containsOnly("of this server");

    receiver.await(span -> span.name().equals("POST /api/v1/incidents"));
    String everything = String.join("\n", receiver.raw);
    assertThat(everything)
        .doesNotContain("s3cr3t", "int3rnal", token, "Tidewater", "ines@", "INC-");
    for (String cookie : cookies.split("; ")) {
      assertThat(everything).doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    }
  }

  @Test
  void whatIsNotThereIsNoFaultAndHasNoRoute() throws Exception {
    get(server, "/nowhere/at/all", "traceparent", sender("02", "01"));
    Told told = receiver.await(span -> span.trace().equals(TRACE + "02"));
    assertThat(told.name()).isEqualTo("GET");
    assertThat(told.error()).isFalse();
    assertThat(told.attributes()).doesNotContainKey("http.route");
  }

  @Test
  void whatItsSenderDoesNotKeepIsNotTold() throws Exception {
    get(server, "/health/live", "traceparent", sender("03", "00"));
    get(server, "/health/live", "traceparent", sender("04", "01"));
    receiver.await(span -> span.trace().equals(TRACE + "04"));
    assertThat(receiver.spans).noneMatch(span -> span.trace().equals(TRACE + "03"));
  }

  @Test
  void roundsAreTracesOfTheirOwn() throws Exception {
    Told told = receiver.await(span -> span.name().equals("round outbox"));
    assertThat(told.kind()).isEqualTo(Told.INTERNAL);
    assertThat(told.parent()).isEmpty();
  }

  @Test
  void aRequestToAnotherMachineBelongsToWhatItIsMadeForAndCarriesTheTraceOn() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    HttpServer vendor = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    vendor.createContext(
        "/",
        exchange -> {
          heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().contains("no") ? 403 : 204, -1);
          exchange.close();
        });
    vendor.start();
    int port = vendor.getAddress().getPort();
    URI hook = URI.create("http://127.0.0.1:%d/services/s3cr3t".formatted(port));
    try (Traces traces = traces(receiver);
        Outgoing outgoing =
            new Outgoing(
                AddressRule.allowing("127.0.0.1"),
                InetAddress::getAllByName,
                Duration.ofSeconds(5),
                traces)) {
      traces.during("deliver webhook", () -> ask(outgoing, hook));
      ask(outgoing, hook.resolve("/no/s3cr3t"));
      assertThatThrownBy(() -> outgoing.ask(question(URI.create("http://127.0.0.1:1/"))))
          .isInstanceOf(NotReached.class);
    } finally {
      vendor.stop(0);
    }
    Told work = receiver.await(span -> span.name().equals("deliver webhook"));
    Told call = receiver.await(span -> span.parent().equals(work.id()));
    assertThat(call.name()).isEqualTo("GET");
    assertThat(call.kind()).isEqualTo(Told.CLIENT);
    assertThat(call.trace()).isEqualTo(work.trace());
    assertThat(call.attributes())
        .containsOnly(
            Map.entry("http.request.method", "GET"),
            Map.entry("http.response.status_code", "204"),
            Map.entry("server.address", "127.0.0.1"),
            Map.entry("server.port", Integer.toString(port)));
    assertThat(heard.getFirst()).startsWith("00-%s-%s-".formatted(call.trace(), call.id()));
    Told refused = receiver.await(span -> "403".equals(span.attributes().get("error.type")));
    assertThat(refused.error()).isTrue();
    assertThat(refused.parent()).isEmpty();
    assertThat(heard.getLast()).contains(refused.trace());
    Told away = receiver.await(span -> "1".equals(span.attributes().get("server.port")));
    assertThat(away.error()).isTrue();
    assertThat(String.join("\n", receiver.raw)).doesNotContain("s3cr3t");
  }

  private static void ask(Outgoing outgoing, URI address) {
    try {
      outgoing.ask(question(address));
    } catch (NotReached e) {
      throw new IllegalStateException(e);
    }
  }

  private static Question question(URI address) {
    return new Question("GET", address, Map.of(), "", "", 1000);
  }

  private static Traces traces(TraceReceiver receiver) {
    return new OtlpTraces(Receiver.of(receiver.address().toString(), KEY), "1", "a-test", SOON);
  }

  @Test
  void aReceiverThatNeverAnswersHoldsNobodyUpAndWhatIsLostIsCounted() throws Exception {
    try (TraceReceiver silent = holding();
        RunningServer held = serve("held", silent.address())) {
      Traces traces = held.bean(Traces.class);
      IntStream.range(0, 3000).forEach(i -> traces.during("round", () -> {}));
      long start = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        assertThat(get(held, "/health/live").statusCode()).isEqualTo(200);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
      String figures = get(held, "/prometheus", "Authorization", "Bearer " + FIGURES).body();
      assertThat(figures).contains("unrepeat_trace_spans_total{outcome=\"sent\"} 0.0");
      assertThat(dropped(figures)).isGreaterThan(900);
      long closing = System.nanoTime();
      held.close();
      assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(15));
    }
  }

  private static TraceReceiver holding() throws Exception {
    TraceReceiver receiver = new TraceReceiver();
    receiver.hold();
    return receiver;
  }

  @Test
  void aReceiverThatIsGoneHoldsNobodyUpEither() throws Exception {
    TraceReceiver gone = new TraceReceiver();
    gone.close();
    try (Traces traces = traces(gone)) {
      long start = System.nanoTime();
      IntStream.range(0, 10_000).forEach(i -> traces.during("round", () -> {}));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      SpanCounts counts = traces.counts().orElseThrow();
      assertThat(counts.dropped()).isGreaterThan(7000);
      assertThat(counts.sent()).isZero();
    }
  }

  private static double dropped(String figures) {
    return figures
        .lines()
        .filter(line -> line.startsWith("unrepeat_trace_spans_total{outcome=\"dropped\"} "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stayOutOfTheChainWhereNobodyAsksForThem() {
    assertThat(server.bean(ServletContext.class).getFilterRegistrations()).containsKey("tracing");
    RunningServer usual = RunningServer.shared();
    assertThat(usual.bean(ServletContext.class).getFilterRegistrations())
        .containsKey("timing")
        .doesNotContainKey("tracing");
    assertThat(usual.bean(Traces.class)).isSameAs(Traces.NONE);
    assertThat(Traces.NONE.request("GET", name -> Optional.empty())).isSameAs(Step.UNTOLD);
  }

  @Test
  void theLogNamesTheTrace() throws Exception {
    try (TraceReceiver own = new TraceReceiver();
        ServerProcess process =
            ServerProcess.start(
                folder.resolve("log"),
                Map.of(
                    "UNREPEAT_TRACES", own.address().toString(),
                    "UNREPEAT_LOG_FORMAT", "json",
                    "UNREPEAT_ACCESS_LOG", "true"))) {
      HTTP.send(
          HttpRequest.newBuilder(process.address().resolve("/health/live")).build(),
          HttpResponse.BodyHandlers.discarding());
      Told told = own.await(span -> span.name().equals("GET /health/live"));
      assertThat(told.parent()).isEmpty();
      JsonNode line =
          process.said().stream()
              .filter(one -> one.startsWith("{") && one.contains("/health/live"))
              .map(JsonMapper.shared()::readTree)
              .findFirst()
              .orElseThrow();
      assertThat(line.path("trace").asString()).isEqualTo(told.trace());
      assertThat(line.path("span").asString()).isEqualTo(told.id());
      assertThat(line.path("request").asString())
          .isEqualTo(told.attributes().get("unrepeat.request.id"));
      assertThat(process.said())
          .as("no warning of the JVM")
          .noneMatch(one -> one.contains("Unsafe"));
      process.stop();
      assertThat(process.ended(20)).isTrue();
    }
  }

  @Test
  void aSettingThatIsNoneIsRefused() {
    for (String wrong :
        List.of("collector:4318", "grpc://a:4317", "http://", "http://u:p@a", "a b")) {
      assertThatThrownBy(() -> Receiver.of(wrong, ""))
          .hasMessageContaining("UNREPEAT_TRACES is \"" + wrong + "\". Write the address");
    }
    assertThatThrownBy(() -> Receiver.of("http://a", "Bearer s3cr3t"))
        .hasMessageContaining("UNREPEAT_TRACES_HEADER is no header.")
        .hasMessageNotContaining("s3cr3t");
    assertThat(Receiver.of("https://a.example", "Authorization: Bearer k=="))
        .isEqualTo(
            new Receiver(
                URI.create("https://a.example/v1/traces"), Map.of("Authorization", "Bearer k==")));
    assertThat(Receiver.of("http://a:4318/otlp/v1/traces", "").address())
        .hasPath("/otlp/v1/traces");
  }
}
