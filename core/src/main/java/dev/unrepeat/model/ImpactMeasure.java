package dev.unrepeat.model;

/// What an impact figure counts.
public enum ImpactMeasure {
  USERS("users"),
  USER_SHARE("share of users"),
  REQUESTS_FAILED("requests failed"),
  TRANSACTIONS_FAILED("transactions failed"),
  SUPPORT_TICKETS("support tickets"),
  COMPLAINTS("complaints"),
  NPS("net promoter score"),
  CHURN("customers lost"),
  REVENUE("revenue lost"),
  ARR("recurring revenue of lost customers"),
  COMPLIANCE("compliance duty", false),
  REPUTATION("reputation", false),
  OPPORTUNITY_COST("opportunity cost", false),
  WASTED_EFFORT("wasted effort", false),
  DELAY("delay", false),
  REWORK("rework", false),
  SLA_CREDIT("SLA credit"),
  ERROR_BUDGET("error budget used"),
  HOURS_DURING("engineering hours during"),
  HOURS_AFTER("engineering hours after"),
  HOURLY_RATE("engineering rate");

  private final String words;
  private final boolean counted;

  ImpactMeasure(String words) {
    this(words, true);
  }

  ImpactMeasure(String words, boolean counted) {
    this.words = words;
    this.counted = counted;
  }

  /// Whether it is a number or nothing; the others can be told in words.
  public boolean counted() {
    return counted;
  }

  public String words() {
    return words;
  }
}
