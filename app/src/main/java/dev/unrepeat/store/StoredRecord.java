package dev.unrepeat.store;

import dev.unrepeat.model.Postmortem;

/// A whole record as the database has it, with its versions.
public record StoredRecord(Postmortem postmortem, RecordVersions versions) {}
