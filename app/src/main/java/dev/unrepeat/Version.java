package dev.unrepeat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/// The version of this program, as its jar says it.
final class Version {
  private Version() {}

  static String ours() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /// The commit that the jar was built from, for example `8159c2ff0d1e`, with `-dirty` behind it
  /// where its sources were changed since; empty where there was no repository.
  static String commit() {
    try (InputStream in = Version.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      Attributes ours = in == null ? new Attributes() : new Manifest(in).getMainAttributes();
      return "Unrepeat".equals(ours.getValue(Attributes.Name.IMPLEMENTATION_TITLE))
          ? Objects.requireNonNullElse(ours.getValue("Implementation-Build"), "")
          : "";
    } catch (IOException unread) {
      return "";
    }
  }
}
