package dev.unrepeat.source.chatexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppExportTest {
  private static final Answers UTC =
      new Answers(
          Optional.of(ZoneId.of("UTC")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @ParameterizedTest
  @CsvSource({
    // The number that changes is the day.
    "26/11/26, 27/11/26, 2026-11-27T14:05:00Z",
    "26/11/26, 26/11/27, 2026-11-27T14:05:00Z",
    // There is no 31st of November.
    "26/11/31, 27/11/31, 2031-11-27T14:05:00Z",
    "13/11/26, 21/11/26, 2026-11-21T14:05:00Z",
    // Nobody can know.
    "26/11/28, 26/11/28, ",
    "05/11/26, 06/11/26, "
  })
  void theOrderIsLearnedFromTheLinesOrAskedFor(String first, String second, Instant at)
      throws IOException {
    String chat = "[%s, 14:02:11] Ravi: down%n[%s, 14:05:00] Ines: looking%n";
    Collected told =
        Collected.read(
            new WhatsAppExport(), UTC, MemoryFile.of("chat.txt", chat.formatted(first, second)));
    assertThat(told.events.getLast().time().known()).isEqualTo(Optional.ofNullable(at));
  }
}
