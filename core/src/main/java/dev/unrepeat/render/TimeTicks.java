package dev.unrepeat.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The marks of the time axis at round times of UTC, from seconds to weeks.
final class TimeTicks {
  private static final long[] STEPS = {
    1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
    604_800, 1_209_600, 2_592_000
  };
  private static final double APART = 62;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private TimeTicks() {}

  /// One mark.
  ///
  /// @param label its time, or its day where marks are days apart; empty for a small mark
  /// @param day the day, where it begins or is told first; empty elsewhere
  record Tick(double x, String label, String day) {}

  static List<Tick> of(TimeScale scale) {
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] * scale.perSecond() >= APART) {
        step = STEPS[i];
      }
    }
    List<Tick> ticks = new ArrayList<>();
    LocalDate told = LocalDate.MIN;
    double last = -APART;
    for (TimeScale.Stretch stretch : scale.stretches()) {
      if (stretch.broken()) {
        continue;
      }
      int before = ticks.size();
      long first = Math.ceilDiv(stretch.from().getEpochSecond(), step) * step;
      for (long at = first; !Instant.ofEpochSecond(at).isAfter(stretch.to()); at += step) {
        double x = scale.x(Instant.ofEpochSecond(at));
        if (x - last >= APART - 16) {
          ticks.add(tick(Instant.ofEpochSecond(at), x, step, told));
          told = day(Instant.ofEpochSecond(at));
          last = x;
        }
      }
      double middle = (stretch.x0() + stretch.x1()) / 2;
      if (ticks.size() == before && middle - last >= 34) {
        ticks.add(tick(stretch.from(), stretch.x0(), step, told));
        told = day(stretch.from());
        last = stretch.x0();
      }
    }
    return ticks;
  }

  private static Tick tick(Instant at, double x, long step, LocalDate told) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    String label = step >= 86_400 ? "" : (step < 60 ? SECONDS : CLOCK).format(time);
    LocalDate day = time.toLocalDate();
    DateTimeFormatter format = day.getYear() == told.getYear() ? SHORT_DAY : DAY;
    return new Tick(x, label, day.equals(told) ? "" : format.format(time));
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
