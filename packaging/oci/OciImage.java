import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts folders into a container image, in a tar, without a daemon and without a registry:
///
/// `java OciImage.java <folder of layers> <version> <commit> <amd64 or arm64> <seconds since 1970> <tar>`
///
/// Each folder in the first one is a layer, in the order of their names; what seldom changes comes
/// first. Files belong to root, but for those below the folders that the server writes to.
class OciImage {
  private static final String DATA = "/var/lib/unrepeat";
  private static final String CACHE = "/var/cache/unrepeat";
  private static final String USER = "10001:10001";

  private final Instant time;

  private OciImage(Instant time) {
    this.time = time;
  }

  public static void main(String[] args) throws Exception {
    Path layers = Path.of(args[0]);
    String version = args[1];
    Instant time = Instant.ofEpochSecond(Long.parseLong(args[4]));
    JibContainerBuilder image = Jib.fromScratch();
    try (Stream<Path> folders = Files.list(layers)) {
      for (Path folder : folders.sorted().toList()) {
        image.addFileEntriesLayer(new OciImage(time).layer(folder));
      }
    }
    image
        .setFormat(ImageFormat.OCI)
        .setPlatforms(Set.of(new Platform(args[3], "linux")))
        .setCreationTime(time)
        .setUser(USER)
        .setWorkingDirectory(AbsoluteUnixPath.get(DATA))
        .setEntrypoint("/usr/lib/unrepeat/bin/unrepeat")
        .setProgramArguments("serve")
        .setExposedPorts(Port.tcp(8080))
        .setVolumes(Set.of(AbsoluteUnixPath.get(DATA), AbsoluteUnixPath.get(CACHE)))
        .setEnvironment(environment())
        .setLabels(labels(version, args[2], time))
        .containerize(
            Containerizer.to(TarImage.at(Path.of(args[5])).named("unrepeat:" + version))
                .setOfflineMode(true)
                .setBaseImageLayersCache(layers.resolveSibling("oci-base-cache"))
                .setApplicationLayersCache(layers.resolveSibling("oci-cache"))
                .setToolName("unrepeat-packaging"));
  }

  /// What a container needs that a machine does not: it listens to others, has no home, and shares
  /// its memory with nobody who rehearses. Sorted, for the same bytes each time.
  private static Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("PATH", "/usr/lib/unrepeat/bin:/bin");
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("UNREPEAT_ADDRESS", "0.0.0.0");
    variables.put("UNREPEAT_DATA", DATA);
    variables.put("UNREPEAT_CACHE", CACHE);
    variables.put("UNREPEAT_TUNE", "no");
    return variables;
  }

  private static Map<String, String> labels(String version, String commit, Instant time) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("title", "Unrepeat");
    labels.put("description", "Postmortems that do not have to be written twice");
    labels.put("licenses", "Apache-2.0");
    labels.put("version", version);
    labels.put("revision", commit);
    labels.put("created", time.toString());
    return labels.entrySet().stream()
        .collect(
            Collectors.toMap(
                label -> "org.opencontainers.image." + label.getKey(),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  private FileEntriesLayer layer(Path folder) throws IOException {
    FileEntriesLayer.Builder layer =
        FileEntriesLayer.builder().setName(folder.getFileName().toString());
    for (Path path : sorted(folder)) {
      AbsoluteUnixPath place = AbsoluteUnixPath.get("/" + folder.relativize(path));
      layer.addEntry(path, place, permissions(path, place), time, owner(place));
    }
    return layer.build();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).sorted().toList();
    }
  }

  private static FilePermissions permissions(Path path, AbsoluteUnixPath place) {
    if (isWritten(place)) {
      return FilePermissions.fromOctalString("700");
    }
    if (place.toString().equals("/tmp")) {
      return FilePermissions.fromOctalString("777");
    }
    try {
      return FilePermissions.fromPosixFilePermissions(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String owner(AbsoluteUnixPath place) {
    return isWritten(place) ? USER : "0:0";
  }

  private static boolean isWritten(AbsoluteUnixPath place) {
    return place.toString().equals(DATA) || place.toString().equals(CACHE);
  }
}
