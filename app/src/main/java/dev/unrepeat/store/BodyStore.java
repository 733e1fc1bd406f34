package dev.unrepeat.store;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Section;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The sections of a document in their order, those we know and those of the team's own.
final class BodyStore {
  private final Sql sql;

  BodyStore(Sql sql) {
    this.sql = sql;
  }

  private enum Kind {
    KNOWN,
    FOREIGN,
    OPENING,
    FIELD
  }

  List<BodySection> list(IncidentId id) {
    return sql.list(
        """
        SELECT kind, section, level, heading, text
        FROM body_section
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        BodyStore::section);
  }

  void replace(IncidentId id, List<BodySection> body) {
    sql.run("DELETE FROM body_section WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO body_section (incident_id, position, kind, section, level, heading, text)
        VALUES (:incident, :position, :kind, :section, :level, :heading, :text)
        """,
        body,
        (section, at) ->
            row(Row.of(id).number("position", at).text("text", section.text()), section));
  }

  private static Row row(Row row, BodySection section) {
    return switch (section) {
      case BodySection.Known(var known, var text) ->
          columns(row, Kind.KNOWN, Optional.of(known), Optional.empty(), Optional.empty());
      case BodySection.Foreign(var level, var heading, var text) ->
          columns(row, Kind.FOREIGN, Optional.empty(), Optional.of(level), Optional.of(heading));
      case BodySection.Opening(var text) ->
          columns(row, Kind.OPENING, Optional.empty(), Optional.empty(), Optional.empty());
      case BodySection.Field(var name, var text) ->
          columns(row, Kind.FIELD, Optional.empty(), Optional.empty(), Optional.of(name));
    };
  }

  private static Row columns(
      Row row,
      Kind kind,
      Optional<Section> section,
      Optional<Integer> level,
      Optional<String> heading) {
    return row.word("kind", kind)
        .word("section", section)
        .number("level", level)
        .text("heading", heading);
  }

  private static BodySection section(Fields row) throws SQLException {
    String text = row.text("text");
    return switch (row.word(Kind.class, "kind")) {
      case KNOWN -> new BodySection.Known(row.word(Section.class, "section"), text);
      case FOREIGN -> new BodySection.Foreign(row.number("level"), row.text("heading"), text);
      case OPENING -> new BodySection.Opening(text);
      case FIELD -> new BodySection.Field(row.text("heading"), text);
    };
  }
}
