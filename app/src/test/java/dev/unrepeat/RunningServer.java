package dev.unrepeat;

import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A real server on a free port and a folder of its own, for tests of any package.
public final class RunningServer implements AutoCloseable {
  /// All tests knock from one machine.
  private static final String HASTY = "--unrepeat.knocks=100000";

  /// And call as fast as they can.
  private static final String FAST = "--unrepeat.api.calls=0";

  /// What tests tell others stays on this machine.
  private static final String HERE_ALONE = "--unrepeat.outgoing.allow=127.0.0.1";

  private final URI address;

  /// Let go when it is closed: tests keep their server in static fields, and all of them together
  /// would fill the memory.
  private Optional<Server.Running> running;

  private RunningServer(Server.Running running) {
    this.address = running.address();
    this.running = Optional.of(running);
  }

  /// @param more configuration that overrules the server's own
  public static RunningServer start(Path data, Class<?>... more) {
    RunningServer server = startEmpty(data, more);
    if (!server.bean(Accounts.class).any()) {
      server.settle();
    }
    return server;
  }

  /// As [#start(Path, Class[])], with settings more.
  public static RunningServer startAnd(Path data, String... settings) {
    return startWith(
        data,
        Stream.concat(Stream.of(HASTY, FAST, HERE_ALONE), Stream.of(settings))
            .toArray(String[]::new));
  }

  /// @param settings as `--name=value`
  public static RunningServer startWith(Path data, String... settings) {
    RunningServer server =
        new RunningServer(Server.start(new ServerPlace("127.0.0.1", 0, data), List.of(settings)));
    server.settle();
    return server;
  }

  /// A server on a folder whose people are there already.
  public static RunningServer reopen(Path data, String... settings) {
    return new RunningServer(
        Server.start(new ServerPlace("127.0.0.1", 0, data), List.of(settings)));
  }

  /// Somebody with an account of that role: `priya@` is the administrator, `marta@` the
  /// facilitator, `ines@` an author, `yuki@` a viewer, `tom@` an author too.
  public static final String ADMINISTRATOR = "priya@tidewater.example";

  public static final String FACILITATOR = "marta@tidewater.example";
  public static final String AUTHOR = "ines@tidewater.example";
  public static final String STRANGER = "tom@tidewater.example";
  public static final String VIEWER = "yuki@tidewater.example";

  /// The password of everybody.
  public static final String PASSWORD = "a door of seven keys";

  private final Map<String, Visit> visits = new ConcurrentHashMap<>();

  /// Adds the accounts through the same links that anybody joins by.
  private void settle() {
    Links links = bean(Links.class);
    Viewer first =
        viewer(links.join(links.setup().orElseThrow(), "Priya Raman", ADMINISTRATOR, PASSWORD));
    join(first, "Marta Lindqvist", FACILITATOR, Role.FACILITATOR);
    join(first, "Ines Okafor", AUTHOR, Role.AUTHOR);
    join(first, "Tom Adeyemi", STRANGER, Role.AUTHOR);
    join(first, "Yuki Sato", VIEWER, Role.VIEWER);
  }

  private void join(Viewer by, String name, String address, Role role) {
    Links links = bean(Links.class);
    links.join(links.invite(by, address, role), name, "", PASSWORD);
  }

  private static Viewer viewer(Account account) {
    return new Viewer(account.name(), account.address(), account.role());
  }

  /// Somebody who is signed in, by what their browser keeps.
  ///
  /// @param cookies as the header `Cookie` carries them
  /// @param token of the forms
  public record Visit(String cookies, String token) {}

  /// Signs in over HTTP as a browser does, once for each person.
  public Visit visit(String address) {
    return visits.computeIfAbsent(address, who -> DoorStep.signIn(this.address, who, PASSWORD));
  }

  /// A fresh token that reads and writes, of the administrator.
  public String token() {
    return token(ADMINISTRATOR, ApiToken.Scope.WRITE);
  }

  public String token(String address, ApiToken.Scope scope) {
    Account account = bean(Accounts.class).find(address).orElseThrow();
    return bean(ApiTokens.class)
        .make(account.id(), viewer(account), "a test", scope, Optional.empty());
  }

  /// A server whose first account is still to be made.
  public static RunningServer startEmpty(Path data, Class<?>... more) {
    return new RunningServer(
        Server.start(
            new ServerPlace("127.0.0.1", 0, data), List.of(HASTY, FAST, HERE_ALONE), more));
  }

  /// One server for all tests that do not mind each other's incidents; it holds those of the sample
  /// company and ends with the tests.
  public static RunningServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final RunningServer SERVER = make();

    private static RunningServer make() {
      try {
        RunningServer server = start(Files.createTempDirectory("unrepeat-shared"));
        server.bean(SampleCompany.class).settle(line -> {});
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public URI address() {
    return address;
  }

  public <T> T bean(Class<T> type) {
    return running.orElseThrow().context().getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return running.orElseThrow().context().getBeansOfType(type).values();
  }

  @Override
  public void close() {
    running.ifPresent(Server.Running::stop);
    running = Optional.empty();
  }
}
