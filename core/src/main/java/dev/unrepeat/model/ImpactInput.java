package dev.unrepeat.model;

/// Something that a computed figure of the impact needs and no timeline tells, for example the SLO.
/// Its text is kept as it was typed.
public enum ImpactInput {
  ZONE("zone"),
  SLO("SLO"),
  WINDOW("SLO window"),
  VALID_REQUESTS("valid requests"),
  BAD_REQUESTS("bad requests"),
  ERROR_RATE("error rate"),
  UPTIME_BEFORE("uptime before"),
  COUNTING("counting"),
  MAINTENANCE("agreed maintenance", true),
  TIERS("SLA tiers", true),
  CHARGE("monthly charge"),
  CAP("credit cap"),
  HOURLY_REVENUE("hourly revenue", true),
  YEARLY_REVENUE("yearly revenue"),
  BUSINESS_HOURS("business hours", true),
  LOST_SHARE("share of users lost"),
  RATES("hourly rates", true),
  RESPONDER_ZONES("responder zones", true),
  TYPED_HOURS("hours during", true),
  FOLLOW_UP("hours after"),
  SEGMENTS("segments", true),
  SERIES("series", true);

  private final String words;
  private final boolean list;

  ImpactInput(String words) {
    this(words, false);
  }

  ImpactInput(String words, boolean list) {
    this.words = words;
    this.list = list;
  }

  public String words() {
    return words;
  }

  /// Whether it may have several lines.
  public boolean list() {
    return list;
  }
}
