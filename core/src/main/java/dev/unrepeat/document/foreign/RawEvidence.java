package dev.unrepeat.document.foreign;

import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Evidence that lies among documents: a log, an export of a tool, the copy of a chat. A document
/// with one section of a postmortem is none, whatever stands in it.
public final class RawEvidence {
  /// The kind of a chat that somebody copied as text.
  public static final String CHAT = "chat";

  private static final int HEAD = 65_536;

  /// Read from lines of plain text, as a document without headings has them too.
  private static final Set<String> OF_LINES = Set.of("log", "csv");

  private RawEvidence() {}

  /// The source that reads it, for example `whatsapp`, or `chat`; empty for a document.
  ///
  /// @param text of the document, decoded
  public static Optional<String> kind(ForeignReading reading, String path, String text) {
    if (Likeness.tells(reading)) {
      return Optional.empty();
    }
    EvidenceFile file = MemoryFile.of(path, text);
    FileHead head = new FileHead(file, text.substring(0, Math.min(text.length(), HEAD)));
    Optional<EventSource> source =
        StandardSources.catalogue().sources().stream()
            .filter(one -> !one.recognise(List.of(head)).isEmpty())
            .findFirst();
    return source.flatMap(one ->
        one.name().equals("text")
            ? Optional.of(CHAT).filter(chat -> isChat(one, file))
            : Optional.of(one.name())
                .filter(name -> reading.headings().isEmpty() || !OF_LINES.contains(name)));
  }

  private static boolean isChat(EventSource text, EvidenceFile file) {
    CopiedChat chat = new CopiedChat();
    try {
      text.read(List.of(file), Answers.NONE, chat);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return chat.is();
  }
}
