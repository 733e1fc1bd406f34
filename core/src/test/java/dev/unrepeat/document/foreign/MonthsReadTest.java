package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Precision;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A month tells no day, so a line that begins with one is dated and waits for the day.
class MonthsReadTest {
  private static ForeignReading timeline(String text, Answers answers) {
    String whole = "# Pool, 9 May 2024\n\n## Timeline (UTC)\n\n" + text + "\n";
    return ForeignReader.read(
        new ForeignSource("pool.md", whole, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
        answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- July 2024: the pool is made smaller",
        "- **Jul. 2024** the pool is made smaller",
        "July 2024 - the pool is made smaller",
        "- mid-July 2024: the pool is made smaller",
        "- 2024-07: the pool is made smaller",
        "* 07/2024 – the pool is made smaller",
        "- 2024年7月: the pool is made smaller",
        "| When | What |\n|---|---|\n| July 2024 | the pool is made smaller |",
      })
  void asksForTheDayOfAMonth(String line) {
    assertThat(Fixture.events(timeline(line, Answers.NONE)))
        .singleElement()
        .asString()
        .endsWith("? DATE the pool is made smaller");
  }

  @Test
  void takesAnAnswerThatLiesInTheMonthAndNoOther() {
    String two = "- July 2024: the pool is made smaller\n- August 2024: it is full";
    ForeignReading read = timeline(two, Answers.NONE.withDate(LocalDate.of(2024, 7, 3)));

    assertThat(Fixture.events(read))
        .containsExactly("5 2024-07-03T00:00:00Z the pool is made smaller", "6 ? DATE it is full");
    assertThat(read.postmortem().timeline().events())
        .filteredOn(event -> event.time().known().isPresent())
        .extracting(event -> event.time().toString())
        .allMatch(time -> time.contains("precision=" + Precision.DAY));
  }

  @Test
  void givesTheDayBeforeAMonthToNoLineBelowIt() {
    ForeignReading read =
        timeline("- 14:00 alert\n\n### July 2024\n\n- 15:00 it is full", Answers.NONE);

    assertThat(Fixture.events(read))
        .containsExactly("5 2024-05-09T14:00:00Z alert", "9 ? DATE it is full");
    assertThat(read.postmortem().body())
        .extracting(BodySection::text)
        .anyMatch(text -> text.contains("July 2024"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May 2024 was a bad month for the pool",
        "In July 2024 the pool was made smaller",
        "- 2024-07-build is a version",
        "- March of 2,024 requests",
        "- 2024-13: no month",
      })
  void takesNothingElseForAMonth(String line) {
    assertThat(Fixture.events(timeline(line, Answers.NONE))).isEmpty();
  }
}
