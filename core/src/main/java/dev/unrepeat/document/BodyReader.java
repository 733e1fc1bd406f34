package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the sections: their prose into the body, their pieces into the record.
final class BodyReader {
  private final Outline outline;
  private final Draft base;
  private final Draft draft;
  private final Notes notes;
  private final Map<String, Row> exact = new HashMap<>();
  private final Map<String, Section> headings = new HashMap<>();
  private final Set<String> absent = new HashSet<>();
  private final Map<Section, Integer> seen = new EnumMap<>(Section.class);
  private final Map<Piece, Piece.Found> pieces = new HashMap<>();

  BodyReader(Outline outline, List<Row> rows, Draft base, Draft draft, Notes notes) {
    this.outline = outline;
    this.base = base;
    this.draft = draft;
    this.notes = notes;
    for (Row row : rows) {
      switch (row.noun()) {
        case "section" -> exact.put(row.text("section"), row);
        case "heading" ->
            Fact.word(row.text("is"), Section.class, Fact::words)
                .ifPresent(section -> headings.put(row.text("heading"), section));
        case "absent" -> absent.addAll(row.texts("absent"));
        default -> {}
      }
    }
  }

  List<BodySection> read() {
    List<BodySection> body = new ArrayList<>();
    List<String> opening = new ArrayList<>();
    for (int i = 0; i < outline.parts().size(); i++) {
      Outline.Part part = outline.parts().get(i);
      if (part.level() == 0 || i == outline.title()) {
        String text = Content.read(part, outline.lines(), List.of(), notes).prose();
        if (!text.isEmpty()) {
          opening.add(text);
        }
      } else {
        section(part).ifPresent(body::add);
      }
    }
    opening(String.join("\n\n", opening))
        .ifPresent(text -> body.addFirst(new BodySection.Opening(text)));
    Pieces.all().forEach(this::piece);
    return body;
  }

  private Optional<String> opening(String text) {
    Row row = exact.get(SectionKeys.OPENING);
    return text.isEmpty() && row == null
        ? Optional.empty()
        : Optional.of(text(SectionKeys.OPENING, text));
  }

  private Optional<BodySection> section(Outline.Part part) {
    Optional<Section> known =
        part.mark().isEmpty()
            ? Optional.ofNullable(headings.get(part.heading()))
                .or(() -> Headings.find(part.heading()))
            : Optional.empty();
    return known.isPresent() ? known(part, known.get()) : foreign(part);
  }

  private Optional<BodySection> known(Outline.Part part, Section section) {
    int nth = seen.merge(section, 1, Integer::sum);
    Content content =
        Content.read(part, outline.lines(), nth == 1 ? Pieces.of(section) : List.of(), notes);
    pieces.putAll(content.pieces());
    String text = text(SectionKeys.of(section, nth), content.prose());
    return text.isEmpty() && absent.contains(SectionKeys.of(section))
        ? Optional.empty()
        : Optional.of(new BodySection.Known(section, text));
  }

  private Optional<BodySection> foreign(Outline.Part part) {
    Content content = Content.read(part, outline.lines(), List.of(), notes);
    String text = text(part.mark(), content.prose());
    if (text.isEmpty() && absent.contains(SectionKeys.own(part.heading()))) {
      return Optional.empty();
    }
    String heading =
        Optional.ofNullable(exact.get(part.mark()))
            .flatMap(row -> row.find("heading"))
            .filter(kept -> Titles.shown(kept).equals(part.heading()))
            .orElse(part.heading().isBlank() ? "…" : part.heading());
    return Optional.of(new BodySection.Foreign(part.level(), heading, text));
  }

  /// The exact text of the ledger as long as the document shows it.
  private String text(String key, String shown) {
    Row row = exact.get(key);
    if (row == null || !row.has("text")) {
      return shown;
    }
    String normal = Prose.normal(row.text("text"));
    return shown.equals(normal) || shown.equals(Prose.quoted(normal)) ? row.text("text") : shown;
  }

  private void piece(Piece piece) {
    Piece.Found found = pieces.get(piece);
    if (found != null) {
      piece.edit(base, draft, found, notes);
    } else if (!piece.print(base).isEmpty()) {
      notes.kept(
          0,
          "The %s of section \"%s\" are not in the document any more; they stay in the record."
              .formatted(piece.name(), piece.section().heading()));
    }
  }
}
