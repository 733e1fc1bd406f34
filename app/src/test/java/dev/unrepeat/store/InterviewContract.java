package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Interview.Notes;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Postmortem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What interviews must hold to on every database.
abstract class InterviewContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-01-14");
  private static final IncidentId ONE = new IncidentId("TOLD-1");
  private static final IncidentId TWO = new IncidentId("TOLD-2");

  private InterviewStore interviews;

  @BeforeAll
  void fill() {
    interviews = new InterviewStore(database);
    RecordStore records = new RecordStore(database);
    for (IncidentId id : List.of(ONE, TWO)) {
      does(() -> records.insert(Postmortem.draft(Incident.named(id, "Checkout", NOW)), List.of()));
    }
  }

  private static NamedPerson person(String name) {
    return new NamedPerson(name, Optional.of(name + "@lumen.example"));
  }

  private static Interview interview(int number, NamedPerson asked, NamedPerson told) {
    return new Interview(
        number,
        asked,
        told,
        "database on call",
        DAY,
        new Notes(1, "14:02 saw \0 it", Optional.of(DAY), Optional.of(ZoneId.of("Europe/Paris"))),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private Interview kept(IncidentId id, Interview one) {
    return does(() -> {
      interviews.save(id, one);
      return interviews.find(id, one.number()).orElseThrow();
    });
  }

  @Test
  void keepsEachStepOfAnInterview() {
    Interview plain =
        interview(1, person("marta"), new NamedPerson("A guest", Optional.empty()))
            .write("14:02 saw it", Optional.empty(), Optional.empty());
    assertThat(kept(ONE, plain)).isEqualTo(plain);
    Interview agreed = plain.agree(DAY, true);
    assertThat(kept(ONE, agreed)).isEqualTo(agreed);
    Interview released = agreed.release(NOW);
    assertThat(kept(ONE, released)).isEqualTo(released);
    Interview corrected =
        released.write("14:03 saw it", Optional.of(DAY), Optional.of(ZoneId.of("UTC")));
    assertThat(kept(ONE, corrected)).isEqualTo(corrected);
    assertThat(corrected.asReleased().orElseThrow().notes().text()).isEqualTo("14:02 saw it");
    Interview again = corrected.agree(DAY, true).release(NOW);
    assertThat(kept(ONE, again)).isEqualTo(again);
  }

  @Test
  void listsWhatIsReleasedAndWhatIsOnesOwnAndNumbersOnBehindTheWithdrawn() {
    NamedPerson ines = person("ines");
    kept(TWO, interview(1, person("marta"), ines));
    kept(TWO, interview(2, person("ravi"), ines).withdraw());
    kept(TWO, interview(3, person("ravi"), person("tom")).agree(DAY, false).release(NOW));
    assertThat(numbers("ines@lumen.example", 9)).containsExactly(1, 3);
    assertThat(numbers("marta@lumen.example", 9)).containsExactly(1, 3);
    assertThat(numbers("yuki@lumen.example", 9)).containsExactly(3);
    assertThat(numbers("ines@lumen.example", 1)).containsExactly(1);
    assertThat(database.read(() -> interviews.next(TWO))).isEqualTo(4);
    Interview gone = database.read(() -> interviews.find(TWO, 2)).orElseThrow();
    assertThat(gone.notes().text()).isEmpty();
    assertThat(gone.person().name()).isEmpty();
  }

  private List<Integer> numbers(String address, int limit) {
    return database.read(() -> interviews.list(TWO, address, limit)).stream()
        .map(Interview::number)
        .toList();
  }
}
