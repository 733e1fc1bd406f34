package dev.unrepeat.web.webhook;

/// The pages about webhooks, for the table of routes.
public record WebhookPages(WebhookListPage list, WebhookPage webhook) {}
