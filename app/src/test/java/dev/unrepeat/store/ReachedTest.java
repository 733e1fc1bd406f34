package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachedTest {
  private static final Instant AT = Instant.parse("2026-01-14T22:03:11.000000001Z");

  @Test
  void milestonesOfEachKindAndCertaintyAreReadAsTheyWereWritten() {
    Milestones all =
        new Milestones(
            Stream.of(MilestoneKind.values())
                .map(kind ->
                    new Milestone(
                        kind,
                        AT.plusSeconds(kind.ordinal()),
                        Certainty.values()[kind.ordinal() % 3],
                        Optional.empty(),
                        ""))
                .toList());
    assertThat(Reached.milestones(Reached.write(all))).isEqualTo(all);
    assertThat(Reached.write(all.without(MilestoneKind.IMPACT_STARTED)))
        .startsWith("22026-01-14T22:03:12.000000001ZE3");
    assertThat(Reached.milestones("")).isEqualTo(Milestones.NONE);
  }

  @Test
  void servicesKeepTheirOrderAndWhatIsInTheirNames() {
    List<ServiceName> services =
        List.of(new ServiceName("checkout, web"), new ServiceName("a\nb"), new ServiceName("db"));
    assertThat(Reached.services(Reached.write(services))).isEqualTo(services);
    assertThat(Reached.services("")).isEmpty();
  }
}
