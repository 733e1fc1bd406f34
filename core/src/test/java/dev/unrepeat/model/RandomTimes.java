package dev.unrepeat.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Instants, dates and numbers from a seed: to the nanosecond, around one night of January 2026 and
// far from it.
public final class RandomTimes {
  private static final Instant NIGHT = Instant.parse("2026-01-14T22:00:00Z");

  private final RandomText text;

  RandomTimes(RandomText text) {
    this.text = text;
  }

  public Instant instant() {
    Instant near = NIGHT.plusSeconds(text.number(8 * 3600));
    return switch (text.number(6)) {
      case 0 -> near.plusNanos(text.number(1_000_000_000));
      case 1 -> near.plusMillis(text.number(1000));
      case 2 -> Instant.EPOCH.plusSeconds(text.longNumber(4_000_000_000L)).plusNanos(1);
      default -> near;
    };
  }

  public LocalDate date() {
    return LocalDate.ofEpochDay(20_000 + text.number(2_000));
  }

  public Duration duration() {
    return Duration.ofMillis(text.longNumber(200_000_000L) - 100_000_000L)
        .plusNanos(text.number(3));
  }

  /// Any decimal, with its scale: 1.50 is not 1.5.
  public BigDecimal number() {
    return new BigDecimal(
        BigInteger.valueOf(text.longNumber(2_000_000) - 1_000_000), text.number(7) - 1);
  }

  /// A decimal from 0 to 1.
  public BigDecimal share() {
    return new BigDecimal(BigInteger.valueOf(text.number(1001)), 3);
  }

  public EventTime eventTime() {
    if (text.chance(8)) {
      return new EventTime.Undated(raw(), text.oneOf(MissingPart.class));
    }
    Instant at = instant();
    Optional<Instant> until =
        text.chance(6) ? Optional.of(at.plusSeconds(text.number(7200))) : Optional.empty();
    return new EventTime.At(at, until, text.oneOf(Precision.class), text.chance(9), raw());
  }

  private RawTime raw() {
    return text.chance(5)
        ? RawTime.unknown(text.lineOrNothing())
        : new RawTime(
            text.oneOf(
                List.of(
                    "14:03",
                    "2026-01-14 14:03:11,234",
                    "1768399391.000200",
                    "",
                    "4:03 PM",
                    "Jan 14 14:03")),
            text.oneOf(List.of("UTC", "+02:00", "Europe/Berlin", "")),
            text.oneOf(Provenance.class),
            text.oneOf(Provenance.class));
  }
}
