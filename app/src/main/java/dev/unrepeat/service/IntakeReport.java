package dev.unrepeat.service;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.model.StoredRecord;

/// What came of taking evidence in: the record as it stands now, and all about the reading.
public record IntakeReport(StoredRecord record, IntakeResult result) {}
