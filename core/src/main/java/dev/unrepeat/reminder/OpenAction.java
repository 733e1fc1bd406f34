package dev.unrepeat.reminder;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An accepted action that is not done yet, as far as reminders ask.
///
/// @param owner address of its owner; empty where the owner has no account
/// @param postmortemOwner likewise, of the postmortem
/// @param team that runs the service; empty for none
/// @param snoozed the day on which its owner wants to hear of it again
public record OpenAction(
    IncidentId incident,
    ActionItemId action,
    String what,
    Optional<String> owner,
    Optional<String> postmortemOwner,
    String team,
    LocalDate due,
    Instant accepted,
    Optional<LocalDate> snoozed) {}
