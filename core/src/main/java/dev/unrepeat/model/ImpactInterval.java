package dev.unrepeat.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A stretch of impact, half-open, with its degree.
///
/// @param until empty while it lasts
/// @param degree share of users or of function lost, from 0 to 1
/// @param service the service that was hit; empty when all were
/// @param region the region that was hit; empty when all were
/// @param basis how the degree is known, in words
public record ImpactInterval(
    Instant from,
    Optional<Instant> until,
    BigDecimal degree,
    ImpactType type,
    Optional<ServiceName> service,
    String region,
    String basis) {
  public ImpactInterval {
    Refused.unless(
        until.isEmpty() || !until.get().isBefore(from),
        "An interval of impact ends before it begins.");
    Refused.unless(
        degree.signum() >= 0 && degree.compareTo(BigDecimal.ONE) <= 0,
        "A degree of impact lies between 0 and 1 (0 % and 100 %).");
  }
}
