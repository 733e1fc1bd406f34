package dev.unrepeat.web.milestone;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;
import java.util.Optional;

/// The form of one milestone.
///
/// @param conflict what it is now, when somebody else changed it; else empty
/// @param proposed the proposed time, or empty
/// @param set the time that is set, or empty
/// @param window where it must lie, when nobody says so
/// @param because why that time
/// @param byTime whether the person enters a time instead of choosing an event
public record MilestoneView(
    Frame frame,
    List<Crumb> crumbs,
    String name,
    String meaning,
    String action,
    String back,
    long version,
    String conflict,
    List<Field> refusals,
    String proposed,
    String set,
    Optional<WindowOffer> window,
    String because,
    boolean byTime,
    Field event,
    List<Choice> events,
    Field time,
    Field date,
    Field zone,
    boolean estimated,
    Field reason) {}
