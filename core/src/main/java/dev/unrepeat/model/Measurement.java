package dev.unrepeat.model;

import java.math.BigDecimal;

/// A value that an event reports, for example error rate 12.5 %.
public record Measurement(String metric, BigDecimal value, String unit) {
  public Measurement {
    Refused.blank(metric, "name of a metric");
  }
}
