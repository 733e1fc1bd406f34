package dev.unrepeat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests out, against real servers on this machine.
class OutgoingTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Host"));
          exchange.getRequestBody().readAllBytes();
          if (exchange.getRequestURI().getPath().equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
          } else if (exchange.getRequestURI().getPath().equals("/long")) {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
              byte[] some = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1000; i++) {
                out.write(some);
              }
            } catch (IOException cut) {
              asked.add("cut");
            }
          } else if (exchange.getRequestURI().getPath().equals("/torn")) {
            exchange.sendResponseHeaders(201, 100);
            exchange.getResponseBody().write(BODY);
            exchange.getResponseBody().flush();
          } else {
            byte[] answer = "thanks".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  private static Outgoing outgoing(String allowed) {
    return new Outgoing(AddressRule.allowing(allowed), InetAddress::getAllByName, PATIENCE);
  }

  private static Answer post(Outgoing outgoing, URI address) throws NotReached {
    return outgoing.post(address, Map.of("x-test", "1"), "application/json", BODY);
  }

  @Test
  void tellsWhatWasAnswered() throws Exception {
    try (Outgoing outgoing = outgoing("127.0.0.1")) {
      Answer answer = post(outgoing, at("127.0.0.1", "/hook?a=b"));
      assertThat(answer.status()).isEqualTo(202);
      assertThat(answer.text()).isEqualTo("thanks");
      assertThat(answer.retryAfter()).contains("7");
      assertThat(asked).containsExactly("/hook?a=b 127.0.0.1:" + server.getAddress().getPort());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1"})
  void asksNothingOfThisMachine(String host) throws Exception {
    try (Outgoing outgoing = outgoing("")) {
      assertThatThrownBy(() -> post(outgoing, at(host, "/"))).isInstanceOf(NotReached.class);
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void connectsToTheAddressThatWasJudgedThoughTheNameChangesMeanwhile() throws Exception {
    AtomicInteger lookUps = new AtomicInteger();
    AddressRule.Names changing =
        host -> {
          String now = lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2";
          return new InetAddress[] {InetAddress.getByName(now)};
        };
    try (Outgoing outgoing = new Outgoing(AddressRule.allowing("127.0.0.1"), changing, PATIENCE)) {
      assertThat(post(outgoing, at("rebound.example", "/")).status()).isEqualTo(202);
      assertThat(lookUps).hasValue(1);
      assertThat(asked.getFirst()).contains("rebound.example:");
      assertThatThrownBy(() -> post(outgoing, at("rebound.example", "/")))
          .hasMessageContaining("127.0.0.2");
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void refusesANameThatHasAPrivateAddressAmongOthers() throws Exception {
    AddressRule.Names both =
        host ->
            new InetAddress[] {
              InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")
            };
    try (Outgoing outgoing = new Outgoing(AddressRule.allowing(""), both, PATIENCE)) {
      assertThatThrownBy(() -> outgoing.judge(URI.create("https://hooks.example.com/")))
          .hasMessageContaining("10.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14/",
        "ftp://93.184.215.14/",
        "https:///nowhere",
        "https://user:word@93.184.215.14/",
        "file:///etc/passwd",
        "hooks.example.com"
      })
  void refusesWhatIsNoAddressByHttps(String address) throws Exception {
    try (Outgoing outgoing = outgoing("")) {
      assertThatThrownBy(() -> outgoing.judge(URI.create(address)))
          .isInstanceOf(NotReached.class)
          .hasMessageNotContaining("word@");
    }
  }

  @Test
  void followsNoRedirect() throws Exception {
    try (Outgoing outgoing = outgoing("127.0.0.1")) {
      assertThat(post(outgoing, at("127.0.0.1", "/moved")).status()).isEqualTo(307);
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void readsNoMoreThanTheFirstOfAnAnswer() throws Exception {
    try (Outgoing outgoing = outgoing("127.0.0.1")) {
      assertThat(post(outgoing, at("127.0.0.1", "/long")).text()).hasSize(64 * 1024);
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNone() throws Exception {
    try (Outgoing outgoing = outgoing("127.0.0.1")) {
      URI torn = at("127.0.0.1", "/torn");
      assertThatThrownBy(
              () -> outgoing.ask(new Question("GET", torn, Map.of(), "application/json", "", 1000)))
          .isInstanceOf(NotReached.class)
          .hasMessageContaining("broke off");
      assertThat(outgoing.ask(new Question("GET", torn, Map.of(), "", "", 2)).text())
          .as("as much as was asked for came")
          .isEqualTo("{}");
    }
  }

  /// Each byte comes in time, the answer as a whole never does.
  @Test
  void givesUpOnOneThatAnswersDropByDrop() throws Exception {
    List<Socket> open = new ArrayList<>();
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Outgoing outgoing =
            new Outgoing(
                AddressRule.allowing("127.0.0.1"),
                InetAddress::getAllByName,
                Duration.ofSeconds(1))) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = slow.accept()) {
              open.add(socket);
              InputStream in = socket.getInputStream();
              OutputStream out = socket.getOutputStream();
              in.read();
              while (!socket.isClosed()) {
                out.write('H');
                out.flush();
                Thread.sleep(100);
              }
            } catch (IOException | InterruptedException over) {
              open.clear();
            }
          });
      assertThatThrownBy(
              () -> post(outgoing, URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/")))
          .isInstanceOf(NotReached.class)
          .hasMessageContaining("did not answer within 1 seconds");
    }
  }

  @Test
  void saysWhenNobodyIsThere() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (Outgoing outgoing = outgoing("127.0.0.1")) {
      assertThatThrownBy(() -> post(outgoing, URI.create("http://127.0.0.1:" + port + "/")))
          .hasMessage(
              "127.0.0.1 took no connection. Check that it runs, and that its address and port are right.");
    }
  }
}
