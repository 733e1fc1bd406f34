package dev.unrepeat.store;

import dev.unrepeat.model.ChannelReading;
import dev.unrepeat.model.IncidentId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Channels that are read as evidence, and what was read of them so far.
public final class ChannelReadingStore {
  private static final String COLUMNS =
      "id, chat_id, incident_id, channel, from_at, until_at, asked_by, asked_at, state, cursor,"
          + " messages, next_at, says";

  private final Sql sql;

  public ChannelReadingStore(Database database) {
    this.sql = database.sql();
  }

  /// Something that was read.
  ///
  /// @param part `channel`, `message` or `user`
  /// @param todo whether there is more to ask about it
  /// @param content encrypted; empty for nothing yet
  public record Piece(String part, String key, boolean todo, String content) {}

  public long insert(ChannelReading reading) {
    return sql.find(
            """
            INSERT INTO channel_reading (chat_id, incident_id, channel, from_at, until_at, asked_by,
              asked_at, state, cursor, messages, next_at, says)
            VALUES (:chat, :incident, :channel, :from, :until, :by, :at, :state, :cursor, :messages,
              :next, :says)
            RETURNING id
            """,
            row(reading)
                .number("chat", reading.chat())
                .text("incident", reading.incident().value())
                .text("channel", reading.channel())
                .instant("from", reading.from())
                .instant("until", reading.until())
                .text("by", reading.by())
                .instant("at", reading.askedAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  public void update(ChannelReading reading) {
    sql.run(
        """
        UPDATE channel_reading
        SET state = :state, cursor = :cursor, messages = :messages, next_at = :next, says = :says
        WHERE id = :id
        """,
        row(reading).number("id", reading.id()));
  }

  public List<ChannelReading> listDue(Instant now) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM channel_reading
            WHERE state NOT IN ('DONE', 'FAILED') AND next_at <= :now
            ORDER BY id
            """,
        Row.empty().instant("now", now),
        ChannelReadingStore::reading);
  }

  /// Those of an incident, latest first.
  public List<ChannelReading> list(IncidentId incident, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM channel_reading WHERE incident_id = :incident ORDER BY id DESC LIMIT :limit",
        Row.of(incident).number("limit", limit),
        ChannelReadingStore::reading);
  }

  /// How many of a chat are on their way.
  public int countOpen(long chat) {
    return sql.find(
            """
            SELECT COUNT(*) AS n FROM channel_reading
            WHERE chat_id = :chat AND state NOT IN ('DONE', 'FAILED')
            """,
            Row.empty().number("chat", chat),
            row -> row.number("n"))
        .orElse(0);
  }

  public Optional<ChannelReading> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM channel_reading WHERE id = :id",
        Row.empty().number("id", id),
        ChannelReadingStore::reading);
  }

  /// Keeps pieces; one that is there already stays as it is, so that a page can be read again.
  public void keep(long reading, List<Piece> pieces) {
    sql.batch(
        """
        INSERT INTO channel_piece (reading_id, part, key, todo, content)
        VALUES (:id, :part, :key, :todo, :content)
        ON CONFLICT (reading_id, part, key) DO NOTHING
        """,
        pieces,
        (piece, position) -> values(reading, piece));
  }

  /// Sets what is known of a piece.
  public void settle(long reading, Piece piece) {
    sql.run(
        """
        UPDATE channel_piece SET todo = :todo, content = :content
        WHERE reading_id = :id AND part = :part AND key = :key
        """,
        values(reading, piece));
  }

  /// The next one about which there is more to ask.
  public Optional<Piece> findTodo(long reading) {
    return sql.find(
        """
        SELECT part, key, todo, content FROM channel_piece
        WHERE reading_id = :id AND todo
        ORDER BY part, key
        LIMIT 1
        """,
        Row.empty().number("id", reading),
        ChannelReadingStore::piece);
  }

  public int count(long reading, String part) {
    return sql.find(
            "SELECT COUNT(*) AS n FROM channel_piece WHERE reading_id = :id AND part = :part",
            Row.empty().number("id", reading).text("part", part),
            row -> row.number("n"))
        .orElse(0);
  }

  public List<Piece> list(long reading, String part) {
    return sql.list(
        """
        SELECT part, key, todo, content FROM channel_piece
        WHERE reading_id = :id AND part = :part
        ORDER BY key
        """,
        Row.empty().number("id", reading).text("part", part),
        ChannelReadingStore::piece);
  }

  public void forget(long reading) {
    sql.run("DELETE FROM channel_piece WHERE reading_id = :id", Row.empty().number("id", reading));
  }

  private static Row values(long reading, Piece piece) {
    return Row.empty()
        .number("id", reading)
        .text("part", piece.part())
        .text("key", piece.key())
        .flag("todo", piece.todo())
        .text("content", piece.content());
  }

  private static Row row(ChannelReading reading) {
    return Row.empty()
        .word("state", reading.state())
        .text("cursor", reading.cursor())
        .number("messages", reading.messages())
        .instant("next", reading.nextAt())
        .text("says", reading.says());
  }

  private static Piece piece(Fields row) throws SQLException {
    return new Piece(row.text("part"), row.text("key"), row.flag("todo"), row.text("content"));
  }

  private static ChannelReading reading(Fields row) throws SQLException {
    return new ChannelReading(
        row.longNumber("id"),
        row.longNumber("chat_id"),
        new IncidentId(row.text("incident_id")),
        row.text("channel"),
        row.instant("from_at"),
        row.instant("until_at"),
        row.text("asked_by"),
        row.instant("asked_at"),
        row.word(ChannelReading.State.class, "state"),
        row.text("cursor"),
        row.number("messages"),
        row.instant("next_at"),
        row.text("says"));
  }
}
