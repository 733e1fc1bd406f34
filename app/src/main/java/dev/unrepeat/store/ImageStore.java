package dev.unrepeat.store;

import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptImage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The pictures of incidents with their bytes, so that every node has them and a copy of the
/// database is whole.
public final class ImageStore {
  private static final String SELECT =
      """
      SELECT sha256, name, type, size, added_by, added_at
      FROM image
      WHERE incident_id = :incident
      """;

  private final Sql sql;

  public ImageStore(Database database) {
    this.sql = database.sql();
  }

  /// The latest first, at most so many.
  public List<KeptImage> list(IncidentId id, int limit) {
    return sql.list(
        SELECT
            + """
            ORDER BY added_at DESC, sha256
            LIMIT :limit
            """,
        Row.of(id).number("limit", limit),
        ImageStore::image);
  }

  public Optional<KeptImage> find(IncidentId id, String sha256) {
    return sql.find(
        SELECT + "  AND sha256 = :sha\n", Row.of(id).text("sha", sha256), ImageStore::image);
  }

  public Optional<byte[]> content(IncidentId id, String sha256) {
    return sql.find(
        "SELECT content FROM image WHERE incident_id = :incident AND sha256 = :sha",
        Row.of(id).text("sha", sha256),
        row -> row.bytes("content"));
  }

  public int count(IncidentId id) {
    return sql.list(
            "SELECT COUNT(*) AS found FROM image WHERE incident_id = :incident",
            Row.of(id),
            row -> row.number("found"))
        .getFirst();
  }

  public void insert(IncidentId id, KeptImage image, byte[] content) {
    sql.run(
        """
        INSERT INTO image (incident_id, sha256, name, type, size, added_by, added_at, content)
        VALUES (:incident, :sha, :name, :type, :size, :by, :at, :content)
        """,
        Row.of(id)
            .text("sha", image.sha256())
            .text("name", image.name())
            .word("type", image.type())
            .number("size", image.size())
            .text("by", image.by())
            .instant("at", image.at())
            .bytes("content", content));
  }

  private static KeptImage image(Fields row) throws SQLException {
    return new KeptImage(
        row.text("sha256"),
        row.text("name"),
        row.word(ImageType.class, "type"),
        row.number("size"),
        row.text("added_by"),
        row.instant("added_at"));
  }
}
