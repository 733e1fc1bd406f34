package dev.unrepeat.web.guard;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.KeptSession;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Sessions;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/// Sessions in the database: every node knows them, and a restart signs nobody out.
///
/// They end a week after they were last seen and thirty days after they began.
public final class StoredSessions implements SessionRepository<StoredSession> {
  /// Name of the attribute that says which browser it is.
  public static final String DEVICE = "device";

  private static final Duration UNSEEN = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  /// What a session may hold: whoever could write to the database must not run code here.
  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;maxrefs=10000;maxbytes=1000000;java.lang.*;java.util.*;java.time.*;java.net.URL;"
              + "org.springframework.security.**;!*");

  private final ScopedValue<Map<String, Optional<StoredSession>>> known = ScopedValue.newInstance();
  private final Sessions sessions;
  private final Keys keys;
  private final Clock clock;

  public StoredSessions(Sessions sessions, Keys keys, Clock clock) {
    this.sessions = sessions;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public StoredSession createSession() {
    return new StoredSession(session(keys.next(), clock.instant()), clock, true);
  }

  @Override
  public void save(StoredSession session) {
    if (!session.changed()) {
      return;
    }
    if (!session.originalId().equals(session.getId())) {
      sessions.end(Keys.hash(session.originalId()));
    }
    Instant seen = session.getLastAccessedTime();
    Instant unseen = seen.plus(UNSEEN);
    Instant longest = session.getCreationTime().plus(LONGEST);
    KeptSession kept =
        new KeptSession(
            Keys.hash(session.getId()),
            account(session),
            Optional.<String>ofNullable(session.getAttribute(DEVICE)).orElse(""),
            session.getCreationTime(),
            seen,
            unseen.isBefore(longest) ? unseen : longest,
            written(session));
    if (session.seenAlone()) {
      sessions.seen(kept);
    } else {
      sessions.save(kept);
    }
    session.stored();
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    return known.isBound()
        ? known.get().computeIfAbsent(id, this::found).orElse(null)
        : found(id).orElse(null);
  }

  private Optional<StoredSession> found(String id) {
    return sessions.find(Keys.hash(id)).map(kept -> read(id, kept));
  }

  /// Before all filters that ask for sessions: within one request each session is looked up once,
  /// though Spring's filter asks again at its end.
  public Filter once() {
    return (request, response, chain) -> {
      try {
        ScopedValue.where(known, new HashMap<>())
            .call(() -> {
              chain.doFilter(request, response);
              return true;
            });
      } catch (IOException | ServletException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
    };
  }

  @Override
  public void deleteById(String id) {
    if (known.isBound()) {
      known.get().put(id, Optional.empty());
    }
    sessions.end(Keys.hash(id));
  }

  private static Optional<AccountId> account(StoredSession session) {
    return Optional.<SecurityContext>ofNullable(session.getAttribute(CONTEXT))
        .map(SecurityContext::getAuthentication)
        .map(known -> AccountId.parse(known.getName()));
  }

  private StoredSession read(String id, KeptSession kept) {
    MapSession session = session(id, kept.madeAt());
    session.setLastAccessedTime(kept.seenAt());
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept.content()))) {
      in.setObjectInputFilter(KNOWN);
      ((Map<?, ?>) in.readObject())
          .forEach((name, value) -> session.setAttribute((String) name, value));
    } catch (IOException e) {
      throw new UncheckedIOException("a stored session cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a stored session holds what is not known any more", e);
    }
    return new StoredSession(session, clock, false);
  }

  private MapSession session(String id, Instant madeAt) {
    MapSession session = new MapSession(id);
    session.setSessionIdGenerator(keys::next);
    session.setCreationTime(madeAt);
    session.setLastAccessedTime(madeAt);
    session.setMaxInactiveInterval(UNSEEN);
    return session;
  }

  private static byte[] written(StoredSession session) {
    Map<String, Object> content = new HashMap<>();
    for (String name : session.getAttributeNames()) {
      content.put(name, session.getAttribute(name));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(content);
    } catch (IOException e) {
      throw new UncheckedIOException("a session cannot be stored", e);
    }
    return bytes.toByteArray();
  }
}
