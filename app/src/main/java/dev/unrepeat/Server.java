package dev.unrepeat;

import dev.unrepeat.model.Refused;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;

/// The server: Spring around the beans of [Wiring], without a search of the class path.
///
/// Its `main` starts Spring and nothing else, because the build runs it to prepare the context
/// ahead of time (Spring AOT) and ends it by an exception that a command line would swallow.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
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
  }

  static Running start(Path data, int port) {
    CountDownLatch closed = new CountDownLatch(1);
    SpringApplication application = new SpringApplication(Server.class);
    application.setMainApplicationClass(Server.class); // by whose name Spring finds what AOT made
    application.addListeners((ContextClosedEvent event) -> closed.countDown());
    ConfigurableApplicationContext context = run(application, data, port);
    String taken = context.getEnvironment().getRequiredProperty("local.server.port");
    return new Running(URI.create("http://127.0.0.1:" + taken + "/"), context, closed);
  }

  /// A refusal, for example of a data folder that is taken, reaches the person as it was said, not
  /// inside of what Spring makes of it.
  private static ConfigurableApplicationContext run(
      SpringApplication application, Path data, int port) {
    try {
      return application.run("--server.port=" + port, "--unrepeat.data=" + data);
    } catch (BeansException failed) {
      if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof Refused refused) {
        throw refused;
      }
      throw failed;
    }
  }

  /// Serves until the program is told to stop.
  static void serve(Path data, int port, Consumer<URI> whenUp) {
    Running running = start(data, port);
    whenUp.accept(running.address());
    try {
      running.closed().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.stop();
    }
  }
}
