package dev.unrepeat.web.interview;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The interviews that somebody may read.
public record InterviewListView(
    Frame frame,
    List<Crumb> crumbs,
    String base,
    List<InterviewRow> yours,
    List<InterviewRow> released) {}
