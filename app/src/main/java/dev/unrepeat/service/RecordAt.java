package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.StoredRecord;

/// A record at one of its versions; what is worked out from it stays true for ever.
public record RecordAt(IncidentId id, long version) {
  public static RecordAt of(StoredRecord record) {
    return new RecordAt(record.postmortem().incident().id(), record.versions().record());
  }
}
