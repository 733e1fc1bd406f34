package dev.unrepeat.store;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReadingRemark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was said of how evidence was read.
public final class RemarkStore {
  private static final int MOST = 200;

  private final Sql sql;

  public RemarkStore(Database database) {
    this.sql = database.sql();
  }

  /// Sets what is said of one piece, the first two hundred, in the place of what was said before.
  public void save(IncidentId id, EvidenceId piece, List<ReadingRemark> remarks) {
    sql.run(
        "DELETE FROM reading_remark WHERE incident_id = :incident AND evidence = :evidence",
        of(id, piece));
    sql.batch(
        """
        INSERT INTO reading_remark (incident_id, evidence, position, kind, path, line, sentence)
        VALUES (:incident, :evidence, :position, :kind, :path, :line, :sentence)
        """,
        remarks.stream().limit(MOST).toList(),
        (remark, position) ->
            of(id, piece)
                .number("position", position)
                .word("kind", remark.kind())
                .text("path", remark.path())
                .number("line", remark.line())
                .text("sentence", remark.sentence()));
  }

  /// What is said of each piece of an incident, at most so much.
  public Map<EvidenceId, List<ReadingRemark>> list(IncidentId id, int limit) {
    Map<EvidenceId, List<ReadingRemark>> remarks = new HashMap<>();
    sql.list(
        """
        SELECT evidence, kind, path, line, sentence
        FROM reading_remark
        WHERE incident_id = :incident
        ORDER BY evidence, position
        LIMIT :limit
        """,
        Row.of(id).number("limit", limit),
        row ->
            remarks
                .computeIfAbsent(new EvidenceId(row.number("evidence")), piece -> new ArrayList<>())
                .add(
                    new ReadingRemark(
                        row.word(ReadingRemark.Kind.class, "kind"),
                        row.text("path"),
                        row.longNumber("line"),
                        row.text("sentence"))));
    return remarks;
  }

  private static Row of(IncidentId id, EvidenceId piece) {
    return Row.of(id).number("evidence", piece.number());
  }
}
