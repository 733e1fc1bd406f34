package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void oneIsSaidAsOne() {
    assertThat(Counted.of(1, "event")).isEqualTo("1 event");
    assertThat(Counted.of(0, "event")).isEqualTo("0 events");
    assertThat(Counted.of(12_004, "line lies", "lines lie")).isEqualTo("12,004 lines lie");
    assertThat(Counted.of(1, "line lies", "lines lie")).isEqualTo("1 line lies");
  }

  @Test
  void theVerbOfAPartIsThatOfThePart() {
    assertThat(Counted.part(1, 3, "piece", "is", "are")).isEqualTo("1 of 3 pieces is");
    assertThat(Counted.part(2, 1_300, "piece", "is", "are")).isEqualTo("2 of 1,300 pieces are");
    assertThat(Counted.part(1, 1, "piece", "is", "are")).isEqualTo("1 of 1 piece is");
    assertThat(Counted.part(0, 2, "", "has", "have")).isEqualTo("0 of 2 have");
  }

  @Test
  void whatIsKnownByItsPluralHasASingularToo() {
    assertThat(Counted.ofMany(1, "messages")).isEqualTo("1 message");
    assertThat(Counted.ofMany(2, "messages")).isEqualTo("2 messages");
    assertThat(Counted.ofMany(1, "channel joins and leaves")).isEqualTo("1 channel join or leave");
    assertThat(Counted.ofMany(1, "workflow progress")).isEqualTo("1 workflow progress");
  }
}
