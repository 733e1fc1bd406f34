import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// A server of OpenSearch with one node, for RealSearchServersTest alone: started from its jars as a
/// program of its own, it prints its address when it answers and ends when its input does.
final class OneNode extends Node {
  private OneNode(Path home) {
    super(
        InternalSettingsPreparer.prepareEnvironment(
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
            null,
            () -> "one"),
        List.of(netty()),
        false);
  }

  private static PluginInfo netty() {
    return new PluginInfo(
        "transport-netty4",
        "the server's own HTTP",
        Version.CURRENT.toString(),
        Version.CURRENT,
        "25",
        Netty4ModulePlugin.class.getName(),
        null,
        List.of(),
        false);
  }

  public static void main(String[] words) throws Exception {
    try (Node node = new OneNode(Path.of(words[0])).start()) {
      TransportAddress address =
          node.injector()
              .getInstance(HttpServerTransport.class)
              .boundAddress()
              .publishAddress();
      System.out.println("address http://127.0.0.1:" + address.getPort());
      while (System.in.read() >= 0) {
        // Whoever started it holds the other end.
      }
    }
    System.exit(0);
  }
}
