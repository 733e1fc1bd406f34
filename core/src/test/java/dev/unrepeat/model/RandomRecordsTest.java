package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomRecordsTest {
  @Test
  void aSeedGivesTheSameRecordAgain() {
    assertThat(RandomRecords.wild(7).postmortem(60))
        .isEqualTo(RandomRecords.wild(7).postmortem(60));
  }

  @Test
  void everySeedGivesARecordThatTheModelAccepts() {
    for (long seed = 0; seed < 500; seed++) {
      assertThat(RandomRecords.gentle(seed).postmortem().body()).isNotNull();
      assertThat(RandomRecords.wild(seed).postmortem(30).timeline().events()).hasSize(30);
    }
  }
}
