package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldChecksTest {
  private static String refuse(Refused refused) {
    throw refused;
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndByItsField() {
    FieldChecks checks = new FieldChecks();
    assertThat(checks.read("name", "", () -> "Shop")).isEqualTo("Shop");
    String zone =
        checks.read("zone", "UTC", () -> refuse(new Refused(Refused.Reason.INVALID, "No zone.")));
    assertThat(zone).isEqualTo("UTC");
    checks.unless("query", false, "No query.");
    checks.unless("query", false, "Said already.");
    checks.check("other", () -> refuse(Refused.of(Map.of("token", "No token."))));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(checks::end)
        .satisfies(refused -> {
          assertThat(refused.sentence()).isEqualTo("No zone. No query. No token.");
          assertThat(refused.fields())
              .containsExactly(
                  Map.entry("zone", "No zone."),
                  Map.entry("query", "No query."),
                  Map.entry("token", "No token."));
        });
  }

  @Test
  void whatIsNoMatterOfAFieldIsNotGathered() {
    FieldChecks checks = new FieldChecks();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> checks.read("name", "", () -> refuse(Refused.state("It is over."))));
    checks.end();
  }
}
