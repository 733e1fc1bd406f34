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
  COMPLIANCE("compliance duty"),
  REPUTATION("reputation"),
  OPPORTUNITY_COST("opportunity cost"),
  WASTED_EFFORT("wasted effort"),
  DELAY("delay"),
  REWORK("rework"),
  SLA_CREDIT("SLA credit"),
  ERROR_BUDGET("error budget used"),
  HOURS_DURING("engineering hours during"),
  HOURS_AFTER("engineering hours after"),
  HOURLY_RATE("engineering rate");

  private final String words;

  ImpactMeasure(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
