package dev.unrepeat.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.csv.CsvTable;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages copied out of a chat, in which names stand before or over the times.
class CopiedChatsTest {
  private static final Answers TOLD =
      Answers.NONE.withZone(ZoneOffset.UTC).withDate(LocalDate.of(2026, 10, 14));

  private static List<String> lines(String text) {
    return Collected.read(new PastedText(), TOLD, MemoryFile.of("chat.txt", text)).events.stream()
        .map(CopiedChatsTest::line)
        .toList();
  }

  private static String line(SourceEvent event) {
    String time =
        switch (event.time()) {
          case EventTime.At at -> at.instant().toString();
          case EventTime.Undated undated -> undated.missing().name();
        };
    return "%s %s: %s".formatted(time, event.actor().map(Actor::name).orElse("?"), event.text());
  }

  @Test
  void knowsWhoWroteWhereTheNameStandsOverTheTime() {
    assertThat(
            lines(
                """
                Ines Ruiz
                  2:05 PM
                checkout answers 500
                Tomas Klein
                  2:07 PM
                rolling back
                """))
        .containsExactly(
            "2026-10-14T14:05:00Z Ines Ruiz: checkout answers 500",
            "2026-10-14T14:07:00Z Tomas Klein: rolling back");
  }

  @Test
  void knowsWhoWroteWhereTheNameStandsBeforeTheTime() {
    assertThat(
            lines(
                """
                Ines Ruiz  2:05 PM
                checkout answers 500
                Tomas Klein  2:07 PM
                rolling back
                """))
        .containsExactly(
            "2026-10-14T14:05:00Z Ines Ruiz: checkout answers 500",
            "2026-10-14T14:07:00Z Tomas Klein: rolling back");
  }

  @Test
  void asksWhetherATimeWithoutAmOrPmIsOfTheAfternoon() {
    assertThat(
            lines(
                """
                2:05 PM checkout answers 500
                2:09 rolled back
                2:15 PM errors are gone
                """))
        .containsExactly(
            "2026-10-14T14:05:00Z ?: checkout answers 500",
            "TIME ?: rolled back",
            "2026-10-14T14:15:00Z ?: errors are gone");
  }

  @Test
  void readsWhatWhatsAppExports() {
    String chat =
        """
        14/10/2026, 14:05 - Ines: checkout is down
        14/10/2026, 14:07 - Tomas: rolling back
        """;

    assertThat(Collected.read(new CsvTable(), TOLD, MemoryFile.of("chat.txt", chat)).events)
        .isEmpty();
    assertThat(lines(chat))
        .containsExactly(
            "2026-10-14T14:05:00Z ?: Ines: checkout is down",
            "2026-10-14T14:07:00Z ?: Tomas: rolling back");
  }
}
