package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes sections: heading, prose with the pieces of the record in their places, guidance where a
/// section is empty. What cannot come back from the visible text goes into rows of the ledger.
final class SectionWriter {
  private final Draft record;
  private final Template template;
  private final WriteOptions options;
  private final List<Row> rows;
  private final List<String> absent = new ArrayList<>();
  private final Map<Section, Integer> written = new EnumMap<>(Section.class);

  SectionWriter(Draft record, Template template, WriteOptions options, List<Row> rows) {
    this.record = record;
    this.template = template;
    this.options = options;
    this.rows = rows;
  }

  void opening(String text, StringBuilder out) {
    String shown = shown(text, Map.of(), "# T", false);
    keep(Row.empty().naming("section", SectionKeys.OPENING), text, shown);
    out.append('\n').append(shown).append('\n');
  }

  void write(Layout.Entry entry, StringBuilder out) {
    switch (entry.section()) {
      case BodySection.Known known -> known(known, entry, out);
      case BodySection.Foreign foreign -> foreign(foreign, entry, out);
      case BodySection.Opening opening -> {}
      case BodySection.Field field -> {}
    }
  }

  /// Notes in the ledger which of the written sections are not in the record's body.
  void absent() {
    if (!absent.isEmpty()) {
      rows.add(Row.empty().put("absent", absent));
    }
  }

  private void known(BodySection.Known known, Layout.Entry entry, StringBuilder out) {
    Section section = known.section();
    int nth = written.merge(section, 1, Integer::sum);
    Optional<Template.Part> part = part(section);
    String heading = part.map(Template.Part::heading).orElse(section.heading());
    if (Headings.find(heading).filter(section::equals).isEmpty()) {
      rows.add(Row.empty().naming("heading", heading).put("is", section));
    }
    if (!entry.inBody()) {
      absent.add(SectionKeys.of(section));
    }
    Map<String, String> pieces = nth == 1 ? pieces(section) : Map.of();
    String shown = shown(known.text(), pieces, "## " + heading, true);
    keep(Row.empty().naming("section", SectionKeys.of(section, nth)), known.text(), shown);
    out.append("\n## ").append(heading).append('\n');
    body(shown, pieces, part, out);
  }

  private void foreign(BodySection.Foreign foreign, Layout.Entry entry, StringBuilder out) {
    String heading = Titles.shown(foreign.heading());
    String shown = shown(foreign.text(), Map.of(), "## " + heading, false);
    boolean exact = !heading.equals(foreign.heading()) || !shown.equals(foreign.text());
    boolean marked =
        entry.inBody() && (exact || foreign.level() > 2 || Headings.find(heading).isPresent());
    if (marked) {
      String key = "S" + entry.number();
      Row row = Row.empty().naming("section", key);
      if (!heading.equals(foreign.heading())) {
        row.put("heading", foreign.heading());
      }
      keep(row, foreign.text(), shown);
      if (shown.equals(foreign.text()) && row.has("heading")) {
        rows.add(row);
      }
      out.append('\n').append(Outline.SECTION_MARK).append(key).append(" -->");
    }
    if (!entry.inBody()) {
      absent.add(SectionKeys.own(heading));
    }
    out.append('\n').repeat("#", foreign.level()).append(' ').append(heading).append('\n');
    Optional<Template.Part> part =
        template.parts().stream()
            .filter(p -> p.section().isEmpty() && p.heading().equals(heading))
            .findFirst();
    body(shown, Map.of(), part, out);
  }

  private void keep(Row row, String text, String shown) {
    if (!shown.equals(text)) {
      rows.add(row.naming("text", text));
    }
  }

  private Optional<Template.Part> part(Section section) {
    return template.parts().stream()
        .filter(p -> p.section().equals(Optional.of(section)))
        .findFirst();
  }

  private Map<String, String> pieces(Section section) {
    Map<String, String> pieces = new LinkedHashMap<>();
    for (Piece piece : Pieces.of(section)) {
      String text = piece.print(record);
      if (!text.isEmpty()) {
        pieces.put(piece.name(), text);
      }
    }
    ComputedBlocks.of(record, section, options.related()).forEach(pieces::put);
    return pieces;
  }

  private void body(
      String shown, Map<String, String> pieces, Optional<Template.Part> part, StringBuilder out) {
    String text = compose(shown, pieces);
    if (!text.isEmpty()) {
      out.append('\n').append(text).append('\n');
    } else if (options.guidance()) {
      part.map(SectionWriter::guidance)
          .filter(g -> !g.isEmpty())
          .ifPresent(g -> out.append('\n').append(g).append('\n'));
    }
  }

  private static String guidance(Template.Part part) {
    if (part.guidance().isEmpty() && part.example().isEmpty()) {
      return "";
    }
    String quoted = part.guidance().isEmpty() ? "" : "> " + part.guidance();
    if (!part.example().isEmpty()) {
      quoted +=
          (quoted.isEmpty() ? "" : "\n>\n") + Prose.quoted("*For example:* " + part.example());
    }
    return Content.GUIDANCE + Content.sum(quoted) + " -->\n" + quoted + "\n" + Content.GUIDANCE_END;
  }

  /// The prose with each piece in its place, and those that have none after it.
  private static String compose(String prose, Map<String, String> pieces) {
    StringBuilder out = new StringBuilder();
    Map<String, String> left = new LinkedHashMap<>(pieces);
    if (prose.contains(Content.HERE)) {
      for (String line : prose.split("\n", -1)) {
        String name =
            line.startsWith(Content.HERE) && line.endsWith(" -->")
                ? line.substring(Content.HERE.length(), line.length() - 4)
                : "";
        String piece = left.remove(name);
        out.append(out.isEmpty() ? "" : "\n").append(piece == null ? line : piece);
      }
    } else {
      out.append(prose);
    }
    left.values().forEach(piece -> out.append(out.isEmpty() ? "" : "\n\n").append(piece));
    return out.toString();
  }

  /// The text as it can stand below the heading: as it is, without odd characters, or quoted.
  private String shown(String text, Map<String, String> pieces, String heading, boolean known) {
    String normal = Prose.normal(text);
    if (normal.isEmpty() || Prose.plain(normal) || comesBack(normal, pieces, heading, known)) {
      return normal;
    }
    return Prose.quoted(normal);
  }

  /// Whether the reader will find exactly this prose and these pieces again.
  private boolean comesBack(
      String prose, Map<String, String> pieces, String heading, boolean known) {
    if (prose.contains(Ledger.START)) {
      return false;
    }
    Outline outline = Outline.of(heading + "\n\n" + compose(prose, pieces) + "\n\n## After\n");
    if (outline.parts().size() != 3 || !outline.parts().get(2).heading().equals("After")) {
      return false;
    }
    Notes notes = new Notes();
    List<Piece> possible =
        known
            ? Headings.find(heading.substring(2)).map(Pieces::of).orElse(Pieces.all())
            : List.of();
    Content content = Content.read(outline.parts().get(1), outline.lines(), possible, notes);
    return content.prose().equals(prose)
        && notes.all().isEmpty()
        && content.pieces().entrySet().stream()
            .allMatch(found -> found.getValue().text().equals(pieces.get(found.getKey().name())))
        && content.pieces().size()
            == possible.stream().filter(p -> pieces.containsKey(p.name())).count();
  }
}
