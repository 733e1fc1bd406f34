package dev.unrepeat.web.finding;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// A text that is being checked.
///
/// @param pieces the text with its marks
public record FindingsView(
    Frame frame,
    Field text,
    List<Choice> sorts,
    FindingList findings,
    List<MarkedText.Piece> pieces) {}
