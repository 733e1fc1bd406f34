package dev.unrepeat.web.wiki;

/// The pages about wikis and the button that publishes, for the table of routes.
public record WikiPages(WikiListPage list, WikiPage wiki, WikiPublication publication) {}
