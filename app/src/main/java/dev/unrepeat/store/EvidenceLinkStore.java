package dev.unrepeat.store;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where events, factors and impact figures can be checked.
final class EvidenceLinkStore {
  private final Sql sql;

  EvidenceLinkStore(Sql sql) {
    this.sql = sql;
  }

  /// What holds links; its word stands in the column `holder_kind`.
  enum Holder {
    EVENT,
    FACTOR,
    FIGURE
  }

  /// The links of all holders of one kind, by the holder's number.
  record Links(Map<Integer, List<EvidenceLink>> byHolder) {
    List<EvidenceLink> of(int holder) {
      return byHolder.getOrDefault(holder, List.of());
    }
  }

  private record Held(int holder, int position, EvidenceLink link) {}

  Links list(IncidentId id, Holder kind) {
    Map<Integer, List<EvidenceLink>> byHolder = new HashMap<>();
    List<Held> all =
        sql.list(
            """
            SELECT holder, position, evidence, path, line, address
            FROM evidence_link
            WHERE incident_id = :incident AND holder_kind = :kind
            ORDER BY holder, position
            """,
            Row.of(id).word("kind", kind),
            EvidenceLinkStore::held);
    all.forEach(
        held -> byHolder.computeIfAbsent(held.holder(), h -> new ArrayList<>()).add(held.link()));
    return new Links(byHolder);
  }

  void removeAll(IncidentId id, Holder kind) {
    sql.run(
        "DELETE FROM evidence_link WHERE incident_id = :incident AND holder_kind = :kind",
        Row.of(id).word("kind", kind));
  }

  void remove(IncidentId id, Holder kind, List<Integer> holders) {
    sql.batch(
        """
        DELETE FROM evidence_link
        WHERE incident_id = :incident AND holder_kind = :kind AND holder = :holder
        """,
        holders,
        (holder, position) -> Row.of(id).word("kind", kind).number("holder", holder));
  }

  void insert(IncidentId id, Holder kind, Map<Integer, List<EvidenceLink>> links) {
    List<Held> all = new ArrayList<>();
    links.forEach((holder, several) -> {
      for (int position = 0; position < several.size(); position++) {
        all.add(new Held(holder, position, several.get(position)));
      }
    });
    sql.batch(
        """
        INSERT INTO evidence_link (incident_id, holder_kind, holder, position, evidence, path, line,
          address)
        VALUES (:incident, :kind, :holder, :position, :evidence, :path, :line, :address)
        """,
        all,
        (held, at) -> {
          Row row =
              Row.of(id)
                  .word("kind", kind)
                  .number("holder", held.holder())
                  .number("position", held.position());
          return switch (held.link()) {
            case EvidenceLink.InFile(var evidence, var path, var line) ->
                row.number("evidence", Optional.of(evidence.number()))
                    .text("path", path)
                    .number("line", Optional.of(line))
                    .text("address", Optional.empty());
            case EvidenceLink.AtAddress(var address) ->
                row.number("evidence", Optional.empty())
                    .text("path", Optional.empty())
                    .number("line", Optional.empty())
                    .text("address", address);
          };
        });
  }

  private static Held held(Fields row) throws SQLException {
    Optional<String> address = row.textIfAny("address");
    EvidenceLink link =
        address.isPresent()
            ? new EvidenceLink.AtAddress(address.get())
            : new EvidenceLink.InFile(
                new EvidenceId(row.number("evidence")), row.text("path"), row.longNumber("line"));
    return new Held(row.number("holder"), row.number("position"), link);
  }
}
