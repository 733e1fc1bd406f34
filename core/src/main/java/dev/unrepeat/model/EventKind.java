package dev.unrepeat.model;

/// What an entry of the timeline tells of.
public enum EventKind {
  /// A deployment, release or change of configuration, whether or not it turns out to be the
  /// trigger.
  CHANGE("change"),
  TRIGGER("trigger"),
  SYMPTOM("symptom"),
  ALERT("alert"),
  DETECTION("detection"),
  ACKNOWLEDGEMENT("acknowledgement"),
  DECISION("decision"),
  ACTION("action"),
  COMMUNICATION("communication"),
  OBSERVATION("observation"),
  MITIGATION("mitigation"),
  RESOLUTION("resolution");

  private final String words;

  EventKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
