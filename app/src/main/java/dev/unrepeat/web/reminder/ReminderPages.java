package dev.unrepeat.web.reminder;

/// The plan of reminders, the rest of one action and the way out of the lists, together.
public record ReminderPages(ReminderPlanPage plan, RestPage rest, LeavePage leave) {}
