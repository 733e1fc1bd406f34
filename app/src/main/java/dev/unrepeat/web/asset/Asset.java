package dev.unrepeat.web.asset;

/// One static file, as it is and gzipped.
final class Asset {
  private final String mediaType;
  private final byte[] plain;
  private final byte[] packed;
  private final String etag;

  /// @param etag the fingerprint of its content, quoted as HTTP wants it
  Asset(String mediaType, byte[] plain, byte[] packed, String etag) {
    this.mediaType = mediaType;
    this.plain = plain;
    this.packed = packed;
    this.etag = etag;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] plain() {
    return plain;
  }

  byte[] packed() {
    return packed;
  }

  String etag() {
    return etag;
  }
}
