import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.transport.Netty4Plugin;

/// A server of Elasticsearch 7 with one node, for RealSearchServersTest alone: started from its jars
/// as a program of its own, it prints its address when it answers and ends when its input does.
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
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("node.store.allow_mmap", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build(),
            Map.of(),
            null,
            () -> "one"),
        List.of(Netty4Plugin.class),
        false);
  }

  public static void main(String[] words) throws Exception {
    try (Node node = new OneNode(Path.of(words[0])).start()) {
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
