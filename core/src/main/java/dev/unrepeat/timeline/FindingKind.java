package dev.unrepeat.timeline;

/// What a timeline can reveal.
public enum FindingKind {
  ZONE_SLIP("source read in a wrong zone"),
  DETECTION_LAG("detection lag"),
  SLOW_ACKNOWLEDGEMENT("long until acknowledged"),
  SLOW_DIAGNOSIS("long until the cause was found"),
  SLOW_MITIGATION("long until mitigated"),
  CHANGE_BEFORE_START("change shortly before the start"),
  LONG_BEFORE_DETECTION("symptoms long before detection"),
  ALERT_WITHOUT_ANSWER("alert that nobody acknowledged"),
  CUSTOMER_WORD("first word to customers"),
  DECISION_WITHOUT_ACTION("decision without a following action"),
  CAUSE_TO_DECISION("long from the cause to a decision"),
  ATTEMPTS("several attempts"),
  OUTSIDE_STAFFED_HOURS("outside staffed hours"),
  ENDED_BEFORE_RESOLVED("impact ended before resolved"),
  PAPERWORK("time after the end that is not impact"),
  SILENT_GAP("silent gap in the response"),
  OUT_OF_ORDER("lines out of order"),
  REOPENED("reopened"),
  CLOCK_SKEW("clock that runs differently"),
  CONFLICT("two tools tell different times");

  private final String words;

  FindingKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
