package dev.unrepeat.model;

import java.util.Optional;

/// An incident whose required postmortem was waived.
public record WaivedIncident(
    IncidentId id, String title, Optional<Severity> severity, Requirement.Waived waiver) {}
