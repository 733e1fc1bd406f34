package dev.unrepeat.web.document;

import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.finding.MarkedText;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The postmortem as text.
///
/// @param pieces the text with its marks
public record MarkdownView(
    Frame frame,
    DocumentHead head,
    String name,
    List<MarkedText.Piece> pieces,
    FindingList findings) {}
