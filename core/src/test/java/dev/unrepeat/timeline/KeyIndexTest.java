package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {
  @Test
  void findsEachOfManyKeys() {
    KeyIndex index = new KeyIndex();
    for (int i = 0; i < 5_000; i++) {
      index.put("log", "key " + i, i);
    }

    for (int i = 0; i < 5_000; i++) {
      assertThat(index.find("log", "key " + i)).isEqualTo(i);
    }
    assertThat(index.find("log", "another")).isEqualTo(KeyIndex.ABSENT);
  }
}
