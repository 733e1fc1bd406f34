package dev.unrepeat.render.site;

import java.io.IOException;

/// Where the files of a site go, one after the other.
public interface SiteSink {
  /// @param path below the site, with slashes
  void put(String path, byte[] content) throws IOException;
}
