package dev.unrepeat.store;

import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Links that open the door once. One that was made after now was made by a clock that ran ahead:
/// it would open for longer than it should, so it does not open.
public final class SignInLinkStore {
  private static final Duration OUT_OF_STEP = Duration.ofMinutes(5);

  private static final String COLUMNS = "id, purpose, address, role, made_by, made_at, expires_at";

  private static final String INSERT =
      """
      INSERT INTO sign_in_link (hash, purpose, address, role, made_by, made_at, expires_at)
      VALUES (:hash, :purpose, :address, :role, :by, :at, :expires)
      """;

  private final Sql sql;
  private final Dialect dialect;

  public SignInLinkStore(Database database) {
    this.sql = database.sql();
    this.dialect = database.dialect();
  }

  public void add(
      String hash,
      SignInLink.Purpose purpose,
      String address,
      Role role,
      String by,
      Instant at,
      Instant expires) {
    sql.run(INSERT, made(hash, purpose, address, role, by, at, expires));
  }

  private static Row made(
      String hash,
      SignInLink.Purpose purpose,
      String address,
      Role role,
      String by,
      Instant at,
      Instant expires) {
    return Row.empty()
        .text("hash", hash)
        .word("purpose", purpose)
        .text("address", address)
        .word("role", role)
        .text("by", by)
        .instant("at", at)
        .instant("expires", expires);
  }

  /// As [#add], but for a key that was there before, of another node too.
  ///
  /// @return whether it is new
  public boolean addOnce(
      String hash,
      SignInLink.Purpose purpose,
      String address,
      Role role,
      String by,
      Instant at,
      Instant expires) {
    return sql.run(
            INSERT + " ON CONFLICT (hash) DO NOTHING",
            made(hash, purpose, address, role, by, at, expires))
        > 0;
  }

  /// The link that still opens; others who ask for it wait until the transaction ends.
  public Optional<SignInLink> lock(String hash, Instant now) {
    return sql.find(open("hash = :hash") + dialect.lockingRow(), of(hash, now), this::link);
  }

  public Optional<SignInLink> find(String hash, Instant now) {
    return sql.find(open("hash = :hash"), of(hash, now), this::link);
  }

  /// The open links of a purpose, latest first, at most so many.
  public List<SignInLink> list(SignInLink.Purpose purpose, Instant now, int limit) {
    return sql.list(
        open("purpose = :purpose") + " ORDER BY id DESC LIMIT :limit",
        Row.empty()
            .word("purpose", purpose)
            .instant("now", now)
            .instant("latest", now.plus(OUT_OF_STEP))
            .number("limit", limit),
        this::link);
  }

  /// How many links of this purpose an address was given since then, open or not.
  public int count(SignInLink.Purpose purpose, String address, Instant since, Instant now) {
    return sql.list(
            """
            SELECT COUNT(*) AS n FROM sign_in_link
            WHERE address = :address AND purpose = :purpose AND made_at >= :since
              AND made_at <= :latest
            """,
            Row.empty()
                .word("purpose", purpose)
                .text("address", address)
                .instant("since", since)
                .instant("latest", now.plus(OUT_OF_STEP)),
            row -> row.number("n"))
        .getFirst();
  }

  public void end(long id, Instant at) {
    sql.run(
        "UPDATE sign_in_link SET ended_at = :at WHERE id = :id",
        Row.empty().number("id", id).instant("at", at));
  }

  /// Ends all open links of this purpose to this address.
  public void end(SignInLink.Purpose purpose, String address, Instant at) {
    sql.run(
        """
        UPDATE sign_in_link SET ended_at = :at
        WHERE address = :address AND purpose = :purpose AND ended_at IS NULL
        """,
        Row.empty().word("purpose", purpose).text("address", address).instant("at", at));
  }

  /// Ends all open links of this purpose but one.
  public void endOthers(SignInLink.Purpose purpose, String hash, Instant at) {
    sql.run(
        """
        UPDATE sign_in_link SET ended_at = :at
        WHERE purpose = :purpose AND hash <> :hash AND ended_at IS NULL
        """,
        Row.empty().word("purpose", purpose).text("hash", hash).instant("at", at));
  }

  /// Ends all open links by which this address signs in or chooses a password.
  public void endAll(String address, Instant at) {
    sql.run(
        """
        UPDATE sign_in_link SET ended_at = :at
        WHERE address = :address AND purpose IN ('SIGN_IN', 'PASSWORD') AND ended_at IS NULL
        """,
        Row.empty().text("address", address).instant("at", at));
  }

  private static String open(String condition) {
    return "SELECT "
        + COLUMNS
        + " FROM sign_in_link WHERE "
        + condition
        + " AND ended_at IS NULL AND expires_at > :now AND made_at <= :latest";
  }

  private static Row of(String hash, Instant now) {
    return Row.empty()
        .text("hash", hash)
        .instant("now", now)
        .instant("latest", now.plus(OUT_OF_STEP));
  }

  private SignInLink link(Fields row) throws SQLException {
    return new SignInLink(
        row.longNumber("id"),
        row.word(SignInLink.Purpose.class, "purpose"),
        row.text("address"),
        row.word(Role.class, "role"),
        row.text("made_by"),
        row.instant("made_at"),
        row.instant("expires_at"));
  }
}
