package dev.unrepeat.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How many dots a picture has, as the reader says that would unpack it; a few kilobytes can say
/// that they are billions of dots.
public final class PictureSize {
  /// As many as a screen of 8K has, and a photograph of a good telephone.
  public static final long MOST = 50_000_000;

  /// Of these each takes four bytes while a PDF is set.
  static final long MOST_UNPACKED = 16_000_000;

  private PictureSize() {}

  /// Empty where nothing here unpacks such a picture, as WebP.
  public static Optional<Long> dots(byte[] content) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = javax.imageio.ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      return Optional.of(0L); // a reader that cannot tell its size unpacks nothing
    }
  }
}
