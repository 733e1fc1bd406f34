package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.lint.WorkspaceRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the server starts, and the sentences with which it does not.
class ServeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "8.8.8.8"})
  void refusesAnAddressThatOthersReach(String address) {
    assertThatThrownBy(() -> Server.start(new ServerPlace(address, 0, folder)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can be reached by others");
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Server.start(new ServerPlace("127.0.0.1", port, folder)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Port " + port + " is taken")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void refusesAFolderThatCannotBeOne() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThatThrownBy(() -> Server.start(new ServerPlace("127.0.0.1", 0, file)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is a file")
        .hasMessageContaining("--data");
  }

  @Test
  void refusesSettingsOfRulesThatAreBroken() throws IOException {
    Files.writeString(folder.resolve(".unrepeat.yml"), "rules:\n  blamed-wee: off\n");
    assertThatThrownBy(() -> Server.start(new ServerPlace("127.0.0.1", 0, folder)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(".unrepeat.yml:2")
        .hasMessageContaining("blamed-we");
  }

  @Test
  void refusesARubricThatIsBroken() throws IOException {
    Files.writeString(folder.resolve("rubric.yml"), "version: x\nweights: 7\n");
    assertThatThrownBy(() -> Server.start(new ServerPlace("127.0.0.1", 0, folder)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("rubric.yml");
  }

  @Test
  void judgesByTheSettingsInItsDataFolder() throws IOException {
    Files.writeString(
        folder.resolve(".unrepeat.yml"), "rules:\n  blamed-we: off\n  human-error: error\n");
    try (RunningServer server = RunningServer.start(folder)) {
      LintedText text =
          server
              .bean(TextFindings.class)
              .in("", TextSort.FIELD, "We forgot the region. The cause was human error.");
      assertThat(text.findings())
          .extracting(Finding::rule, Finding::level)
          .containsExactly(tuple("human-error", Level.ERROR));
      WorkspaceRules rules = server.bean(WorkspaceRules.class);
      assertThat(rules.rules())
          .filteredOn(rule -> !rules.on(rule))
          .extracting(Rule::id)
          .containsExactly("blamed-we");
    }
  }

  @Test
  void readsWhatAFileSets() {
    Server.Running running =
        Server.start(
            new ServerPlace(
                "127.0.0.1",
                0,
                folder,
                Optional.empty(),
                Map.of("UNREPEAT_OIDC_CLIENT_ID", "of-the-file", "UNREPEAT_KNOCKS", "7")));
    try {
      assertThat(running.context().getEnvironment().getProperty("unrepeat.oidc.client-id"))
          .isEqualTo("of-the-file");
      assertThat(
              running.context().getEnvironment().getProperty("unrepeat.knocks", Integer.class))
          .isEqualTo(7);
    } finally {
      running.stop();
    }
  }

  @Test
  void fillsTheDemoOnceWithWhatTheExamplesTell() {
    List<String> told = new ArrayList<>();
    try (RunningServer server = RunningServer.start(folder)) {
      server.bean(SampleCompany.class).settle(told::add);
      assertThat(told).hasSize(11).allMatch(line -> line.startsWith("Reading "));
      server.bean(SampleCompany.class).settle(told::add);
      assertThat(told.getLast()).contains("there already");
      IncidentSummary flagship = flagship(server.bean(Incidents.class));
      assertThat(flagship.severity().map(Enum::name)).hasValue("SEV1");
      assertThat(flagship.milestones().at(MilestoneKind.IMPACT_STARTED))
          .hasValue(Instant.parse("2026-10-14T14:31:02Z"));
      assertThat(flagship.milestones().at(MilestoneKind.MITIGATED))
          .hasValueSatisfying(at ->
              assertThat(at)
                  .isBetween(
                      Instant.parse("2026-10-14T15:26:50Z"),
                      Instant.parse("2026-10-14T15:26:51Z")));
    }
  }

  private static IncidentSummary flagship(Incidents incidents) {
    return incidents
        .list(Viewer.LOCAL, IncidentFilter.ALL.withText("checkout fails"), Optional.empty(), 1)
        .incidents()
        .getFirst();
  }
}
