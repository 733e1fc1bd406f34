package dev.unrepeat.cli;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.collect.VendorStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `unrepeat collect` against a system on this machine that pages as PagerDuty documents.
class CollectCommandTest {
  private static final String TOKEN = "pd-s3cr3t";

  @TempDir private Path folder;
  private VendorStandIn pagerduty;
  private Path token;

  @BeforeEach
  void start() throws IOException {
    pagerduty = new VendorStandIn(CollectCommandTest::answer);
    token = folder.resolve("token");
    Files.writeString(token, TOKEN + "\n");
  }

  @AfterEach
  void stop() {
    pagerduty.close();
  }

  private static VendorStandIn.Answered answer(VendorStandIn.Asked asked) {
    if (!asked.headers().get("authorization").equals("Token token=" + TOKEN)) {
      return refuse(401);
    }
    int offset = Integer.parseInt(asked.query().get("offset"));
    return ok(
        """
        {"offset": %d, "limit": 100, "more": %b, "log_entries": [{"id": "R%d",
         "type": "acknowledge_log_entry", "summary": "Acknowledged at page %d",
         "created_at": "2026-03-02T14:%02d:00Z", "agent": {"type": "user_reference", "summary": "Ravi"}}]}
        """
            .formatted(offset, offset < 200, offset, offset, offset / 10));
  }

  private CommandRun collect(String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    "collect",
                    "pagerduty",
                    "--from",
                    "2026-03-02T14:00Z",
                    "--to",
                    "2026-03-02T18:00Z",
                    "--address",
                    pagerduty.address(),
                    "--allow",
                    "127.0.0.1",
                    "--token-file",
                    token.toString(),
                    "-o",
                    evidence().toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path evidence() {
    return folder.resolve("evidence");
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(evidence())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(evidence().relativize(file).toString(), Files.readString(file));
      }
    }
    return written;
  }

  @Test
  void whatCameStandsInFilesThatTheTimelineReads() throws Exception {
    CommandRun run = collect();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).contains("3 records written to").doesNotContain(TOKEN);
    assertThat(written())
        .containsOnlyKeys(
            "pagerduty/pagerduty-0001.json",
            "pagerduty/pagerduty-0002.json",
            "pagerduty/pagerduty-0003.json");
    assertThat(CommandRun.of("timeline", evidence().toString()).said())
        .contains("14:00:00", "14:20:00", "Acknowledged at page 200");
  }

  @Test
  void stoppedItGoesOnAndTheFilesAreTheSame() throws Exception {
    collect();
    Map<String, String> whole = written();
    assertThat(collect("--force").code()).isZero();
    assertThat(written()).isEqualTo(whole);

    assertThat(collect().said()).contains("left alone");
    try (Stream<Path> files = Files.walk(evidence())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    pagerduty.forget();
    pagerduty.next(200, Map.of(), answerOf(0));
    pagerduty.next(403, Map.of(), "");
    CommandRun cut = collect();
    assertThat(cut.code()).isEqualTo(2);
    assertThat(cut.said()).contains("was not read to its end", "read-only REST API key");
    assertThat(written()).containsKey("pagerduty/.collecting");
    assertThat(written().get("pagerduty/.collecting")).doesNotContain(TOKEN);
    assertThat(collect("--query", "PT4KHLK").said()).contains("half full of something else");
    pagerduty.forget();
    assertThat(collect().said()).contains("2 records more written");
    assertThat(pagerduty.asked()).hasSize(2);
    assertThat(written()).isEqualTo(whole);
  }

  private String answerOf(int offset) {
    return answer(
            new VendorStandIn.Asked(
                "GET",
                "/log_entries",
                Map.of("offset", "" + offset),
                Map.of("authorization", "Token token=" + TOKEN),
                ""))
        .body();
  }

  @Test
  void aLimitIsWaitedFor() {
    pagerduty.next(429, Map.of("Retry-After", "1"), "");
    CommandRun run = collect();
    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("asked too often", "Trying again in 1 s.");
  }

  @Test
  void oneThatFailsSpoilsNoOther() throws Exception {
    Path wrong = folder.resolve("wrong");
    Files.writeString(wrong, "other");
    Path list = folder.resolve("team.yml");
    Files.writeString(
        list,
        """
        search: { kind: pagerduty, address: "%1$s", token-file: "%2$s" }
        checkout: { kind: pagerduty, address: "%1$s", token-file: "%3$s" }
        """
            .formatted(pagerduty.address(), wrong, token));
    CommandRun run =
        CommandRun.of(
            "collect",
            "--sources",
            list.toString(),
            "--from",
            "2026-03-02T14:00Z",
            "--to",
            "2026-03-02T18:00Z",
            "--allow",
            "127.0.0.1",
            "-o",
            evidence().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("search was not read", "(401", "3 records written");
    assertThat(written()).hasSize(3).containsKey("checkout/pagerduty-0003.json");
  }

  @Test
  void saysAllThatIsMissingAtOnceWithAnExample() {
    CommandRun run = CommandRun.of("collect");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said())
        .contains("SOURCE, the system that is asked: pagerduty, opsgenie", "--from, ", "--to, ")
        .contains("unrepeat collect pagerduty --from 2026-03-02T14:00Z --to 2026-03-02T18:00Z");
    assertThat(CommandRun.of("collect", "grafana", "--from", "2026-03-02T14:00Z").said())
        .contains("--to, where it ends", "unrepeat collect grafana --from")
        .doesNotContain("SOURCE", "where the time begins");
  }

  @Test
  void advisesToAllowPrivateHostsAlone() throws Exception {
    String[] window = {"--from", "2026-03-02T14:00Z", "--to", "2026-03-02T18:00Z"};
    assertThat(said(window, "collect", "grafana", "--address", "https://nowhere.invalid"))
        .contains("There is no host \"nowhere.invalid\". Check --address")
        .doesNotContain("--allow");
    assertThat(said(window, "collect", "grafana", "--address", "https://127.0.0.1:1"))
        .contains("127.0.0.1 has a private address", "--allow 127.0.0.1");
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    String[] window = {"--from", "2026-03-02T14:00Z", "--to", "2026-03-02T18:00Z"};
    assertThat(said(window, "collect", "abacus"))
        .contains("\"abacus\" is no system", "pagerduty, opsgenie");
    assertThat(said(window, "collect")).contains("SOURCE, the system that is asked");
    assertThat(said(window, "collect", "grafana")).contains("Say where its interface is");
    assertThat(said(window, "collect", "grafana", "--address", "http://127.0.0.1:1"))
        .contains("127.0.0.1", "--allow");
    assertThat(
            said(
                window,
                "collect",
                "grafana",
                "--address",
                "http://localhost",
                "--allow",
                "localhost"))
        .contains("UNREPEAT_GRAFANA_TOKEN");
    assertThat(CommandRun.of("collect", "pagerduty", "--from", "14:00", "--to", "15:00").said())
        .contains("--from \"14:00\"");
    Path list = folder.resolve("bad.yml");
    Files.writeString(list, "shop: { kind: pagerduty, token: abc }");
    assertThat(said(window, "collect", "--sources", list.toString())).contains("says token");
  }

  private static String said(String[] window, String... words) {
    CommandRun run =
        CommandRun.of(Stream.concat(Stream.of(words), Stream.of(window)).toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    return run.said();
  }

  @Test
  void helpsWithinEightyColumns() {
    assertThat(CommandRun.of("collect", "--help").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
