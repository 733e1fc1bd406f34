package dev.unrepeat.web.writing;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// One part alone: what a script asks for, and where somebody without one sees what was refused.
///
/// @param version of the record as it is shown
public record PartPageView(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    String action,
    String back,
    long version,
    PartView part) {}
