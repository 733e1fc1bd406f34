import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/// A server of Elasticsearch 8 with one node, for RealSearchServersTest alone: started from its jars
/// as a program of its own, it prints its address when it answers and ends when its input does. It
/// lacks the module that answers at `/`, as one does whose token may not ask there.
final class OneNode {
  private static final String HTTP =
      """
      name=transport-netty4
      description=the server's own HTTP
      version=8.19.5
      elasticsearch.version=8.19.5
      java.version=17
      modulename=org.elasticsearch.transport.netty4
      classname=org.elasticsearch.transport.netty4.Netty4Plugin
      """;

  private static Environment environment(Path home) {
    return InternalSettingsPreparer.prepareEnvironment(
        Settings.builder()
            .put("path.home", home)
            .put("node.name", "one")
            .put("cluster.name", "test")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("node.store.allow_mmap", false)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build(),
        Map.of(),
        home.resolve("config"),
        () -> "one");
  }

  private static PluginsLoader plugins(Path home) throws Exception {
    Path http = Files.createDirectories(home.resolve("modules/transport-netty4"));
    Path none = Files.createDirectories(home.resolve("plugins"));
    Files.writeString(http.resolve("plugin-descriptor.properties"), HTTP);
    try (Stream<Path> jars = Files.list(Path.of("target/http"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, http.resolve(jar.getFileName()));
      }
    }
    return PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(http.getParent()),
        PluginsLoader.loadPluginsBundles(none),
        Map.of());
  }

  public static void main(String[] words) throws Exception {
    Path home = Path.of(words[0]).toAbsolutePath();
    LogConfigurator.configureESLogging();
    try (Node node = new Node(environment(home), plugins(home)).start()) {
      int port =
          node.injector()
              .getInstance(HttpServerTransport.class)
              .boundAddress()
              .publishAddress()
              .getPort();
      System.out.println("address http://127.0.0.1:" + port);
      while (System.in.read() >= 0) {
        // Whoever started it holds the other end.
      }
    }
    System.exit(0);
  }
}
