package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {
  /// Beyond the most that is kept one by one, a key stands for a count and has no slot of its own.
  @Test
  void findsKeysThatWereCountedAgain() {
    KeyIndex index = new KeyIndex();
    for (int i = 0; i < 5_000; i++) {
      index.put("log", "key " + i, i % 2 == 0 ? i : -1);
    }

    for (int i = 0; i < 5_000; i++) {
      assertThat(index.find("log", "key " + i)).isEqualTo(i % 2 == 0 ? i : -1);
    }
    assertThat(index.find("log", "another")).isEqualTo(KeyIndex.ABSENT);
  }
}
