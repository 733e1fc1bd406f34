package dev.unrepeat.store;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Accounts and their password hashes, which leave the store apart from the accounts only.
public final class AccountStore {
  private static final String COLUMNS = "id, name, address, role, created_at, deactivated_at";

  private final Sql sql;
  private final Dialect dialect;

  public AccountStore(Database database) {
    this.sql = database.sql();
    this.dialect = database.dialect();
  }

  public AccountId add(
      String name, String address, Role role, Optional<String> password, Instant at) {
    return sql.list(
            """
            INSERT INTO account (name, address, role, password, created_at)
            VALUES (:name, :address, :role, :password, :at)
            RETURNING id
            """,
            Row.empty()
                .text("name", name)
                .text("address", address)
                .word("role", role)
                .text("password", password)
                .instant("at", at),
            row -> new AccountId(row.longNumber("id")))
        .getFirst();
  }

  public Optional<Account> find(AccountId id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM account WHERE id = :id", of(id), AccountStore::account);
  }

  /// Locks an account until the transaction ends.
  public void lock(AccountId id) {
    sql.find(
        "SELECT id FROM account WHERE id = :id" + dialect.lockingRow(),
        of(id),
        row -> row.longNumber("id"));
  }

  public Optional<Account> findByAddress(String address) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM account WHERE address = :address",
        Row.empty().text("address", address),
        AccountStore::account);
  }

  /// The account of this name, whatever its capitals.
  public Optional<Account> findByName(String name) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM account WHERE LOWER(name) = LOWER(:name)",
        Row.empty().text("name", name),
        AccountStore::account);
  }

  /// The active accounts that any of these names or addresses means, whatever the capitals.
  public List<Account> listKnown(List<String> namesAndAddresses) {
    List<String> known =
        namesAndAddresses.stream()
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    Map<String, Account> found = new TreeMap<>();
    for (List<String> some : Sql.parts(known)) {
      sql.list(
              "SELECT "
                  + COLUMNS
                  + """
                   FROM account
                  WHERE deactivated_at IS NULL AND (LOWER(name) IN (:known) OR address IN (:known))
                  """,
              Row.empty().several("known", some),
              AccountStore::account)
          .forEach(one -> found.put(one.address(), one));
    }
    return List.copyOf(found.values());
  }

  /// The active accounts of these addresses, which are in lower case.
  public List<Account> listActive(List<String> addresses) {
    List<Account> found = new ArrayList<>();
    for (List<String> some : Sql.parts(addresses)) {
      found.addAll(
          sql.list(
              "SELECT "
                  + COLUMNS
                  + " FROM account WHERE deactivated_at IS NULL AND address IN (:addresses)",
              Row.empty().several("addresses", some),
              AccountStore::account));
    }
    return found;
  }

  /// The active accounts of these roles.
  public List<Account> listActive(Set<Role> roles) {
    return roles.isEmpty()
        ? List.of()
        : sql.list(
            "SELECT "
                + COLUMNS
                + " FROM account WHERE deactivated_at IS NULL AND role IN (:roles) ORDER BY address",
            Row.empty().several("roles", roles.stream().map(Role::name).toList()),
            AccountStore::account);
  }

  /// The first active accounts that may see an incident, by name: those whose name, a word of it,
  /// or address begins like this.
  ///
  /// @param start in lower case; empty for all
  public List<Account> listWhoSee(IncidentId incident, String start, int limit) {
    String begins = start.replaceAll("([%_!])", "!$1") + "%";
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM account a
            WHERE deactivated_at IS NULL
              AND (LOWER(name) LIKE :begins ESCAPE '!' OR LOWER(name) LIKE :within ESCAPE '!'
                OR address LIKE :begins ESCAPE '!')
              AND (role = 'ADMINISTRATOR'
                OR EXISTS (SELECT 1 FROM incident i
                  WHERE i.id = :incident AND i.visibility = 'EVERYBODY')
                OR EXISTS (SELECT 1 FROM incident_viewer v
                  WHERE v.incident_id = :incident AND LOWER(v.person) = a.address))
            ORDER BY LOWER(name)
            LIMIT :limit
            """,
        Row.of(incident)
            .text("begins", begins)
            .text("within", "% " + begins)
            .number("limit", limit),
        AccountStore::account);
  }

  /// Accounts in the order of their names, from behind the given one; empty for the first.
  public List<Account> list(String behind, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE LOWER(name) > LOWER(:behind) ORDER BY LOWER(name) LIMIT :limit",
        Row.empty().text("behind", behind).number("limit", limit),
        AccountStore::account);
  }

  public int count() {
    return sql.find("SELECT COUNT(*) AS n FROM account", Row.empty(), row -> row.number("n"))
        .orElseThrow();
  }

  public boolean any() {
    return sql.find("SELECT id FROM account LIMIT 1", Row.empty(), row -> row.longNumber("id"))
        .isPresent();
  }

  /// The active administrators, locked until the transaction ends, so that the last one stays.
  public List<AccountId> lockAdministrators() {
    return sql.list(
        "SELECT id FROM account WHERE role = 'ADMINISTRATOR' AND deactivated_at IS NULL"
            + dialect.lockingRow(),
        Row.empty(),
        row -> new AccountId(row.longNumber("id")));
  }

  public Optional<String> password(AccountId id) {
    return sql
        .list(
            "SELECT password FROM account WHERE id = :id", of(id), row -> row.textIfAny("password"))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  public void setPassword(AccountId id, String hash) {
    sql.run("UPDATE account SET password = :hash WHERE id = :id", of(id).text("hash", hash));
  }

  public void setRole(AccountId id, Role role) {
    sql.run("UPDATE account SET role = :role WHERE id = :id", of(id).word("role", role));
  }

  public void setName(AccountId id, String name) {
    sql.run("UPDATE account SET name = :name WHERE id = :id", of(id).text("name", name));
  }

  /// Empty makes the account active again.
  public void setDeactivated(AccountId id, Optional<Instant> at) {
    sql.run("UPDATE account SET deactivated_at = :at WHERE id = :id", of(id).instant("at", at));
  }

  private static Row of(AccountId id) {
    return Row.empty().number("id", id.number());
  }

  private static Account account(Fields row) throws SQLException {
    return new Account(
        new AccountId(row.longNumber("id")),
        row.text("name"),
        row.text("address"),
        row.word(Role.class, "role"),
        row.instant("created_at"),
        row.instantIfAny("deactivated_at"));
  }
}
