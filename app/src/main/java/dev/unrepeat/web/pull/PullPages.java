package dev.unrepeat.web.pull;

import dev.unrepeat.web.setting.SystemListPage;
import dev.unrepeat.web.setting.SystemPage;

/// The pages about connected sources, for the table of routes.
public record PullPages(
    SystemListPage<?, ?, ?> list, SystemPage<?, ?, ?> source, CollectPage collect) {}
