package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import java.util.List;

/// What was learned.
final class LessonStore {
  private final Sql sql;

  LessonStore(Sql sql) {
    this.sql = sql;
  }

  List<Lesson> list(IncidentId id) {
    return sql.list(
        """
        SELECT number, kind, text
        FROM lesson
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Lesson(
                new LessonId(row.number("number")),
                row.word(LessonKind.class, "kind"),
                row.text("text")));
  }

  void replace(IncidentId id, List<Lesson> lessons) {
    sql.run("DELETE FROM lesson WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO lesson (incident_id, number, position, kind, text)
        VALUES (:incident, :number, :position, :kind, :text)
        """,
        lessons,
        (lesson, at) ->
            Row.of(id)
                .number("number", lesson.id().number())
                .number("position", at)
                .word("kind", lesson.kind())
                .text("text", lesson.text()));
  }
}
