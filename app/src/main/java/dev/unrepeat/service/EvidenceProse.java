package dev.unrepeat.service;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the notes among the evidence say without a time, read off the kept copies once; their
/// secrets are masked there.
public final class EvidenceProse {
  private static final int KEPT = 500;

  private final KeptNotes notes;
  private final Kept<Copy, List<Paragraph>> kept = new Kept<>(KEPT);

  public EvidenceProse(EvidenceContent content) {
    this.notes = new KeptNotes(content);
  }

  private record Copy(String sha256, String path) {}

  private record Paragraph(long line, String text) {}

  /// The files that were read as notes are those on which an event of theirs rests.
  List<Passage> of(Postmortem record) {
    Set<EvidenceLink.InFile> files = new LinkedHashSet<>();
    for (TimelineEvent event : record.timeline().events()) {
      if (event.source().equals(KeptNotes.NOTES.name())) {
        for (EvidenceLink link : event.evidence()) {
          if (link instanceof EvidenceLink.InFile in) {
            files.add(new EvidenceLink.InFile(in.evidence(), in.path(), 0));
          }
        }
      }
    }
    List<Passage> passages = new ArrayList<>();
    for (Evidence piece : record.evidence()) {
      for (EvidenceLink.InFile file : files) {
        if (file.evidence().equals(piece.id())) {
          paragraphs(piece, file).forEach(found -> passages.add(passage(found, piece, file)));
        }
      }
    }
    return passages;
  }

  private static Passage passage(Paragraph found, Evidence piece, EvidenceLink.InFile file) {
    String path = file.path();
    String name = path.isEmpty() ? piece.name() : path.substring(path.lastIndexOf('/') + 1);
    return new Passage(
        new StatedPlace.InEvidence(
            new EvidenceLink.InFile(file.evidence(), path, found.line()), name),
        found.text());
  }

  private List<Paragraph> paragraphs(Evidence piece, EvidenceLink.InFile file) {
    return kept.get(
        new Copy(piece.sha256(), file.path()),
        () -> {
          List<Paragraph> paragraphs = new ArrayList<>();
          try {
            notes.read(piece, file, Answers.NONE, new Collecting(paragraphs));
            return paragraphs;
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read evidence", e);
          }
        });
  }

  private record Collecting(List<Paragraph> paragraphs) implements EventSink {
    @Override
    public void event(SourceEvent event) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void prose(String path, long line, String text) {
      paragraphs.add(new Paragraph(line, text));
    }
  }
}
