package dev.unrepeat.service.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.SourceReading;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A call is read as the file of the same bytes is, whichever system sends it.
class ArrivalTextTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final List<Path> SAMPLES =
      List.of(
          Path.of("..", "examples", "sources"), Path.of("..", "..", "shared", "corpus", "events"));

  private static final EventHook HOOK =
      new EventHook(1, "Calls", EventHookKind.OTHER, "", "", "", true, true, "Priya", NOW);

  private static final ArrivalReading READING = new ArrivalReading(StandardSources.catalogue());

  /// What is told of one event, but for its place in the file.
  private static List<String> told(String path, byte[] content) {
    List<String> told = new ArrayList<>();
    EventSink sink =
        new EventSink() {
          @Override
          public void event(SourceEvent event) {
            told.add(
                "%s|%s|%s|%s|%s|%s"
                    .formatted(
                        event.time().known().map(Instant::toString).orElse("undated"),
                        event.text(),
                        event.actor(),
                        event.severity(),
                        event.kind(),
                        event.references().stream().sorted().toList()));
          }

          @Override
          public void problem(Problem problem) {}
        };
    new SourceReading(StandardSources.catalogue())
        .read(
            new EvidenceBundle("b", List.of(new MemoryFile(path, content))),
            Optional.empty(),
            Answers.NONE,
            sink);
    return told;
  }

  private static Stream<Path> samples() {
    return SAMPLES.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> {
          try (Stream<Path> all = Files.walk(folder)) {
            return all
                .filter(path -> path.toString().matches(".*\\.(json|ndjson)"))
                .sorted()
                .toList()
                .stream();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aSampleTellsTheSameAsACall() {
    return samples().map(path -> DynamicTest.dynamicTest(path.toString(), () -> same(path)));
  }

  private static void same(Path path) throws IOException {
    String text = Files.readString(path);
    boolean lines = path.toString().endsWith(".ndjson");
    List<String> calls =
        lines ? text.lines().filter(one -> !one.isBlank()).toList() : List.of(text);
    for (String call : calls) {
      byte[] bytes = call.getBytes(StandardCharsets.UTF_8);
      String form = READING.read(HOOK, ArrivalText.of(Map.of(), bytes, NOW)).text();
      List<String> called = told("calls.ndjson", form.getBytes(StandardCharsets.UTF_8));
      List<String> file = told(path.getFileName().toString(), bytes);
      assertThat(alike(called)).as(call).isEqualTo(alike(file));
    }
  }

  /// What has no time of its own has the time of receipt in a call, and a push is then told as one.
  private static List<String> alike(List<String> told) {
    return told.stream()
        .map(one -> one.replace(NOW.toString(), "undated"))
        .map(one -> one.contains("pushed ") || one.contains("Push of ") ? "a push" : one)
        .sorted()
        .toList();
  }

  /// Whatever calls at one address: as evidence each call tells what it told alone.
  @Test
  void callsOfSeveralSystemsAtOneAddressTellTogetherWhatEachTells() {
    List<ArrivalReading.Read> calls =
        Stream.of("ci", "uptime", "feature-flags", "terraform", "aws-events", "alertmanager")
            .flatMap(folder -> samples().filter(path -> path.getParent().endsWith(folder)))
            .flatMap(ArrivalTextTest::callsOf)
            .map(call -> READING.read(HOOK, ArrivalText.of(Map.of(), call, NOW)))
            .filter(read -> read.told().events() > 0)
            .toList();
    List<String> together =
        ArrivalReading.filesOf(HOOK, calls).stream()
            .flatMap(
                file -> told(file.name(), file.text().getBytes(StandardCharsets.UTF_8)).stream())
            .toList();
    assertThat(calls).hasSizeGreaterThan(20);
    assertThat(together).hasSize(calls.stream().mapToInt(read -> read.told().events()).sum());
  }

  private static Stream<byte[]> callsOf(Path path) {
    String text = new String(bytes(path), StandardCharsets.UTF_8);
    Stream<String> calls = path.toString().endsWith(".ndjson") ? text.lines() : Stream.of(text);
    return calls.filter(one -> !one.isBlank()).map(one -> one.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void brokenBytesAreReadOrRefusedWithASentence() {
    Random random = new Random(20_261_127);
    List<byte[]> wholes = samples().map(ArrivalTextTest::bytes).toList();
    for (int run = 0; run < 3_000; run++) {
      byte[] bytes = wholes.get(random.nextInt(wholes.size())).clone();
      for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Map<String, String> headers =
          random.nextBoolean() ? Map.of() : Map.of("ce-specversion", "1.0", "ce-id", "x");
      try {
        String lines = ArrivalText.of(headers, bytes, NOW);
        assertThat(lines).as("run " + run).endsWith("}\n");
      } catch (Refused refused) {
        assertThat(refused.sentence()).as("run " + run).startsWith("The body is");
      }
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEventOfEventBridgeIsReadAsSuchWhereSnsCarriesIt() {
    String event =
        """
        {\\"id\\": \\"e-9\\", \\"detail-type\\": \\"ECS Task State Change\\", \\"source\\": \\"aws.ecs\\", \
        \\"time\\": \\"2026-10-14T14:31:38Z\\", \\"detail\\": {\\"lastStatus\\": \\"STOPPED\\", \
        \\"group\\": \\"service:checkout\\"}}\
        """;
    String message =
        """
        {"Type": "Notification", "MessageId": "m", "TopicArn": "arn:aws:sns:eu-west-1:1:events", \
        "Message": "%s", "Timestamp": "2026-10-14T14:31:40.000Z"}\
        """
            .formatted(event);
    EventHook hook =
        new EventHook(1, "Calls", EventHookKind.CLOUDWATCH, "", "", "", true, true, "Priya", NOW);
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    ArrivalReading.Read read = READING.read(hook, ArrivalText.of(Map.of(), body, NOW));
    assertThat(read.told().title()).isEqualTo("ECS Task State Change: service:checkout — STOPPED");
    assertThat(read.told().from()).contains(Instant.parse("2026-10-14T14:31:38Z"));
    assertThat(read.source()).isEqualTo("cloudwatch");
  }

  @Test
  void numbersStayAsTheyWereWritten() {
    String body = "{\"id\": 6327818702635911562, \"at\": 1709991285.873, \"wide\": 1e400}";
    assertThat(ArrivalText.of(Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW))
        .contains("6327818702635911562", "1709991285.873", "1E+400");
  }

  @Test
  void eachElementOfAListIsACallOfItsOwn() {
    String lines =
        ArrivalText.of(Map.of(), "[{\"a\": 1}, {\"b\": 2}]".getBytes(StandardCharsets.UTF_8), NOW);
    assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("\"receivedAt\""));
  }

  @Test
  void onlyHeadersThatAreNeededAreKept() {
    String line =
        ArrivalText.of(
            Map.of("authorization", "Bearer x", "x-github-event", "release", "ce-id", "7"),
            "{}".getBytes(StandardCharsets.UTF_8),
            NOW);
    assertThat(line).contains("release", "ce-id").doesNotContain("Bearer");
  }

  @Test
  void whatIsNoJsonIsRefusedWithAWayOut() {
    assertThatThrownBy(() -> ArrivalText.of(Map.of(), "a=1".getBytes(StandardCharsets.UTF_8), NOW))
        .hasMessageContaining("Choose the content type application/json");
    assertThatThrownBy(() -> called("application/x-www-form-urlencoded", " "))
        .hasMessageContaining("a form without any field");
    assertThatThrownBy(() -> ArrivalText.of(Map.of(), new byte[] {(byte) 0xC3, 0x28}, NOW))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> ArrivalText.of(Map.of(), new byte[0], NOW))
        .isInstanceOf(Refused.class);
  }

  private static ArrivalReading.Read called(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return READING.read(HOOK, ArrivalText.of(Map.of("content-type", type), bytes, NOW));
  }

  @Test
  void aFormIsReadAsAnObjectOfItsFields() {
    ArrivalReading.Read read =
        called(
            "application/x-www-form-urlencoded; charset=UTF-8",
            "monitorID=7&monitorURL=https%3A%2F%2Fshop.example.com&monitorFriendlyName=Shop+front&alertType=1&alertTypeFriendlyName=Down&alertDetails=HTTP%20503&alertDateTime=1791988262");
    assertThat(read.told().title()).isEqualTo("Shop front is down: HTTP 503");
    assertThat(read.told().from()).contains(Instant.parse("2026-10-14T14:31:02Z"));
    assertThat(read.source()).isEqualTo("uptime");
  }

  @Test
  void aPercentSignThatWasLeftAsItIsIsAPercentSign() {
    assertThat(
            called(
                    "application/x-www-form-urlencoded",
                    "message=Disk+97 % full on db-2&lastup=x&time=2026-10-14T14:31:02Z")
                .told()
                .title())
        .contains("Disk 97 % full on db-2");
  }

  @Test
  void theJsonInAFieldOfAFormIsWhatWasSent() {
    String message =
        "{\"heartbeat\": {\"status\": 0, \"time\": \"2026-10-14 14:31:02.118\", \"msg\": \"timeout\"}, \"monitor\": {\"name\": \"Checkout\"}, \"msg\": \"[Checkout] Down\"}";
    String parts =
        "--Xy7\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n"
            + message
            + "\r\n--Xy7--\r\n";
    assertThat(called("multipart/form-data; boundary=Xy7", parts).told().title())
        .isEqualTo("Checkout is down: timeout");
    assertThat(
            called(
                    "application/x-www-form-urlencoded",
                    "payload=" + URLEncoder.encode(message, StandardCharsets.UTF_8))
                .told()
                .from())
        .contains(Instant.parse("2026-10-14T14:31:02.118Z"));
  }
}
