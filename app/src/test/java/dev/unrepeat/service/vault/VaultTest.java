package dev.unrepeat.service.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final SecureRandom CHANCE = new SecureRandom();

  private static Vault vault() {
    return Vault.of(Vault.fresh(CHANCE), "a test", CHANCE);
  }

  @Test
  void givesBackWhatItKeepsAndTellsNothingOfIt() {
    Vault vault = vault();
    String kept = vault.lock("webhook/1", "whsec_open sesame");
    assertThat(kept).startsWith("v2:").doesNotContain("sesame");
    assertThat(vault.open("webhook/1", kept)).isEqualTo("whsec_open sesame");
  }

  @Test
  void opensWhatAnEarlierReleaseKeptUnderTheKeyItself() {
    Vault vault = Vault.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "a test", CHANCE);
    String kept = "v1:630dcd29:MJLmrop7bNJRKSWmxXhKz4E3/cvqRE4fWeVsGin/eV3eynA57AEWKJ0fsqJJ";
    assertThat(vault.open("webhook/1", kept)).isEqualTo("whsec_open sesame");
  }

  @Test
  void locksUnderAKeyOfItsOwn() {
    Vault vault = vault();
    String underTheOther = vault.lock("webhook/1", "secret").replaceFirst("v2", "v1");
    assertThatThrownBy(() -> vault.open("webhook/1", underTheOther)).isInstanceOf(Refused.class);
  }

  @Test
  void givesTheSameKeyForTheSameUseAlone() {
    String key = Vault.fresh(CHANCE);
    String first = Vault.of(key, "a test", CHANCE).key("set-up 1");
    assertThat(Vault.of(key, "a test", CHANCE).key("set-up 1")).isEqualTo(first);
    assertThat(Vault.of(key, "a test", CHANCE).key("set-up 2")).isNotEqualTo(first);
    assertThat(vault().key("set-up 1")).isNotEqualTo(first);
  }

  @Test
  void keepsTheSameSecretInAnotherFormEachTime() {
    Vault vault = vault();
    assertThat(vault.lock("webhook/1", "secret")).isNotEqualTo(vault.lock("webhook/1", "secret"));
  }

  @Test
  void opensASecretOnlyAtItsPlace() {
    Vault vault = vault();
    String kept = vault.lock("webhook/1", "secret");
    assertThatThrownBy(() -> vault.open("webhook/2", kept)).isInstanceOf(Refused.class);
  }

  @Test
  void seesThatASecretWasChanged() {
    Vault vault = vault();
    String kept = vault.lock("webhook/1", "secret");
    char last = kept.charAt(20);
    String changed = kept.substring(0, 20) + (last == 'A' ? 'B' : 'A') + kept.substring(21);
    assertThatThrownBy(() -> vault.open("webhook/1", changed)).isInstanceOf(Refused.class);
  }

  @Test
  void saysThatAnotherKeyIsNeeded() {
    String kept = vault().lock("webhook/1", "secret");
    assertThatThrownBy(() -> vault().open("webhook/1", kept))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("secret.key")
        .hasMessageContaining("UNREPEAT_SECRET_KEY");
  }

  @Test
  void refusesAKeyThatIsNoneWithoutShowingIt() {
    assertThatThrownBy(() -> Vault.of("not a key", "unrepeat.secret.key", CHANCE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("unrepeat.secret.key")
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("not a key");
  }
}
