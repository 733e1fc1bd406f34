package dev.unrepeat.model;

/// The part a person played during the response.
public enum ResponderRole {
  INCIDENT_COMMANDER("incident commander"),
  ON_CALL("on-call engineer"),
  SCRIBE("scribe"),
  LIAISON("liaison"),
  SUBJECT_EXPERT("subject expert"),
  RESPONDER("responder");

  private final String words;

  ResponderRole(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
