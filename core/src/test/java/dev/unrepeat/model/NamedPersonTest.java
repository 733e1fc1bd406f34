package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedPersonTest {
  @Test
  void readsNameAndAddress() {
    assertThat(NamedPerson.of(" Ravi Menon <Ravi@Lumen.example> "))
        .isEqualTo(new NamedPerson("Ravi Menon", Optional.of("ravi@lumen.example")));
    assertThat(NamedPerson.of("ravi@lumen.example").address()).contains("ravi@lumen.example");
    assertThat(NamedPerson.of("<ravi@lumen.example>").name()).isEqualTo("ravi@lumen.example");
    assertThat(NamedPerson.of("Ravi @ home").address()).isEmpty();
    assertThat(NamedPerson.of(NamedPerson.text("Ravi <x@y>", "ravi@lumen.example")).address())
        .contains("ravi@lumen.example");
  }

  @Test
  void tellsPeopleApartByAddress() {
    NamedPerson ravi = NamedPerson.of("Ravi Menon <ravi@lumen.example>");
    assertThat(ravi.same(NamedPerson.of("R. Menon <RAVI@lumen.example>"))).isTrue();
    assertThat(ravi.same(NamedPerson.of("Ravi Menon <other@lumen.example>"))).isFalse();
    assertThat(ravi.same(NamedPerson.of("Ravi Menon"))).isFalse();
    assertThat(NamedPerson.of("ravi menon").same(NamedPerson.of("Ravi Menon"))).isTrue();
  }
}
