package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Timeline;

/// Compares two timelines part by part, so that a failure says which part differs.
final class Same {
  private Same() {}

  static void timeline(String name, Timeline actual, Timeline expected) {
    assertThat(actual.clocks()).as(name).isEqualTo(expected.clocks());
    assertThat(actual.groups()).as(name).isEqualTo(expected.groups());
    assertThat(actual.links()).as(name).isEqualTo(expected.links());
    assertThat(actual.events()).as(name).isEqualTo(expected.events());
  }
}
