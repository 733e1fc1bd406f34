package dev.unrepeat.web.arrival;

/// The pages of incoming webhooks.
public record ArrivalPages(EventHookListPage list, EventHookPage hook, InboxPage inbox) {}
