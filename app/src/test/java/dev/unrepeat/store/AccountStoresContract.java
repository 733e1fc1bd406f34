package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptSession;
import dev.unrepeat.model.OpenSession;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the stores of accounts must hold to on every database.
abstract class AccountStoresContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private AccountId add(AccountStore accounts, String name, Role role) {
    return does(() ->
        accounts.add(name, name.toLowerCase() + "@x.example", role, Optional.of("hash"), NOW));
  }

  @Test
  void keepsAccounts() {
    AccountStore accounts = new AccountStore(database);
    AccountId ann = add(accounts, "Ann", Role.ADMINISTRATOR);
    AccountId bob = add(accounts, "Bob", Role.VIEWER);
    does(() -> {
      accounts.setRole(bob, Role.AUTHOR);
      accounts.setName(bob, "Robert");
      accounts.setPassword(bob, "other");
      accounts.setDeactivated(bob, Optional.of(NOW));
    });
    Account robert = database.read(() -> accounts.find(bob)).orElseThrow();
    assertThat(robert)
        .isEqualTo(new Account(bob, "Robert", "bob@x.example", Role.AUTHOR, NOW, Optional.of(NOW)));
    assertThat(database.read(() -> accounts.findByName("roBERT"))).hasValue(robert);
    assertThat(database.read(() -> accounts.findByAddress("bob@x.example"))).hasValue(robert);
    assertThat(database.read(() -> accounts.listKnown(List.of("ann", "ann@x.example", "robert"))))
        .extracting(Account::id)
        .containsExactly(ann);
    assertThat(database.read(() -> accounts.password(bob))).hasValue("other");
    assertThat(does(accounts::lockAdministrators)).containsExactly(ann);
    assertThat(database.read(() -> accounts.list("Ann", 10)))
        .extracting(Account::name)
        .contains("Robert")
        .doesNotContain("Ann");
    assertThatThrownBy(() -> add(accounts, "aNN", Role.VIEWER))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void opensALinkUntilItEndsOrExpires() {
    SignInLinkStore links = new SignInLinkStore(database);
    does(() -> {
      links.add("h1", Purpose.INVITATION, "k@x.example", Role.AUTHOR, "Ann", NOW, NOW.plus(HOUR));
      links.add("h2", Purpose.PASSWORD, "k@x.example", Role.AUTHOR, "Ann", NOW, NOW.plus(HOUR));
    });
    assertThat(does(() -> links.lock("h1", NOW))).isPresent();
    assertThat(database.read(() -> links.find("h1", NOW.plus(HOUR)))).isEmpty();
    assertThat(database.read(() -> links.list(Purpose.INVITATION, NOW, 9))).hasSize(1);
    assertThat(count(links, NOW)).isEqualTo(1);
    assertThat(count(links, NOW.minus(HOUR))).as("made by a clock that ran ahead").isZero();
    assertThat(database.read(() -> links.find("h2", NOW.minus(HOUR)))).isEmpty();
    assertThat(addOnce(links, "h3")).isTrue();
    assertThat(addOnce(links, "h3")).as("there already").isFalse();
    assertThat(addOnce(links, "h4")).isTrue();
    does(() -> links.endOthers(Purpose.SETUP, "h4", NOW));
    assertThat(database.read(() -> links.find("h3", NOW))).isEmpty();
    assertThat(database.read(() -> links.find("h4", NOW))).isPresent();
    assertThat(database.read(() -> links.find("h1", NOW))).isPresent();
    does(() -> links.end(Purpose.INVITATION, "k@x.example", NOW));
    assertThat(database.read(() -> links.find("h1", NOW))).isEmpty();
    assertThat(database.read(() -> links.find("h2", NOW))).isPresent();
  }

  private boolean addOnce(SignInLinkStore links, String hash) {
    return does(() ->
        links.addOnce(hash, Purpose.SETUP, "", Role.ADMINISTRATOR, "Ann", NOW, NOW.plus(HOUR)));
  }

  private int count(SignInLinkStore links, Instant now) {
    return database.read(() -> links.count(Purpose.PASSWORD, "k@x.example", now.minus(HOUR), now));
  }

  @Test
  void believesNoSessionThatWasSeenLongAfterNow() {
    SessionStore sessions = new SessionStore(database);
    AccountId eve = add(new AccountStore(database), "Eve", Role.VIEWER);
    byte[] content = {1};
    Instant past = NOW.minus(HOUR);
    does(() -> sessions.save(session("ahead", Optional.of(eve), content)));
    assertThat(database.read(() -> sessions.find("ahead", past, past))).isEmpty();
    assertThat(database.read(() -> sessions.list(eve, past, past, 9))).isEmpty();
    does(() -> sessions.sweep(past, past, past));
    assertThat(database.read(() -> sessions.find("ahead", NOW, NOW)))
        .as("it may be this clock that is behind")
        .isPresent();
    does(() -> {
      sessions.save(
          new KeptSession("right", Optional.of(eve), "", past, past, past.plus(HOUR), content));
      sessions.sweep(past, past, past);
    });
    assertThat(database.read(() -> sessions.find("ahead", NOW, NOW)))
        .as("somebody came in later by a clock that is right")
        .isEmpty();
    does(() -> sessions.endAll(eve, ""));
  }

  @Test
  void keepsSessionsOfSomebodyAndOfNobody() {
    SessionStore sessions = new SessionStore(database);
    AccountId cat = add(new AccountStore(database), "Cat", Role.VIEWER);
    byte[] content = {0, 1, -1};
    does(() -> {
      sessions.save(session("s1", Optional.empty(), content));
      sessions.save(session("s1", Optional.of(cat), content));
      sessions.save(session("s2", Optional.of(cat), content));
      sessions.save(session("s3", Optional.empty(), content));
    });
    KeptSession kept = database.read(() -> sessions.find("s1", NOW, NOW)).orElseThrow();
    assertThat(kept.account()).hasValue(cat);
    assertThat(kept.content()).isEqualTo(content);
    assertThat(database.read(() -> sessions.find("s3", NOW, NOW)).orElseThrow().account())
        .isEmpty();
    assertThat(database.read(() -> sessions.find("s1", NOW.plus(HOUR), NOW))).isEmpty();
    does(() -> sessions.endAll(cat, "s2"));
    assertThat(database.read(() -> sessions.list(cat, NOW, NOW, 9)))
        .extracting(OpenSession::hash)
        .containsExactly("s2");
    does(() -> sessions.sweep(NOW.plus(HOUR), NOW, NOW));
    assertThat(database.read(() -> sessions.find("s3", NOW, NOW))).isEmpty();
  }

  private static KeptSession session(String hash, Optional<AccountId> account, byte[] content) {
    return new KeptSession(hash, account, "Firefox", NOW, NOW, NOW.plus(HOUR), content);
  }

  @Test
  void keepsTokensUntilTheyAreRevokedOrExpire() {
    ApiTokenStore tokens = new ApiTokenStore(database);
    AccountId dan = add(new AccountStore(database), "Dan", Role.AUTHOR);
    does(() -> {
      tokens.add("t1", dan, "pipeline", ApiToken.Scope.READ, NOW, Optional.of(NOW.plus(HOUR)));
      tokens.add("t2", dan, "editor", ApiToken.Scope.WRITE, NOW, Optional.empty());
    });
    ApiToken pipeline = database.read(() -> tokens.find("t1", NOW)).orElseThrow();
    assertThat(database.read(() -> tokens.find("t1", NOW.plus(HOUR)))).isEmpty();
    assertThat(database.read(() -> tokens.find("t2", NOW.plus(HOUR)))).isPresent();
    does(() -> tokens.used(pipeline.id(), NOW));
    assertThat(does(() -> tokens.revoke(dan, pipeline.id(), NOW))).isTrue();
    assertThat(does(() -> tokens.revoke(dan, pipeline.id(), NOW))).isFalse();
    assertThat(database.read(() -> tokens.list(dan, 9)))
        .extracting(ApiToken::name)
        .containsExactly("editor");
  }

  @Test
  void countsWrongPasswords() {
    SignInFailureStore failures = new SignInFailureStore(database);
    does(() -> {
      failures.add("e@x.example", NOW);
      failures.add("e@x.example", NOW.plus(HOUR));
      failures.add("f@x.example", NOW);
      failures.sweep(NOW.plus(HOUR));
    });
    assertThat(database.read(() -> failures.find("e@x.example")))
        .hasValue(new SignInFailureStore.Failures(2, NOW.plus(HOUR)));
    assertThat(database.read(() -> failures.find("f@x.example"))).isEmpty();
    does(() -> failures.forget("e@x.example"));
    assertThat(database.read(() -> failures.find("e@x.example"))).isEmpty();
  }

  @Test
  void tellsWhatWasDoneToAccountsAndRecordsInOneOrder() {
    AuditStore audit = new AuditStore(database);
    Postmortem record = RandomRecords.gentle(7).postmortem(new IncidentId("INC-2026-777"), 3);
    does(() -> {
      audit.append(line("Ann", "invited somebody", NOW));
      new RecordStore(database).insert(record, List.of(line("Bob", "edited", NOW.plus(HOUR))));
      audit.append(line("Ann", "changed a role", NOW.plus(HOUR)));
    });
    List<AuditEntry> all = database.read(() -> audit.list(AuditEntry.Key.NEWEST, "", 9));
    assertThat(all)
        .extracting(entry -> entry.line().what())
        .containsExactly("changed a role", "edited", "invited somebody");
    assertThat(all.get(1).incident()).hasValue(record.incident().id());
    assertThat(database.read(() -> audit.list(all.get(0).key(), "", 1)))
        .containsExactly(all.get(1));
    assertThat(database.read(() -> audit.list(AuditEntry.Key.NEWEST, "Ann", 9))).hasSize(2);
  }

  private static HistoryLine line(String by, String what, Instant at) {
    return new HistoryLine(at, by, what, "x", "before", "after");
  }
}
