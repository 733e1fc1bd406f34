package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.time.Answers;
import java.util.List;

/// Reads a postmortem that was written elsewhere. Nothing of it is lost: what is not understood
/// stays in the text, in its place.
public final class ForeignReader {
  private ForeignReader() {}

  /// Reads a document; never fails on its content.
  ///
  /// @param answers what a person has said of times that do not say it themselves
  public static ForeignReading read(ForeignSource source, Answers answers) {
    MarkdownText text = MarkdownText.plain(source.text());
    Incident incident = Incident.named(new IncidentId("unread"), source.path(), source.readAt());
    return new ForeignReading(
        Postmortem.draft(incident),
        text.format(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
