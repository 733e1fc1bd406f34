package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the templates of a team must hold to on every database.
abstract class TemplateStoreContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final IncidentId ONE = new IncidentId("TEM-1");

  private TemplateStore templates;

  @BeforeAll
  void fill() {
    templates = new TemplateStore(database);
    RecordStore records = new RecordStore(database);
    does(() -> records.insert(Postmortem.draft(Incident.named(ONE, "One", NOW)), List.of()));
  }

  private static TemplateVersion version(String name, int number) {
    return new TemplateVersion(
        name, number, "name: %s\n\n## Summary\n%d".formatted(name, number), "why", "Mei Lin", NOW);
  }

  @Test
  void keepsEveryVersionAndListsTheNewest() {
    assertThat(does(() -> templates.add(version("payments", 1)))).isTrue();
    assertThat(does(() -> templates.add(version("payments", 2)))).isTrue();
    assertThat(does(() -> templates.add(version("mobile", 1)))).isTrue();
    assertThat(does(() -> templates.add(version("mobile", 1)))).isFalse();
    assertThat(database.read(() -> templates.latest(false, 9)))
        .contains(version("mobile", 1), version("payments", 2))
        .doesNotContain(version("payments", 1));
    assertThat(database.read(() -> templates.versions("payments", 9)))
        .containsExactly(version("payments", 2), version("payments", 1));
    assertThat(database.read(() -> templates.versions("payments", 1)))
        .containsExactly(version("payments", 2));
    assertThat(database.read(() -> templates.find("payments", 1))).contains(version("payments", 1));
    assertThat(database.read(() -> templates.find("payments", 3))).isEmpty();
  }

  @Test
  void takesOneOutOfTheChoiceAndBack() {
    does(() -> templates.add(version("leaving", 1)));
    assertThat(database.read(() -> templates.retired("leaving"))).contains(false);
    does(() -> templates.retire("leaving", Optional.of(NOW), "Mei Lin"));
    assertThat(database.read(() -> templates.retired("leaving"))).contains(true);
    assertThat(database.read(() -> templates.latest(true, 9)))
        .containsExactly(version("leaving", 1));
    assertThat(database.read(() -> templates.latest(false, 9)))
        .doesNotContain(version("leaving", 1));
    does(() -> templates.retire("leaving", Optional.empty(), "Mei Lin"));
    assertThat(database.read(() -> templates.latest(true, 9))).isEmpty();
    assertThat(database.read(() -> templates.retired("unheard-of"))).isEmpty();
  }

  @Test
  void knowsTheUsualOneOfAKind() {
    does(() -> templates.setUsual(IncidentKind.OUTAGE, Optional.of("payments")));
    does(() -> templates.setUsual(IncidentKind.SECURITY, Optional.of("aws-coe")));
    does(() -> templates.setUsual(IncidentKind.OUTAGE, Optional.of("mobile")));
    assertThat(database.read(templates::usual))
        .isEqualTo(Map.of(IncidentKind.OUTAGE, "mobile", IncidentKind.SECURITY, "aws-coe"));
    does(() -> templates.setUsual(IncidentKind.SECURITY, Optional.empty()));
    assertThat(database.read(templates::usual)).isEqualTo(Map.of(IncidentKind.OUTAGE, "mobile"));
  }

  @Test
  void remembersTheNewestVersionThatWasDeclined() {
    assertThat(database.read(() -> templates.declined(ONE, "payments"))).isZero();
    does(() -> templates.decline(ONE, "payments", 2));
    does(() -> templates.decline(ONE, "payments", 3));
    assertThat(database.read(() -> templates.declined(ONE, "payments"))).isEqualTo(3);
    assertThat(database.read(() -> templates.declined(ONE, "mobile"))).isZero();
  }
}
