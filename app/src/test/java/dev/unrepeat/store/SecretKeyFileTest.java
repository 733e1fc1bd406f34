package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SecretKeyFileTest {
  @TempDir Path folder;

  @Test
  void isMadeOnceForItsOwnerAlone() throws Exception {
    Path file = folder.resolve("secret.key");
    assertThat(SecretKeyFile.read(file, () -> "first")).isEqualTo("first");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SecretKeyFile.read(file, () -> "second")).isEqualTo("first");
    assertThat(folder.toFile().list()).containsExactly("secret.key");
  }

  @Test
  void isRefusedWhenOthersMayReadIt() throws Exception {
    Path file = folder.resolve("secret.key");
    SecretKeyFile.read(file, () -> "key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SecretKeyFile.read(file, () -> "key"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("chmod 600");
  }
}
