package dev.unrepeat.web.wiki;

import dev.unrepeat.web.setting.SystemListPage;
import dev.unrepeat.web.setting.SystemPage;

/// The pages about wikis and the button that publishes, for the table of routes.
public record WikiPages(
    SystemListPage<?, ?, ?> list, SystemPage<?, ?, ?> wiki, WikiPublication publication) {}
