package dev.unrepeat.cli;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.collect.VendorStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of Confluence and Notion become files that `unrepeat import` reads as postmortems.
class CollectDocumentsTest {
  @TempDir private Path folder;

  private CommandRun collect(VendorStandIn vendor, String kind, String scope, String... more)
      throws IOException {
    Path token = folder.resolve("token");
    Files.writeString(token, "t0ken");
    String[] usual = {
      "collect",
      kind,
      "--from",
      "2026-01-01T00:00Z",
      "--to",
      "2026-04-01T00:00Z",
      "--address",
      vendor.address(),
      "--allow",
      "127.0.0.1",
      "--token-file",
      token.toString(),
      "--scope",
      scope,
      "-o",
      folder.resolve("out").toString()
    };
    String[] all = new String[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.of(all);
  }

  private static String page(String title, String changed, String body) {
    return """
    {"id": "1", "type": "page", "title": "%s", "version": {"when": "%s", "number": 3},
     "body": {"storage": {"value": "%s", "representation": "storage"}},
     "_links": {"webui": "/spaces/OPS/pages/1"}}
    """
        .formatted(title, changed, body);
  }

  private static VendorStandIn.Answered confluence(VendorStandIn.Asked asked) {
    if (!asked.headers().get("authorization").equals("Bearer t0ken")) {
      return refuse(401);
    }
    if (asked.query().containsKey("start")) {
      return ok(
          "{\"results\": [%s], \"_links\": {}}"
              .formatted(page("Of last year", "2025-12-31T23:59:59.000Z", "<p>old</p>")));
    }
    assertThat(asked.query().get("cql"))
        .contains("space = \"OPS\"", "label IN (\"postmortem\")", "2025-12-31", "2026-04-03");
    String body =
        "<ac:structured-macro ac:name=\\\"info\\\"><ac:rich-text-body><p>Severity: SEV2</p></ac:rich-text-body></ac:structured-macro>"
            + "<h2>Summary</h2><p>Checkout answered 5xx for 40 minutes.</p><h2>Timeline</h2>"
            + "<table><tbody><tr><th>Time (UTC)</th><th>What</th></tr>"
            + "<tr><td>2026-03-02 14:02</td><td>Alert fired</td></tr>"
            + "<tr><td>2026-03-02 14:42</td><td>Rolled back</td></tr></tbody></table>"
            + "<h2>Action items</h2><ul><li>Stage releases by region (Ravi, 2026-04-10)</li></ul>";
    return ok(
        "{\"results\": [%s, %s], \"_links\": {\"next\": \"/rest/api/content/search?start=25\", \"base\": \"https://wiki.example\"}}"
            .formatted(
                page("Checkout failed & nobody saw it", "2026-03-05T10:00:00.000Z", body),
                page("Checkout failed & nobody saw it", "2026-03-06T10:00:00.000Z", "<p>2nd</p>")));
  }

  @Test
  void pagesOfConfluenceAreImported() throws Exception {
    try (VendorStandIn vendor = new VendorStandIn(CollectDocumentsTest::confluence)) {
      CommandRun run = collect(vendor, "confluence", "OPS", "--query", "postmortem");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("2 records written", "unrepeat import");
      Path out = folder.resolve("out").resolve("confluence");
      assertThat(out.resolve("checkout-failed-nobody-saw-it-2.html")).exists();
      assertThat(Files.list(out).filter(Files::isRegularFile)).hasSize(2);
      CommandRun imported =
          CommandRun.of(
              "import", out.toString(), "--zone", "UTC", "-o", folder.resolve("made").toString());
      assertThat(imported.code()).as(imported.err()).isZero();
      String made = Files.readString(folder.resolve("made/checkout-failed-nobody-saw-it.md"));
      assertThat(made)
          .contains("Checkout failed & nobody saw it", "Alert fired", "Stage releases by region");
      // Nothing is overwritten without being asked to.
      assertThat(collect(vendor, "confluence", "OPS", "--query", "postmortem").code()).isEqualTo(2);
    }
  }

  private static String text(String words) {
    return "[{\"plain_text\": \"%s\", \"annotations\": {}, \"href\": null}]".formatted(words);
  }

  private static String block(String id, String type, String words, boolean more) {
    return "{\"id\": \"%s\", \"type\": \"%s\", \"has_children\": %b, \"%s\": {\"rich_text\": %s}}"
        .formatted(id, type, more, type, text(words));
  }

  private static final Map<String, String> BLOCKS =
      Map.of(
          "/v1/blocks/p1/children",
          "{\"results\": [%s, %s], \"has_more\": true, \"next_cursor\": \"c1\"}"
              .formatted(
                  block("b1", "heading_1", "Timeline", false),
                  block("b2", "bulleted_list_item", "2026-03-02 14:02 UTC — alert fired", true)),
          "/v1/blocks/p1/children?c1",
          "{\"results\": [%s, %s, {\"id\": \"t\", \"type\": \"table\", \"has_children\": true, \"table\": {}}], \"has_more\": false}"
              .formatted(
                  block("b3", "heading_1", "Action items", false),
                  block("b4", "to_do", "Stage releases by region", false)),
          "/v1/blocks/b2/children",
          "{\"results\": [%s], \"has_more\": false}"
              .formatted(block("b5", "bulleted_list_item", "nobody was called", false)),
          "/v1/blocks/t/children",
          "{\"results\": [{\"id\": \"r1\", \"type\": \"table_row\", \"has_children\": false, \"table_row\": {\"cells\": [%s, %s]}}], \"has_more\": false}"
              .formatted(text("a | b"), text("c")));

  private static VendorStandIn.Answered notion(VendorStandIn.Asked asked) {
    if (!asked.headers().get("authorization").equals("Bearer t0ken")
        || !asked.headers().get("notion-version").equals("2025-09-03")) {
      return refuse(401);
    }
    if (asked.path().equals("/v1/databases/0123456789abcdef0123456789abcdef")) {
      return ok(
          "{\"object\": \"database\", \"data_sources\": [{\"id\": \"ds-1\", \"name\": \"Postmortems\"}, {\"id\": \"ds-2\", \"name\": \"Drafts\"}]}");
    }
    if (asked.path().equals("/v1/data_sources/ds-2/query")) {
      return ok(
          "{\"results\": [{\"object\": \"data_source\", \"id\": \"x\"}], \"has_more\": false}");
    }
    if (asked.path().equals("/v1/data_sources/ds-1/query")) {
      assertThat(asked.body()).contains("\"on_or_after\":\"2026-01-01T00:00:00Z\"");
      return ok(
          """
          {"results": [{"id": "p1", "object": "page", "properties": {
             "Name": {"type": "title", "title": %s},
             "Severity": {"type": "select", "select": {"name": "SEV2"}},
             "When": {"type": "date", "date": {"start": "2026-03-02", "end": null, "time_zone": null}}}}],
           "has_more": false, "next_cursor": null}
          """
              .formatted(text("Checkout failed")));
    }
    String cursor = asked.query().getOrDefault("start_cursor", "");
    return ok(BLOCKS.get(asked.path() + (cursor.isEmpty() ? "" : "?" + cursor)));
  }

  @Test
  void pagesOfNotionAreMarkdown() throws Exception {
    try (VendorStandIn vendor = new VendorStandIn(CollectDocumentsTest::notion)) {
      CommandRun run = collect(vendor, "notion", "0123456789abcdef0123456789abcdef");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(Files.readString(folder.resolve("out/notion/checkout-failed.md")))
          .isEqualTo(
              """
              # Checkout failed

              - **Severity:** SEV2
              - **When:** 2026-03-02

              ## Timeline

              - 2026-03-02 14:02 UTC — alert fired
                - nobody was called

              ## Action items

              - [ ] Stage releases by region

              | a \\| b | c |
              | --- | --- |
              """);
    }
  }

  @Test
  void aWrongTokenOrSpaceIsNamed() throws Exception {
    try (VendorStandIn vendor = new VendorStandIn(asked -> refuse(401))) {
      CommandRun run = collect(vendor, "confluence", "OPS");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("does not know the token (401");
      assertThat(collect(vendor, "notion", "no database").err())
          .contains("Write the id of the database");
      assertThat(collect(vendor, "confluence", "O P").err()).contains("Write the key of the space");
    }
  }
}
