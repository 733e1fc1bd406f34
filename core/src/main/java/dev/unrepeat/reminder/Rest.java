package dev.unrepeat.reminder;

import dev.unrepeat.model.ActionItemId;
import java.time.LocalDate;

/// Until when the owner of an action wants to hear nothing of it, and why.
///
/// @param by the name of who said so
public record Rest(ActionItemId action, LocalDate until, String reason, String by) {}
