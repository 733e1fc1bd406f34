package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `unrepeat serve` as a process of its own, for what only such a one shows: signals and streams.
public final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("answers at (https?://\\S+)");

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final URI address;

  private ServerProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
    this.address = awaitAddress();
  }

  /// @param settings variables of its environment
  public static ServerProcess start(Path data, Map<String, String> settings) throws IOException {
    return start(data, settings, List.of("-XX:TieredStopAtLevel=1"));
  }

  /// @param machine options of its JVM
  public static ServerProcess start(Path data, Map<String, String> settings, List<String> machine)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line(machine, serving(data))).redirectErrorStream(true);
    // A hundred rounds of checking are more calls than a token may make.
    builder.environment().put("UNREPEAT_API_CALLS", "0");
    builder.environment().putAll(settings);
    return new ServerProcess(builder.start());
  }

  /// The command that serves that folder, for somebody as [#lineOfOnePerson(List)].
  public static List<String> lineOfOnePerson(Path data) {
    return lineOfOnePerson(serving(data));
  }

  /// The command with these words, for whom may read and write only what modes say: a root whose
  /// rights end at a user namespace of its own.
  public static List<String> lineOfOnePerson(List<String> words) {
    List<String> line = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.addAll(line(List.of("-XX:TieredStopAtLevel=1"), words));
    return line;
  }

  private static List<String> serving(Path data) {
    return List.of("serve", "--port", "0", "--data", data.toString());
  }

  private static List<String> line(List<String> machine, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(machine);
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", ours(), "dev.unrepeat.Main"));
    line.addAll(words);
    return line;
  }

  /// Without what tests bring, such as a configuration of the log.
  private static String ours() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  public URI address() {
    return address;
  }

  /// All lines so far.
  public List<String> said() {
    return List.copyOf(said);
  }

  /// Sends SIGTERM.
  public void stop() {
    process.destroy();
  }

  public boolean ended(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  public boolean runs() {
    return process.isAlive();
  }

  /// Sends SIGKILL, and is done when the process is.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void listen() {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException closed) {
      said.add("closed");
    }
  }

  private URI awaitAddress() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (System.nanoTime() < until) {
      for (String line : said) {
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          return URI.create(address.group(1));
        }
      }
      assertThat(process.isAlive()).as("it runs, and said %s", said).isTrue();
      pause();
    }
    throw new AssertionError("no address within three minutes: " + said);
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
