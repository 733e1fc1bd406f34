package dev.unrepeat.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneNamesTest {
  @Test
  void namesTheZoneOfAPlace() {
    assertThat(ZoneNames.meant("Berlin")).isEqualTo(" Did you mean Europe/Berlin?");
    assertThat(ZoneNames.meant("new york")).isEqualTo(" Did you mean America/New_York?");
    assertThat(ZoneNames.meant("utc")).isEqualTo(" Did you mean UTC?");
  }

  @Test
  void choosesAmongNone() {
    assertThat(ZoneNames.meant("nowhere")).isEmpty();
    assertThat(ZoneNames.meant("eastern")).isEmpty();
    assertThat(ZoneNames.meant("")).isEmpty();
  }
}
