package dev.unrepeat.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalHubTest {
  private static final IncidentId ID = new IncidentId("INC-2026-001");
  private static final Guest INES = new Guest("Ines Okafor", "ines@lumen.example");
  private static final Guest RAVI = new Guest("Ravi Menon", "ravi@lumen.example");

  private final LocalHub hub = new LocalHub(3, 4);

  @Test
  void tellsEachWhoElseIsThere() throws Exception {
    Seat ines = hub.join(ID, INES);
    assertThat(next(ines)).contains(new News.Present(List.of()));
    Seat ravi = hub.join(ID, RAVI);
    assertThat(next(ines)).contains(new News.Present(List.of("Ravi Menon")));
    assertThat(next(ravi)).contains(new News.Present(List.of("Ines Okafor")));
    ravi.close();
    assertThat(next(ines)).contains(new News.Present(List.of()));
  }

  @Test
  void carriesChangesToThatPostmortemAlone() throws Exception {
    Seat ines = hub.join(ID, INES);
    Seat other = hub.join(new IncidentId("INC-2026-002"), RAVI);
    next(ines);
    next(other);
    hub.changed(ID, change(7, "L1 text"));
    assertThat(next(ines)).contains(change(7, "L1 text"));
    assertThat(next(other)).isEmpty();
  }

  @Test
  void dropsWhoDoesNotListen() throws Exception {
    Seat slow = hub.join(ID, INES);
    Seat quick = hub.join(ID, RAVI);
    for (int version = 1; version <= 200; version++) {
      hub.changed(ID, change(version, "L1 text"));
      while (next(quick).isPresent()) {
        // The quick one takes what comes.
      }
    }
    assertThat(next(slow)).contains(new News.Ended());
    assertThat(next(slow)).isEmpty();
    slow.close();
    // Its seat is free again, once.
    hub.join(ID, INES);
    hub.join(ID, INES);
  }

  @Test
  void isBounded() {
    hub.join(ID, INES);
    hub.join(ID, INES);
    hub.join(ID, INES);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> hub.join(ID, RAVI))
        .withMessageContaining("Everything else works");
    hub.join(new IncidentId("INC-2026-002"), RAVI);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> hub.join(new IncidentId("INC-2026-003"), RAVI));
  }

  @Test
  void sendsEverybodyOutWhenItChangesWhoMaySeeIt() throws Exception {
    Seat ines = hub.join(ID, INES);
    hub.changed(ID, change(7, "visibility"));
    assertThat(next(ines)).contains(new News.Ended());
  }

  @Test
  void endsAllSeatsWhenTheServerStops() throws Exception {
    Seat ines = hub.join(ID, INES);
    Seat ravi = hub.join(ID, RAVI);
    hub.close();
    assertThat(next(ines)).contains(new News.Ended());
    assertThat(next(ravi)).contains(new News.Ended());
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> hub.join(ID, INES));
  }

  private static News.Changed change(long version, String subject) {
    return new News.Changed(version, "Ravi Menon", "ravi@lumen.example", List.of(subject));
  }

  private static Optional<News> next(Seat seat) throws InterruptedException {
    return seat.next(Duration.ZERO);
  }
}
