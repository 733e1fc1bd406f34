package dev.unrepeat.web.reminder;

/// The plan of reminders and the rest of one action, together.
public record ReminderPages(ReminderPlanPage plan, RestPage rest) {}
