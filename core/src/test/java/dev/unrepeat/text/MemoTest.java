package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final List<String> asked = new ArrayList<>();
  private final Memo<Integer> lengths =
      new Memo<>(text -> {
        asked.add(text);
        return text.length();
      });

  @Test
  void asksOnceAboutOneText() {
    assertThat(lengths.of("the disk was full")).isEqualTo(17);
    assertThat(lengths.of("the disk was full")).isEqualTo(17);
    assertThat(asked).containsExactly("the disk was full");
  }

  @Test
  void tellsTextsOfOnePlaceApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(lengths.of("Aa")).isEqualTo(2);
    assertThat(lengths.of("BB")).isEqualTo(2);
    assertThat(asked).containsExactly("Aa", "BB");
  }

  @Test
  void answersForMoreTextsThanItHolds() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 2_000; i++) {
        assertThat(lengths.of("x".repeat(i % 50) + i)).isEqualTo(i % 50 + ("" + i).length());
      }
    }
  }

  @Test
  void keepsNoVeryLongText() {
    String text = "x".repeat(4_001);
    lengths.of(text);
    lengths.of(text);
    assertThat(asked).hasSize(2);
  }
}
