package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashTest {
  @Test
  void theSameKeyHasTheSameHash() {
    assertThat(KeyHash.of("slack", "inc/17.0001")).isEqualTo(KeyHash.of("slack", "inc/17.0001"));
    assertThat(KeyHash.of(7, "14:02")).isEqualTo(KeyHash.of(7, "14:02"));
  }

  @Test
  void keysThatDifferAnywhereHaveOtherHashes() {
    Set<Long> high = new HashSet<>();
    Set<Long> low = new HashSet<>();
    int keys = 0;
    for (int length = 0; length < 40; length++) {
      for (int at = 0; at <= length; at++) {
        String key = "\0".repeat(at) + (at < length ? "x" + "\0".repeat(length - at - 1) : "");
        KeyHash hash = KeyHash.of("log", key);
        high.add(hash.high());
        low.add(hash.low());
        keys++;
      }
    }
    assertThat(high).hasSize(keys);
    assertThat(low).hasSize(keys);
  }

  /// Whoever writes a log must not be able to hide a line behind another.
  @Test
  void aChangeOfHighestBitsIsNotUndoneFurtherOn() {
    KeyHash plain = KeyHash.of("log", "aaaa" + "aaaa");
    KeyHash made = KeyHash.of("log", "aaa\u8061" + "a\u8061a\u8061");
    assertThat(made.high()).isNotEqualTo(plain.high());
    assertThat(made.low()).isNotEqualTo(plain.low());
  }

  @Test
  void theSourceEndsWhereTheKeyBegins() {
    assertThat(KeyHash.of("ab", "c")).isNotEqualTo(KeyHash.of("a", "bc"));
    assertThat(KeyHash.of("", "abc")).isNotEqualTo(KeyHash.of("abc", ""));
  }
}
