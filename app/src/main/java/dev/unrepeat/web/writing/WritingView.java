package dev.unrepeat.web.writing;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The working page of a postmortem.
///
/// @param action address below which parts are saved
/// @param images address of the pictures
/// @param people address of the names that a field for people can take
/// @param leftOut sections of the template that the document does without
/// @param version of the record as it is shown
public record WritingView(
    Frame frame,
    DocumentHead head,
    String incident,
    String action,
    String live,
    String history,
    String images,
    String people,
    long version,
    TemplateLine template,
    String kind,
    List<PanelView> panels,
    List<String> leftOut) {}
