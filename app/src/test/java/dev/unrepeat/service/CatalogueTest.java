package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.IncidentListStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir Path folder;

  @Test
  void countsWhatTheViewerMaySee() throws IOException {
    Files.writeString(
        folder.resolve("workspace.yml"),
        "services:\n  checkout:\n    team: Payments\n  search:\n    team: Discovery\n");
    try (Desk desk = new Desk(folder)) {
      Catalogue catalogue =
          new Catalogue(
              desk.ledger, new IncidentListStore(desk.database), SettingsFolder.read(folder));
      incident(desk, "Checkout", "gateway");
      IncidentId secret = incident(desk, "checkout");
      desk.incidents.show(INES, secret, new Visibility.Circle(List.of(INES.address())));
      assertThat(catalogue.list(INES))
          .extracting(
              e -> e.service().name().value(), Catalogue.Entry::entered, Catalogue.Entry::incidents)
          .containsExactly(
              tuple("checkout", true, 2), tuple("search", true, 0), tuple("gateway", false, 1));
      assertThat(catalogue.list(RAVI).getFirst().incidents()).isEqualTo(1);
    }
  }

  @Test
  void numbersAsTheFileSays() throws IOException {
    Files.writeString(folder.resolve("workspace.yml"), "ids:\n  prefix: OPS\n  digits: 4\n");
    assertThat(SettingsFolder.read(folder).numbering().after(2026, 0).value())
        .isEqualTo("OPS-2026-0001");
    Files.write(folder.resolve("workspace.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> SettingsFolder.read(folder))
        .withMessageContaining("workspace.yml: this is no UTF-8 text");
  }

  private static IncidentId incident(Desk desk, String... services) {
    return desk.incidents
        .create(
            INES,
            new Description(
                "Something fails",
                IncidentKind.OUTAGE,
                Optional.empty(),
                Stream.of(services).map(ServiceName::new).toList(),
                List.of(),
                Detection.UNKNOWN))
        .postmortem()
        .incident()
        .id();
  }
}
