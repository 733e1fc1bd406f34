package dev.unrepeat.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session that knows whether it has to be stored again.
final class StoredSession implements Session {
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  /// More than that ahead of now is no difference between two nodes.
  private static final Duration OUT_OF_STEP = Duration.ofMinutes(5);

  private final MapSession session;
  private final InstantSource clock;
  private boolean changed;
  private boolean seen;

  StoredSession(MapSession session, InstantSource clock, boolean fresh) {
    this.session = session;
    this.clock = clock;
    this.changed = fresh;
  }

  /// Whether something in it changed, or it was last seen so long ago that this should be known.
  boolean changed() {
    return changed || seen;
  }

  /// Whether nothing more happened than that it was seen.
  boolean seenAlone() {
    return seen && !changed;
  }

  void stored() {
    changed = false;
    seen = false;
  }

  /// The id under which it is stored, where that is no longer its own.
  String originalId() {
    return session.getOriginalId();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return session.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed |= session.getAttributeNames().contains(name);
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  /// Seen now, by our clock. What was noted by one that ran ahead is put right, so that it ends as
  /// any other.
  @Override
  public void setLastAccessedTime(Instant at) {
    Instant now = clock.instant();
    Duration since = Duration.between(session.getLastAccessedTime(), now);
    boolean ahead = since.compareTo(OUT_OF_STEP.negated()) < 0;
    if (ahead || since.compareTo(SEEN_AGAIN) >= 0) {
      session.setLastAccessedTime(now);
      seen = true;
    }
    if (ahead && session.getCreationTime().isAfter(now)) {
      session.setCreationTime(now);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration length) {
    session.setMaxInactiveInterval(length);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
