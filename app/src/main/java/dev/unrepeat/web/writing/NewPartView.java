package dev.unrepeat.web.writing;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// A new part that was refused, with what was typed.
///
/// @param sort as the form sends it
/// @param explains the factor whose why it answers; empty for none
/// @param from the view it was sent from; empty for the working page
public record NewPartView(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    String action,
    String back,
    String refusal,
    String sort,
    String explains,
    String from,
    List<FieldView> fields) {}
