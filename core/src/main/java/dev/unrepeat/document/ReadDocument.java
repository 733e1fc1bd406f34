package dev.unrepeat.document;

import dev.unrepeat.model.Postmortem;
import java.util.List;

/// A document as it was read: the record, and what a person should know of the reading.
public record ReadDocument(Postmortem postmortem, List<DocumentNote> notes) {
  public ReadDocument {
    notes = List.copyOf(notes);
  }
}
