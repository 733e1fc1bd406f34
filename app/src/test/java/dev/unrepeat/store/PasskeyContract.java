package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Passkey;
import dev.unrepeat.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What passkeys and their challenges must hold to on every database.
abstract class PasskeyContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  private PasskeyStore passkeys;
  private AccountId ines;
  private AccountId ravi;

  @BeforeAll
  void fill() {
    passkeys = new PasskeyStore(database);
    AccountStore accounts = new AccountStore(database);
    ines = does(() -> accounts.add("Ines", "i@l.example", Role.AUTHOR, Optional.empty(), NOW));
    ravi = does(() -> accounts.add("Ravi", "r@l.example", Role.AUTHOR, Optional.empty(), NOW));
  }

  private Passkey key(String credential) {
    return new Passkey(
        0,
        ines,
        "laptop",
        credential,
        "pQ==",
        "o2M=",
        0,
        List.of("internal", "usb"),
        true,
        false,
        NOW,
        Optional.empty());
  }

  @Test
  void keepsThemAndTheirCountAndForgetsThem() {
    does(() -> passkeys.add(key("one")));
    Passkey kept = database.read(() -> passkeys.find("one")).orElseThrow();
    assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(key("one"));
    assertThat(used(0)).isTrue();
    assertThat(used(5)).isTrue();
    assertThat(used(5)).isFalse();
    assertThat(used(4)).isFalse();
    Passkey after = database.read(() -> passkeys.list(ines, 10)).getFirst();
    assertThat(after.signCount()).isEqualTo(5);
    assertThat(after.backupState()).isTrue();
    assertThat(after.usedAt()).contains(NOW);
    assertThat(does(() -> passkeys.remove(ravi, kept.id()))).isEmpty();
    assertThat(does(() -> passkeys.remove(ines, kept.id()))).contains("laptop");
    assertThat(database.read(() -> passkeys.find("one"))).isEmpty();
  }

  private boolean used(long count) {
    return does(() -> passkeys.used("one", count, true, NOW));
  }

  @Test
  void keepsTheFirstHandle() {
    does(() -> passkeys.name(ines, "first"));
    does(() -> passkeys.name(ines, "second"));
    assertThat(database.read(() -> passkeys.handle(ines))).contains("first");
    assertThat(database.read(() -> passkeys.account("first"))).contains(ines);
    assertThat(database.read(() -> passkeys.account("second"))).isEmpty();
  }

  @Test
  void letsAChallengeBeAnsweredOnceInTimeAndByWhoeverAsked() {
    does(() -> passkeys.challenge("a", "door 1", NOW, NOW.plusSeconds(300)));
    does(() -> passkeys.challenge("b", "door 1", NOW, NOW.plusSeconds(1)));
    assertThat(answer("a", "door 2", NOW)).isFalse();
    assertThat(answer("a", "door 1", NOW)).isTrue();
    assertThat(answer("a", "door 1", NOW)).isFalse();
    assertThat(answer("b", "door 1", NOW.plusSeconds(2))).isFalse();
  }

  private boolean answer(String hash, String boundTo, Instant at) {
    return does(() -> passkeys.answer(hash, boundTo, at));
  }
}
