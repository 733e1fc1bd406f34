package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.StampScanner;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A stamp without questions is placed by a short way; it must say what the long one says.
class StampPlacingTest {
  private static final LogLayout ISO = new LogLayout(StampForm.ISO, 0, List.of(), true);

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29T00:00",
    "Europe/Berlin, 2026-10-25T00:00",
    "Australia/Lord_Howe, 2026-04-05T00:00",
    "Pacific/Apia, 2011-12-29T12:00",
    "America/Sao_Paulo, 2018-11-04T00:00",
    "UTC, 2026-10-14T00:00"
  })
  void placesEachQuarterOfAnHourAroundAChangeOfTheClocks(String zone, LocalDateTime from) {
    Answers answers = answers(Optional.of(ZoneId.of(zone)));
    StampPlacing placing = new StampPlacing(answers, ISO);
    WrittenTimes times = new WrittenTimes(answers, TimeHints.NONE);
    Optional<Instant> before = Optional.empty();
    for (int quarter = -40; quarter < 140; quarter++) {
      String text = from.plusMinutes(15L * quarter) + ":07.250";
      StampScanner stamp = read(text);
      placing.next(stamp);
      Reading expected = times.place(stamp.written(text), before);
      before = expected.time().known().isPresent() ? expected.time().known() : before;
      assertThat(placing.place(stamp, text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void placesWhatNamesItsOwnZoneAndWhatHasNone() {
    for (String text :
        List.of(
            "2026-10-14T14:02:31Z",
            "2026-10-14T14:02:31.123456+05:30",
            "2026-10-14 14:02:31,250 -0700",
            "2026-10-14T14:02:31.1234567891Z",
            "2026-10-14 14:02:31")) {
      StampPlacing placing = new StampPlacing(answers(Optional.empty()), ISO);
      WrittenTimes times = new WrittenTimes(answers(Optional.empty()), TimeHints.NONE);
      StampScanner stamp = read(text);
      placing.next(stamp);

      assertThat(placing.place(stamp, text))
          .as(text)
          .isEqualTo(times.place(stamp.written(text), Optional.empty()));
    }
  }

  private static StampScanner read(String text) {
    StampScanner stamp = new StampScanner();
    assertThat(ISO.read(stamp, text.toCharArray(), 0, text.length())).as(text).isTrue();
    return stamp;
  }

  private static Answers answers(Optional<ZoneId> zone) {
    return new Answers(
        zone,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
