package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `workspace.yml` sets, as people see it.
class WorkspaceSettingsTest {
  @TempDir private Path folder;

  @Test
  void saysOfAChangedFileWhetherItWillHoldAndKeepsWhatWasRead() throws IOException {
    write("ids:\n  prefix: OPS\n");
    try (RunningServer server = RunningServer.start(folder)) {
      Client client = new Client(server);
      assertThat(client.get("/settings").body()).doesNotContain("since the server started");

      write("ids:\n  prefix: NEW\n");
      assertThat(client.get("/settings").body())
          .contains("workspace.yml was changed since the server started.");

      write("idz: 3\n");
      assertThat(client.get("/settings").body())
          .contains("workspace.yml cannot be read as it is now", "idz", "still holds");
      assertThat(
              Client.place(
                  client.upload(
                      "/incidents",
                      Map.of("title", "Kept", "text", "2026-10-12 14:02 UTC alert fired"),
                      List.of())))
          .contains("/incidents/OPS-");
    }
    try (RunningServer server = RunningServer.start(folder.resolve("fresh"))) {
      assertThat(new Client(server).get("/inbox").body())
          .contains("The inbox is empty", "href=\"/incoming\"", "href=\"/incidents/new\"");
      assertThat(new Client(server, server.visit(RunningServer.AUTHOR)).get("/inbox").body())
          .contains("An administrator makes such addresses")
          .doesNotContain("href=\"/incoming\"");
    }
  }

  @Test
  void speaksAsTheTeamDoes() throws IOException {
    write(
        """
        ids:
          prefix: OPS
          digits: 4
        severities: [Critical, High, Medium, Low]
        services:
          checkout:
            team: Payments
            runbooks:
              Shed load: https://wiki.tidewater.example/shed
        """);
    try (RunningServer server = RunningServer.start(folder)) {
      Client client = new Client(server);
      String incident =
          client
              .upload(
                  "/incidents",
                  Map.of(
                      "text", "2026-10-12 14:02 UTC alert fired\n2026-10-12 15:02 UTC resolved",
                      "title", "Checkout fails",
                      "severity", "sev2",
                      "kind", "outage",
                      "services", "checkout"),
                  List.of())
              .headers()
              .firstValue("Location")
              .orElseThrow()
              .replaceFirst("[?#].*", "");
      assertThat(incident).matches("/incidents/OPS-\\d{4}-0001");
      assertThat(client.get(incident).body()).contains("data-sev=\"2\">High<");
      assertThat(client.get("/incidents").body()).contains(">High<").doesNotContain("SEV2");
      assertThat(client.get(incident + "/postmortem.md").body()).contains("severity: High");
      assertThat(client.get("/policy").body()).contains("Critical or High");
      assertThat(client.get("/services").body())
          .contains("Payments", "https://wiki.tidewater.example/shed", "1 incident");
      assertThat(client.get(incident + "/score").body())
          .contains("Was there a runbook for this?", "https://wiki.tidewater.example/shed");
    }
  }

  @Test
  void doesNotStartHalfSet() throws IOException {
    write("severities: [High, Low]\n");
    assertThatThrownBy(() -> RunningServer.start(folder))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workspace.yml:1: severities: Severity labels are four");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("workspace.yml"), text);
  }
}
