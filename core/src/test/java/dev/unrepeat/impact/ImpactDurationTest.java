package dev.unrepeat.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The checks of figures.md §3.
class ImpactDurationTest {
  private static final Instant START = Instant.parse("2026-01-12T14:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void weighsByDegree() {
    ImpactDuration duration = of(interval(0, 30, "1"), interval(30, 60, "0.4"));
    assertThat(duration)
        .isEqualTo(new ImpactDuration(Duration.ofMinutes(42), Duration.ofMinutes(60)));
  }

  @Test
  void countsOverlapsOnceAtTheHighestDegree() {
    assertThat(of(interval(0, 30, "1"), interval(15, 45, "1")).weighted())
        .isEqualTo(Duration.ofMinutes(45));
    assertThat(of(interval(0, 30, "1"), interval(15, 45, "0.4")).weighted())
        .isEqualTo(Duration.ofMinutes(36));
  }

  @Test
  void leavesOutTheTimeBetweenTwoStretches() {
    assertThat(of(interval(0, 10, "1"), interval(50, 60, "1")).byTheClock())
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void knowsTheMinutesOfAMonth() {
    assertThat(new MonthMinutes(YearMonth.of(2026, 2), BERLIN).minutes()).isEqualTo(40_320);
    assertThat(new MonthMinutes(YearMonth.of(2028, 2), BERLIN).minutes()).isEqualTo(41_760);
    assertThat(new MonthMinutes(YearMonth.of(2026, 3), BERLIN).minutes()).isEqualTo(44_580);
    assertThat(new MonthMinutes(YearMonth.of(2026, 4), BERLIN).minutes()).isEqualTo(43_200);
    assertThat(new MonthMinutes(YearMonth.of(2026, 10), BERLIN).minutes()).isEqualTo(44_700);
    assertThat(new MonthMinutes(YearMonth.of(2026, 1), BERLIN).minutes()).isEqualTo(44_640);
  }

  @Test
  void takesAnOutageOffTheUptimeOfItsMonth() {
    MonthMinutes january = new MonthMinutes(YearMonth.of(2026, 1), BERLIN);
    BigDecimal after = Availability.after(new BigDecimal("99.95"), Duration.ofMinutes(52), january);
    assertThat(after.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("99.834");
    assertThat(Availability.outage(new BigDecimal("0.04"), january))
        .isEqualTo(Duration.ofSeconds(1071));
  }

  private static ImpactDuration of(ImpactInterval... intervals) {
    return ImpactDuration.of(List.of(intervals), START);
  }

  private static ImpactInterval interval(int from, int until, String degree) {
    return new ImpactInterval(
        START.plusSeconds(60L * from),
        Optional.of(START.plusSeconds(60L * until)),
        new BigDecimal(degree),
        ImpactType.OUTAGE,
        Optional.empty(),
        "",
        "");
  }
}
