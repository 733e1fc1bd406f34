package dev.unrepeat.model;

import java.util.Arrays;
import java.util.Optional;

/// A kind of picture that browsers show and that carries no script, known by its first bytes.
public enum ImageType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp");

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG_SIGNATURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
  private static final byte[] WEBP_SIGNATURE = {'W', 'E', 'B', 'P'};

  private final String mediaType;

  ImageType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// What the bytes are, whatever they are called; empty for anything else.
  public static Optional<ImageType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }

  private boolean begins(byte[] content) {
    return switch (this) {
      case PNG -> at(content, 0, PNG_SIGNATURE);
      case JPEG -> at(content, 0, JPEG_SIGNATURE);
      case GIF ->
          at(content, 0, new byte[] {'G', 'I', 'F', '8', '7', 'a'})
              || at(content, 0, new byte[] {'G', 'I', 'F', '8', '9', 'a'});
      case WEBP -> at(content, 0, RIFF) && at(content, 8, WEBP_SIGNATURE);
    };
  }

  private static boolean at(byte[] content, int offset, byte[] wanted) {
    return content.length >= offset + wanted.length
        && Arrays.equals(content, offset, offset + wanted.length, wanted, 0, wanted.length);
  }
}
