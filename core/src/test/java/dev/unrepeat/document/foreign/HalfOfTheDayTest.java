package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Hours without am and pm that step back: of the afternoon, or told out of order.
class HalfOfTheDayTest {
  private static List<String> read(String... lines) {
    String text =
        "# Phones, 3 November 2026\n\n## Timeline (UTC)\n\n- " + String.join("\n- ", lines);
    return Fixture.events(
        ForeignReader.read(
            new ForeignSource("p.md", text, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
            Answers.NONE));
  }

  @Test
  void asksForTheHalfOfAnHourThatStepsBack() {
    assertThat(read("9:10 calls drop", "11:55 provider is called", "1:15 cable is mended"))
        .last()
        .asString()
        .contains("? TIME");
  }

  @Test
  void keepsWhatAClockOfTwentyFourHoursSays() {
    assertThat(read("9:10 calls drop", "13:55 provider is called", "9:40 told later"))
        .last()
        .asString()
        .contains("09:40");
  }
}
