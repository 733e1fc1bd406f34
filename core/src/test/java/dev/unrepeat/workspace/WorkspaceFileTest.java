package dev.unrepeat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Audience;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceFileTest {
  @Test
  void readsIdsSeveritiesAndServices() {
    WorkspaceSettings read =
        WorkspaceFile.read(
            "workspace.yml",
            """
            ids:
              prefix: OPS
              digits: 4
            severities: [P1, P2, P3, P4]
            fishbone:
              technical: Machine
            services:
              checkout:
                team: Payments
                runbooks:
                  Shed load: https://wiki.lumen.example/checkout/shed
              search:
            """);
    assertThat(read.numbering().after(2026, 41)).isEqualTo(new IncidentId("OPS-2026-0042"));
    assertThat(read.severities().print(Severity.SEV2)).isEqualTo("P2");
    assertThat(read.fishbone().name(FactorCategory.TECHNICAL)).isEqualTo("Machine");
    assertThat(read.fishbone().name(FactorCategory.PROCESS)).isEqualTo("Process");
    assertThat(read.services())
        .containsExactly(
            new Service(
                new ServiceName("checkout"),
                "Payments",
                List.of(
                    new Link(
                        LinkKind.RUNBOOK, "Shed load", "https://wiki.lumen.example/checkout/shed")),
                Map.of()),
            new Service(new ServiceName("search"), "", List.of(), Map.of()));
    assertThat(read.find(new ServiceName("Checkout"))).isPresent();
  }

  @Test
  void readsWhatFiguresAreComputedFrom() {
    WorkspaceSettings read =
        WorkspaceFile.read(
            "workspace.yml",
            """
            impact:
              zone: Europe/Lisbon
            services:
              checkout:
                impact:
                  SLO: 99.9 %
                  SLA tiers: ["≥ 99: none", "< 99: 10 %"]
            """);
    assertThat(read.impact()).isEqualTo(Map.of(ImpactInput.ZONE, "Europe/Lisbon"));
    assertThat(read.services().getFirst().impact())
        .isEqualTo(Map.of(ImpactInput.SLO, "99.9 %", ImpactInput.TIERS, "≥ 99: none\n< 99: 10 %"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            WorkspaceFile.read(
                "workspace.yml",
                """
                impact:
                  SLO: often
                  bad requests: 12
                services:
                  checkout:
                    impact:
                      SLA tiers: ["≥ 99: none"]
                """))
        .withMessageContaining("workspace.yml:2: impact.SLO: The field \"SLO\" says \"often\".")
        .withMessageContaining("workspace.yml:3: impact.bad requests: nothing has this name.")
        .withMessageContaining(
            "services.checkout.impact.SLA tiers: The tiers say nothing below 99 %");
  }

  @Test
  void isTheStandardWhereNothingIsSaid() {
    assertThat(WorkspaceFile.read("workspace.yml", "# nothing yet\n"))
        .isEqualTo(WorkspaceSettings.STANDARD);
  }

  @Test
  void saysEachThingThatIsWrongWithItsLine() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            WorkspaceFile.read(
                "workspace.yml",
                """
                ids:
                  prefix: ops
                severities: [P1, P2]
                service:
                  x:
                services:
                  checkout:
                    runbooks:
                      Shed load: javascript:alert(1)
                """))
        .withMessageContaining("workspace.yml:2: ids: An id prefix is 1 to 16 capital letters")
        .withMessageContaining("workspace.yml:3: severities: Severity labels are four")
        .withMessageContaining("service: nothing has this name.")
        .withMessageContaining(
            "workspace.yml:9: services.checkout.runbooks.Shed load: \"javascript:");
  }

  @Test
  void audiencesAreAddressesAndChannelsOfChats() {
    WorkspaceSettings read =
        WorkspaceFile.read(
            "workspace.yml",
            """
            audiences:
              Engineering: [Eng@example.com, eng@example.com, "Shop on Slack: C0123"]
              Support: support@example.com
            """);
    assertThat(read.audiences())
        .containsExactly(
            new Audience(
                "Engineering",
                List.of("eng@example.com"),
                List.of(new Audience.Channel("Shop on Slack", "C0123"))),
            new Audience("Support", List.of("support@example.com"), List.of()));
    assertThatThrownBy(() -> WorkspaceFile.read("workspace.yml", "audiences: {All: [everybody]}"))
        .hasMessageContaining("neither an address nor a chat with its channel");
  }
}
