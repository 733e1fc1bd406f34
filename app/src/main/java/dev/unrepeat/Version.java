package dev.unrepeat;

/// The version of this program, as its jar says it.
final class Version {
  private Version() {}

  static String ours() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
