package dev.unrepeat.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `unrepeat rehearse`: does the usual things once, so that the launcher can keep what the JVM
/// learned from it (its AOT cache) and the next start is fast. It leaves nothing behind.
@Command(name = "rehearse", hidden = true, description = "Does the usual things once.")
final class RehearseCommand implements Callable<Integer> {
  /// What is typed often enough to be worth knowing in advance.
  private static final List<List<String>> LINES =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("serve", "--help"),
          List.of("new", "--help"),
          List.of("import", "--help"),
          List.of("import", "-", "--date", "2026-10-14", "--zone", "UTC", "--all"),
          List.of("lint", "--help"),
          List.of("lint", "-"),
          List.of("lint", "-", "--format", "json"),
          List.of("new", "-", "--date", "2026-10-14", "--zone", "UTC", "-o", "-"),
          List.of("timeline", "-", "--date", "2026-10-14", "--zone", "UTC"),
          List.of("score", "-"),
          List.of("fta", "-", "--importance"),
          List.of("lsp"),
          List.of("mcp"));

  private static final String ASSISTANT =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"rehearsal","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}
      {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"lint_text","arguments":{"text":"It was human error."}}}
      """;

  private static final String NOTES =
      """
      14:23 — deployment of checkout v2.3.1 completed
      14:31 — first 500s in the log
      14:47 — alert: checkout error rate over 5 %
      14:52 — on-call engineer acknowledges
      15:08 — root cause identified: connection pool exhausted
      15:15 — decision to roll back
      15:27 — error rate back to normal
      15:35 — resolved

      Stated: the outage lasted 1 hour 12 minutes.
      """;

  /// What people import, lint and score: of each usual form a little.
  private static final String POSTMORTEM =
      """
      ---
      title: Checkout outage
      date: 2026-10-14
      severity: SEV2
      authors: [Priya Natarajan]
      ---

      # Checkout outage

      **Status:** resolved · **Duration:** 64 minutes

      ## Summary

      About 9,400 payments failed for 52 minutes, see [the ticket](https://tickets.example.com/SHOP-812).

      ## Timeline (UTC)

      | Time | Event |
      |---|---|
      | 14:23 | Deployment of checkout v2.3.1 completed |
      | 14:31 | First errors in the log |
      | 14:47 | Alert: checkout error rate over 5 % |

      - **15:08** The pool of connections is exhausted
      - 15:27 Rollback completed, error rate back to normal

      ## Root causes

      1. Why did checkout fail? Because the pool ran dry.
      2. Why did it run dry? Nobody had tested the limit, and the change should have been staged.

      ## Lessons learned

      ### What went well

      - The rollback was practised

      ### What went wrong

      - The limit was changed by mistake.

      ## Action items

      | Action | Owner | Due | Status |
      |---|---|---|---|
      | Alert at 80 % of the pool | Priya Natarajan | 2026-10-30 | open |

      - [ ] Improve monitoring (Tomas, by Friday)
      """;

  /// The same in fewer forms, of which much is missing.
  private static final String PLAIN =
      """
      # Outage 812, 2026-10-14

      **Severity:** SEV2

      ## Summary

      The pool of connections ran dry after a release. Retries of checkout waited for the database.

      ## Timeline

      All times in UTC.

      - **14:31** Errors of checkout rise over the threshold and the alert fires
      - **14:47** On-call looks at the dashboard while nodes restart
      - **15:08** Retries run dry after the release
      - **15:27** Latency stays over the threshold
      - **17:35** The database waits for checkout

      ## Root cause

      The pool of connections was too small for the retries after the release.

      ## What went well

      - The alert fired early

      ## Action items

      - Alert on connections of the pool before it runs dry. Test it with each release.
      - Limit the retries of checkout
      """;

  private static final String TREE =
      """
      <opsa-mef><define-fault-tree name="checkout">
      <define-gate name="top"><or><gate name="both"/><event name="pool"/></or></define-gate>
      <define-gate name="both"><and><event name="primary"/><event name="replica"/></and></define-gate>
      <define-basic-event name="pool"><float value="0.01"/></define-basic-event>
      <define-basic-event name="primary"><float value="0.1"/></define-basic-event>
      <define-basic-event name="replica"><float value="0.2"/></define-basic-event>
      </define-fault-tree></opsa-mef>
      """;

  /// An editor that opens a text and leaves.
  private static final List<String> SESSION =
      List.of(
          "\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}",
          "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.md\",\"languageId\":\"markdown\",\"version\":1,\"text\":\"It was deleted by mistake.\"}}",
          "\"id\":2,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.md\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":26}},\"context\":{\"diagnostics\":[]}}",
          "\"id\":3,\"method\":\"shutdown\"",
          "\"method\":\"exit\"");

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      defaultValue = "cli",
      description = "cli, lint or server: what is rehearsed")
  private String part = "cli";

  RehearseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    switch (part) {
      case "server" -> surroundings.server().rehearse();
      case "lint" -> LINES.stream().filter(line -> line.contains("lint")).forEach(this::type);
      default -> LINES.forEach(this::type);
    }
    return 0;
  }

  private void type(List<String> words) {
    switch (words.getFirst()) {
      case "lsp" -> type(words, session());
      case "mcp" -> type(words, ASSISTANT);
      case "lint" -> {
        type(words, POSTMORTEM);
        type(words, PLAIN);
      }
      case "import", "score" -> type(words, POSTMORTEM);
      case "fta" -> type(words, TREE);
      default -> type(words, NOTES);
    }
  }

  private void type(List<String> words, String typed) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal stage =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            nowhere,
            nowhere,
            false,
            false);
    Surroundings rehearsed =
        new Surroundings(
            surroundings.version(), surroundings.clock(), stage, surroundings.server());
    String[] line = words.toArray(String[]::new);
    Commands.of(rehearsed, "", line).execute(line);
  }

  private static String session() {
    return SESSION.stream()
        .map(message -> "{\"jsonrpc\":\"2.0\"," + message + "}")
        .map(body -> "Content-Length: " + body.length() + "\r\n\r\n" + body)
        .collect(Collectors.joining());
  }
}
