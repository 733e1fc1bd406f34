package dev.unrepeat.model;

import java.util.Optional;

/// How the actions after incidents of one severity stand. Nothing in it tells of a person.
///
/// @param severity empty for incidents without one
/// @param open owed in some way, what is overdue and waits for verification with it
/// @param verified in the time that is looked at
/// @param cameBack opened again in that time, because their cause came back
public record ActionTotals(
    Optional<Severity> severity, int open, int overdue, int toVerify, int verified, int cameBack) {}
