package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.List;

/// Collects the notes of one reading.
final class Notes {
  private final List<DocumentNote> all = new ArrayList<>();

  void takenOver(int line, String sentence) {
    all.add(new DocumentNote(line, DocumentNote.Kind.TAKEN_OVER, sentence));
  }

  void kept(int line, String sentence) {
    all.add(new DocumentNote(line, DocumentNote.Kind.KEPT, sentence));
  }

  void contradiction(int line, String sentence) {
    all.add(new DocumentNote(line, DocumentNote.Kind.CONTRADICTION, sentence));
  }

  void unreadable(int line, String sentence) {
    all.add(new DocumentNote(line, DocumentNote.Kind.UNREADABLE, sentence));
  }

  List<DocumentNote> all() {
    return List.copyOf(all);
  }
}
