package dev.unrepeat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordTest {
  @Test
  void takesAnotherWordForMeantOnlyAsFarAsATypingErrorGoes() {
    List<String> known = List.of("begin", "brain", "database", "disk");
    assertThat(NearWord.among(known, "brian")).containsExactly("brain");
    assertThat(NearWord.among(known, "dsik")).containsExactly("disk");
    assertThat(NearWord.among(known, "databsae")).containsExactly("database");
    assertThat(NearWord.among(known, "dtabsae")).containsExactly("database");
    assertThat(NearWord.among(List.of("begin"), "brain")).isEmpty();
  }
}
