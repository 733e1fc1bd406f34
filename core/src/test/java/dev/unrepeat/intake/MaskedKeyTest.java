package dev.unrepeat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedKeyTest {
  @Test
  void holdsNoWordOfTheSecret() {
    assertThat(
            MaskedKey.of(
                "22:15 tried password x7kq9-ab12 on orders db",
                "tried password=x7Kq9-AB12 on orders-db",
                "tried password=[masked password] on orders-db"))
        .isEqualTo("22:15 tried password …-… on orders db");
  }

  @Test
  void isLeftAloneWhereNothingWasMasked() {
    assertThat(MaskedKey.of("1452837318.000002", "hello", "hello")).isEqualTo("1452837318.000002");
  }

  @Test
  void staysAnIdWhereTheSourceHasIds() {
    assertThat(MaskedKey.of("1452837318.000002", "token=abc123def", "token=[masked token]"))
        .isEqualTo("1452837318.000002");
  }
}
