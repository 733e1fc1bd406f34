package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input that wants to be something else than what it is.
class HostileInputTest {
  private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

  private final Client client = Client.ofShared();

  @Test
  void scriptInAnyFieldStaysText() {
    String lines = "14:02 — " + EVIL + "\n14:09 — javascript:alert(3) resolved " + EVIL;
    String incident = client.incident("Evil " + EVIL, lines);
    Map<String, String> facts = new HashMap<>();
    for (String field : List.of("title", "services", "tags", "by")) {
      facts.put(field, EVIL);
    }
    facts.put("version", "99");
    assertThat(client.post(incident + "/facts", facts).statusCode()).isEqualTo(303);
    client.upload(
        incident + "/evidence",
        Map.of(),
        List.of(Client.File.of("a<b>'c.log", "2026-03-02T14:31:01Z ERROR " + EVIL + "\n")));
    for (String page :
        List.of(
            "/incidents?q=" + Client.encode(EVIL),
            "/incidents?service=" + Client.encode(EVIL),
            incident,
            incident + "/facts",
            incident + "/events?q=" + Client.encode(EVIL),
            incident + "/events?show=all",
            incident + "/events/E1",
            incident + "/milestones/detected",
            incident + "/evidence/V1",
            incident + "/evidence/V2",
            incident + "/postmortem",
            incident + "/postmortem/markdown",
            incident + "/answers?done=" + Client.encode(EVIL),
            "/" + Client.encode(EVIL.replace("/", "")))) {
      String body = client.get(page).body();
      assertThat(body).as(page).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
      RoutesTest.soundPage(body);
    }
    String refused = client.post(incident + "/events", Map.of("text", EVIL, "zone", EVIL)).body();
    assertThat(refused).contains("&lt;script>alert").doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "/etc/passwd",
        "..\\..\\windows\\win.ini",
        "checkout.log/../../../unrepeat.db",
        "\u0000",
        "no such file"
      })
  void aPathInEvidenceLeadsToNothingElse(String path) {
    String evidence = Flagship.address(client) + "/evidence/V1";
    assertThat(client.get(evidence + "?path=" + Client.encode(path)).statusCode()).isEqualTo(404);
    assertThat(client.get(evidence + "/content?path=" + Client.encode(path)).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/incidents/..",
        "/incidents/%2e%2e",
        "/incidents/INC-2026-001%00",
        "/incidents/%3Cscript%3E",
        "/incidents/INC-2026-001/events/E0",
        "/incidents/INC-2026-001/events/E99999999999999",
        "/incidents/INC-2026-001/evidence/V-1",
        "/incidents/INC-2026-001/milestones/nonsense",
        "/incidents//",
        "/%ff%fe"
      })
  void aNameThatCannotBeIsNotFound(String path) throws IOException {
    assertThat(
            GuardTest.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 (303|400|404) .*")
        .doesNotContain("at dev.unrepeat", "Exception");
  }

  @Test
  void aHugeFormIsRefusedWithASentence() {
    var answer =
        client.post("/incidents/INC-2026-001/facts", Map.of("title", "x".repeat(3_000_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("more text than a form may");
  }

  @Test
  void veryManyFilesAreRefusedWithASentence() {
    Client.File one = Client.File.of("a.log", "x");
    var answer = client.upload("/incidents", Map.of(), java.util.Collections.nCopies(600, one));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("500 files");
  }

  @Test
  void aBrokenUploadIsRefusedWithASentence() {
    var answer =
        client.send(
            client
                .request("/incidents?_csrf=" + Client.encode(client.token()))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--x\r\nnonsense")));
    assertThat(answer.statusCode()).isIn(400, 413, 422);
    assertThat(answer.body()).contains("data-refusal");
  }

  @Test
  void aFileNameCannotLeaveItsFolder() {
    String incident = client.incident("Names", "14:02 — alert fired");
    var added =
        client.upload(
            incident + "/evidence",
            Map.of(),
            List.of(Client.File.of("../../x/y.log", "2026-03-02T14:31:01Z ERROR pool is empty\n")));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(client.get(incident).body()).contains(">y.log<").doesNotContain("../../x");
  }

  @Test
  void numbersBeyondTheEndAreHarmless() {
    String evidence = Flagship.address(client) + "/evidence/V1?path=checkout.log";
    assertThat(client.get(evidence + "&from=999999999999").body()).contains("No such line");
    assertThat(client.get(evidence + "&line=-5&from=abc").statusCode()).isEqualTo(200);
    assertThat(client.get(Flagship.address(client) + "?zoom=1000000").statusCode()).isEqualTo(200);
    assertThat(client.get(Flagship.address(client) + "/events?from=99999&group=77").statusCode())
        .isEqualTo(200);
  }
}
