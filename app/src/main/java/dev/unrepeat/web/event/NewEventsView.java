package dev.unrepeat.web.event;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The box into which lines are typed or pasted.
public record NewEventsView(
    Frame frame,
    List<Crumb> crumbs,
    String action,
    String back,
    List<Field> refusals,
    Field text,
    Field date,
    Field zone) {}
