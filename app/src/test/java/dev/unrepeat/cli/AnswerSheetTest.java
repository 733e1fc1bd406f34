package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerSheetTest {
  private static final String SHEET =
      """
      # the first years were written in Berlin
      "**": { zone: UTC }
      "berlin/**": { zone: Europe/Berlin, date-order: dmy }
      "berlin/20?9-*.md":
        year: 2019
        zone: +02:00
        date: 2019-07-03
      """;

  @TempDir private Path temporary;

  @Test
  void letsALaterPatternWin() throws IOException {
    assertThat(of("other/a.md").zone()).contains(ZoneId.of("UTC"));
    assertThat(of("berlin/2/a.md").zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(of("berlin/2/a.md").order()).contains(DateOrder.DAY_FIRST);
    assertThat(of("berlin/2019-a.md").zone()).contains(ZoneId.of("+02:00"));
    assertThat(of("berlin/2019-a.md").year()).contains(Year.of(2019));
    assertThat(of("berlin/2019-a.md").date()).contains(LocalDate.of(2019, 7, 3));
    assertThat(of("berlin/2/2019-a.md").year()).isEmpty();
  }

  @Test
  void matchesFilesAtTheTopToo() throws IOException {
    assertThat(sheet("\"**/a.md\": { year: 2020 }").answers("a.md", Answers.NONE).year())
        .contains(Year.of(2020));
  }

  @Test
  void keepsWhatOptionsSayWhereItIsSilent() throws IOException {
    Answers known = Answers.NONE.withYear(Year.of(2021));

    assertThat(sheet(SHEET).answers("berlin/a.md", known).year()).contains(Year.of(2021));
  }

  private Answers of(String path) throws IOException {
    return sheet(SHEET).answers(path, Answers.NONE);
  }

  private AnswerSheet sheet(String text) throws IOException {
    return AnswerSheet.read(Files.writeString(temporary.resolve("answers.yml"), text));
  }
}
