package dev.unrepeat.service;

import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.writing.PartId;
import java.util.List;

/// What came of writing a part.
///
/// @param merged whether somebody else's change stands in the saved text beside one's own
/// @param clashes fields in which both changed the same words; then nothing was saved
public record WrittenPart(
    StoredRecord record, PartId part, boolean merged, List<PartEdit.Clash> clashes) {
  public WrittenPart {
    clashes = List.copyOf(clashes);
  }

  public boolean saved() {
    return clashes.isEmpty();
  }
}
