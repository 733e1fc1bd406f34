package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImageTypeTest {
  @Test
  void isKnownByItsFirstBytes() {
    assertThat(of("\u0089PNG\r\n\u001a\nIHDR")).contains(ImageType.PNG);
    assertThat(of("\u00ff\u00d8\u00ff\u00e0 JFIF")).contains(ImageType.JPEG);
    assertThat(of("GIF89a...")).contains(ImageType.GIF);
    assertThat(of("RIFF....WEBPVP8 ")).contains(ImageType.WEBP);
    for (String other : new String[] {"", "GIF", "GIF90a", "RIFF....WAVE", "<svg/>", "\u0089PNG"}) {
      assertThat(of(other)).as(other).isEmpty();
    }
  }

  @Test
  void wordsOfANameCannotEndTheMarkdown() {
    KeptImage image =
        new KeptImage(
            "0a".repeat(32), "a](b)[c\\\n d.e.png", ImageType.PNG, 1, "Ines", Instant.EPOCH);
    assertThat(image.alt()).isEqualTo("a (b) c d.e");
  }

  private static java.util.Optional<ImageType> of(String latin) {
    return ImageType.of(latin.getBytes(StandardCharsets.ISO_8859_1));
  }
}
