package dev.unrepeat.service.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPlacesTest {
  @TempDir private Path spool;

  /// Where the machine's locale is POSIX, `über.md` is no path to it.
  @Test
  void whatIsSentMayHaveANameThatIsNoPathHere() throws IOException {
    byte[] text = "# Checkout was slow\n".getBytes(StandardCharsets.UTF_8);
    try (DocumentPlaces places = new DocumentPlaces()) {
      places.open(new ByteArrayInputStream(text), "slow\0.md", spool);

      assertThat(places.pieces(Optional.empty())).hasSize(1);
    }
  }
}
