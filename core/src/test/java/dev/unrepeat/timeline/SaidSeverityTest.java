package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Severity;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people called it while it went on is proposed; what they only asked or doubted is not.
class SaidSeverityTest {
  private static Optional<Severity> said(String... texts) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      lines.append("14:%02d — %s\n".formatted(i, texts[i]));
    }
    return SaidSeverity.of(Pasted.timeline(LocalDate.parse("2026-03-02"), lines.toString()))
        .map(SaidSeverity::severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "declaring SEV1, paging payments|SEV1",
        "Declared SEV-2. Bridge is open|SEV2",
        "raising this to SEV-2|SEV2",
        "I am escalating to sev 1 now|SEV1",
        "this is a P1|SEV1",
        "ok, it's a sev3|SEV3",
        "downgrading from SEV1 to SEV3, traffic is back|SEV3",
        "Severity changed to Sev2|SEV2",
        "severity is SEV2|SEV2",
        "Set severity to SEV-1|SEV1",
        "we have a P2 here|SEV2",
      })
  void isRead(String text, Severity severity) {
    assertThat(said(text)).contains(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is this a SEV1?",
        "this is not a SEV1",
        "should we declare SEV2",
        "if it gets worse this is a P1",
        "p1 latency is 3 s",
        "declaring victory, p95 is fine",
        "declaring SEV0",
        "set p99 to 2",
        "opened P1-123 in the tracker",
        "raised the pool to 10 for step 2",
        "last week this was a SEV1",
      })
  void isNot(String text) {
    assertThat(said(text)).isEmpty();
  }

  @Test
  void theLastOneSaidHolds() {
    assertThat(said("declaring SEV3", "raising to SEV1", "looking at the pool"))
        .contains(Severity.SEV1);
  }
}
