package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lists that code without indentation cuts in two.
class CutListsReadTest {
  private static final String CUT =
      """
      # Images could not be pulled

      - **Context**:
        - 2026-01-11 14:22 UTC logins fail:

      ```
      too many failed login attempts
      ```

      %s

      - **Resolution**: the password was restored
      """;

  @Test
  void theIndentedItemsBehindTheCodeBelongToTheSameLabel() {
    ForeignReading read =
        Fixture.reading(
            "a.md", CUT.formatted("  - 2026-01-11 14:34 UTC the password is found changed"));

    assertThat(Fixture.events(read))
        .containsExactly(
            "4 2026-01-11T14:22:00Z logins fail:",
            "10 2026-01-11T14:34:00Z the password is found changed");
    assertThat(Fixture.headings(read)).contains("12 response");
  }

  @Test
  void anItemOfTheSameDepthDoesNot() {
    ForeignReading read = Fixture.reading("a.md", CUT.formatted("- **Impact**: all users"));

    assertThat(Fixture.headings(read)).contains("10 impact", "12 response");
  }
}
