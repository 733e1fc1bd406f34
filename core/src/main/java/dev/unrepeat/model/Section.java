package dev.unrepeat.model;

/// The sections of a full postmortem, in their order.
public enum Section {
  SUMMARY("Summary"),
  IMPACT("Impact"),
  METRICS("Metrics"),
  OBSERVATIONS("Key observations"),
  TIMELINE("Timeline"),
  WHAT_HAPPENED("What happened"),
  TRIGGER("Trigger"),
  CAUSES("Causes"),
  CONTRIBUTING_FACTORS("Contributing factors"),
  DETECTION("Detection"),
  RESPONSE("Response"),
  LESSONS("Lessons"),
  ACTION_ITEMS("Action items"),
  WORKAROUNDS("Workarounds"),
  RELATED("Related documents"),
  EVIDENCE("Evidence");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
