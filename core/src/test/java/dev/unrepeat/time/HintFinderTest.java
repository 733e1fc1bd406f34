package dev.unrepeat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The zone that a heading or sentence gives for all times.
class HintFinderTest {
  private static final WrittenZone MADRID = new WrittenZone.Exact(ZoneId.of("Europe/Madrid"));
  private static final WrittenZone BRASILIA = new WrittenZone.Exact(ZoneId.of("America/Sao_Paulo"));

  @Test
  void ofTwoZonesThatAreSaidInWordsTheFirstCounts() {
    assertThat(HintFinder.zoneOf("Timeline (hora de Madrid, hora de Brasília + 5)"))
        .isEqualTo(MADRID);
    assertThat(HintFinder.zoneOf("Timeline (hora de Brasília, hora de Madrid - 5)"))
        .isEqualTo(BRASILIA);
  }

  @Test
  void aWordThatHoldsTheWordForTimesSpeaksOfNone() {
    assertThat(HintFinder.zoneOf("Vamos melhorar o alarme de Madrid e o de Lisboa, PST fica"))
        .isEqualTo(new WrittenZone.None());
    assertThat(HintFinder.zoneOf("Todos os horários em UTC"))
        .isEqualTo(HintFinder.zoneOf("All times in UTC"))
        .isEqualTo(HintFinder.zoneOf("Todas las horas en UTC"))
        .isEqualTo(HintFinder.zoneOf("Tous les horaires en UTC"));
  }
}
