package dev.unrepeat.model;

/// A whole record as it stands, with its versions.
public record StoredRecord(Postmortem postmortem, RecordVersions versions) {
  public IncidentId id() {
    return postmortem.incident().id();
  }
}
