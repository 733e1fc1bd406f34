package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Description;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
  @TempDir Path data;

  @Test
  void keepsWhatWasRecordedUntilTheNextStart() {
    Server.Running first = Server.start(new ServerPlace("127.0.0.1", 0, data));
    IncidentId id =
        incidents(first)
            .create(Viewer.LOCAL, Description.titled("Checkout fails"))
            .postmortem()
            .incident()
            .id();
    first.stop();
    Server.Running second = Server.start(new ServerPlace("127.0.0.1", 0, data));
    assertThat(incidents(second).get(Viewer.LOCAL, id).postmortem().incident().title())
        .isEqualTo("Checkout fails");
    second.stop();
  }

  @Test
  void refusesASecondServerOnOneFolderInOneSentence() {
    Server.Running first = Server.start(new ServerPlace("127.0.0.1", 0, data));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Server.start(new ServerPlace("127.0.0.1", 0, data)))
        .withMessageContaining("Another Unrepeat is working in")
        .withMessageContaining("answers at " + first.address());
    first.stop();
  }

  private static Incidents incidents(Server.Running server) {
    return server.context().getBean(Incidents.class);
  }
}
