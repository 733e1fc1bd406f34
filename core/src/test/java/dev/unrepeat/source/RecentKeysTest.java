package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentKeysTest {
  @Test
  void aKeyIsNewOnceForEachSource() {
    RecentKeys keys = new RecentKeys(10);

    assertThat(keys.addIfNew("slack", "1")).isTrue();
    assertThat(keys.addIfNew("slack", "1")).isFalse();
    assertThat(keys.addIfNew("teams", "1")).isTrue();
    assertThat(keys.contains("teams", "2")).isFalse();
  }

  @Test
  void atLeastSoManyAreKnownAndThenTheOldestAreForgotten() {
    RecentKeys keys = new RecentKeys(50_000);
    for (int i = 0; i < 100_000; i++) {
      assertThat(keys.addIfNew("log", "key " + i)).isTrue();
    }
    assertThat(keys.hasForgotten()).isFalse();
    for (int i = 0; i < 100_000; i++) {
      assertThat(keys.contains("log", "key " + i)).isTrue();
    }
    keys.addIfNew("log", "one more");
    assertThat(keys.hasForgotten()).isTrue();
    assertThat(keys.contains("log", "key 0")).isFalse();
    assertThat(keys.contains("log", "key 99999")).isTrue();
  }
}
