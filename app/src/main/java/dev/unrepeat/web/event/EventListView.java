package dev.unrepeat.web.event;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// All events of one incident, filtered and a page at a time.
///
/// @param group whose events these are, if of one
/// @param next address of the next page, or empty
public record EventListView(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String sentence,
    EventFilterView filter,
    GroupFold group,
    List<TimelineRow> rows,
    String next) {}
