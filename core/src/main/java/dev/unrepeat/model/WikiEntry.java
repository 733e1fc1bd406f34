package dev.unrepeat.model;

import java.time.Instant;

/// A postmortem in a wiki: what was asked for, and what became of it.
///
/// @param key by which the wiki knows the page; empty before there is one
/// @param version that Unrepeat wrote, in the words of the wiki
/// @param found the version that somebody made there meanwhile; empty where nobody did
/// @param address where people read it; empty before there is one
/// @param hash of what was written; empty before anything was
/// @param by who asked last
/// @param at when it was asked for, or written, or failed
/// @param says why it waits or failed
public record WikiEntry(
    IncidentId incident,
    long wiki,
    String key,
    String version,
    String found,
    String address,
    State state,
    String hash,
    String by,
    Instant at,
    String says) {
  /// What is found where the page was deleted.
  public static final String GONE = "gone";

  /// Where it stands.
  public enum State {
    /// It is on its way.
    WAITING,
    PUBLISHED,
    /// Somebody changed or deleted the page there; it is left alone until a person decides.
    CHANGED_THERE,
    FAILED
  }

  public static WikiEntry first(IncidentId incident, long wiki, String by, Instant at) {
    return new WikiEntry(incident, wiki, "", "", "", "", State.WAITING, "", by, at, "");
  }

  public WikiEntry asked(String who, Instant when) {
    return new WikiEntry(
        incident, wiki, key, version, found, address, State.WAITING, hash, who, when, "");
  }

  public WikiEntry written(String page, String as, String where, String what, Instant when) {
    return new WikiEntry(incident, wiki, page, as, "", where, State.PUBLISHED, what, by, when, "");
  }

  /// @param other the version that was found
  public WikiEntry changedThere(String page, String other, String sentence, Instant when) {
    return new WikiEntry(
        incident,
        wiki,
        page,
        version,
        other,
        address,
        State.CHANGED_THERE,
        hash,
        by,
        when,
        sentence);
  }

  public WikiEntry failed(boolean over, String sentence, Instant when) {
    return new WikiEntry(
        incident,
        wiki,
        key,
        version,
        found,
        address,
        over ? State.FAILED : State.WAITING,
        hash,
        by,
        when,
        sentence);
  }

  /// Whether the wiki has just this.
  public boolean holds(String what) {
    return state == State.PUBLISHED && hash.equals(what);
  }
}
