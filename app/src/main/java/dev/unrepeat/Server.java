package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.store.DataFolder;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/// The server: Spring around the beans of [Wiring], without a search of the class path.
///
/// Its `main` starts Spring and nothing else, because the build runs it to prepare the context
/// ahead of time (Spring AOT) and ends it by an exception that a command line would swallow.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import(Wiring.class)
public class Server {
  /// Starts the server; Spring properties such as `--server.port=…` are its arguments.
  public static void main(String[] args) {
    SpringApplication.run(Server.class, args);
  }

  /// A running server: where it answers, and how it is stopped.
  record Running(URI address, ConfigurableApplicationContext context, CountDownLatch closed) {
    void stop() {
      context.close();
    }

    /// A link that opens the door once: for the first account, or for one that cannot get in.
    Optional<URI> link(Optional<String> lost) {
      Links links = context.getBean(Links.class);
      Accounts accounts = context.getBean(Accounts.class);
      return lost.map(address ->
              accounts
                  .find(address)
                  .map(account -> links.newPassword(Viewer.LOCAL, account.id()))
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.NOT_FOUND, "There is no account for " + address + ".")))
          .or(links::setup)
          .map(key -> URI.create(context.getBean(Post.class).link(key)));
    }
  }

  /// @param more configuration besides, whose beans may overrule ours
  static Running start(ServerPlace place, Class<?>... more) {
    return start(place, List.of(), more);
  }

  /// @param extra settings, as `--name=value`
  static Running start(ServerPlace place, List<String> extra, Class<?>... more) {
    InetAddress address = Listening.on(place);
    CountDownLatch closed = new CountDownLatch(1);
    SpringApplication application = new SpringApplication(Server.class);
    application.addPrimarySources(List.of(more));
    application.setMainApplicationClass(Server.class); // by whose name Spring finds what AOT made
    application.addListeners(new FileSettings(place.settings()), new LogFormat(terminal()));
    application.addListeners((ContextClosedEvent event) -> closed.countDown());
    try {
      ConfigurableApplicationContext context = application.run(settings(place, address, extra));
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      String host =
          address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : "127.0.0.1";
      URI open = place.url().orElse(URI.create("http://" + host + ":" + port + "/"));
      context.getBean(Post.class).standsAt(open);
      context.getBean(DataFolder.class).answersAt(open);
      return new Running(open, context, closed);
    } catch (IOException notWritten) {
      throw new UncheckedIOException("the lock of the data folder cannot be written", notWritten);
    } catch (RuntimeException failure) {
      throw StartFailures.explain(failure, place);
    }
  }

  /// As arguments, because nothing in the environment may overrule where it listens.
  private static String[] settings(ServerPlace place, InetAddress address, List<String> extra) {
    Path data = place.data().toAbsolutePath();
    List<String> settings =
        new ArrayList<>(
            List.of(
                // No file but the one that is named; Spring would look for more of its own.
                "--spring.config.location=classpath:/application.properties",
                "--server.address=" + address.getHostAddress(),
                "--server.port=" + place.port(),
                "--server.tomcat.max-connections=" + connections(),
                "--unrepeat.data=" + data,
                "--spring.servlet.multipart.location=" + data.resolve("spool")));
    place.url().ifPresent(url -> settings.add("--unrepeat.url=" + url));
    // What a proxy says of the sender is read in one place, which believes no more than it knows;
    // in a cloud, Spring would switch its own reading on.
    settings.add("--server.forward-headers-strategy=none");
    settings.addAll(extra);
    return settings.toArray(String[]::new);
  }

  /// As many as the memory bears: one that rests costs about 20 KB, one whose request comes slowly
  /// 90 KB. More wait until one is free.
  private static long connections() {
    return Math.min(8192, Runtime.getRuntime().maxMemory() / (128 << 10));
  }

  @SuppressWarnings("SystemConsoleNull") // with -Djdk.console=java.base it is null when piped
  private static boolean terminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// As [#serve], with the door of the demo open.
  static void demo(ServerPlace place, Consumer<Running> whenUp) {
    serve(start(place, List.of("--unrepeat.demo=true")), whenUp);
  }

  /// Serves until the program is told to stop.
  static void serve(ServerPlace place, Consumer<Running> whenUp) {
    serve(start(place), whenUp);
  }

  private static void serve(Running running, Consumer<Running> whenUp) {
    whenUp.accept(running);
    try {
      running.closed().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.stop();
    }
  }
}
