package dev.unrepeat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// W7, second half, for core.
class SealedSwitchesTest {
  @Test
  void noSwitchOverOurSealedTypesHasADefault() {
    assertThat(SealedSwitches.withDefault("core/src/main/java"))
        .as("with a default the compiler would not tell that a new case is forgotten")
        .isEmpty();
  }
}
