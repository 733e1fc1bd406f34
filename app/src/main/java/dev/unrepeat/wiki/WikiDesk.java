package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.Wiki;
import java.util.Optional;

/// A kind of wiki: how pages are found, written and changed in it. Whoever calls runs in no
/// transaction.
public interface WikiDesk {
  /// Puts down settings that cannot be right, with what to write instead.
  void check(Wiki wiki, FieldChecks checks);

  /// @throws dev.unrepeat.model.Refused with all settings that cannot be right
  default void check(Wiki wiki) {
    FieldChecks checks = new FieldChecks();
    check(wiki, checks);
    checks.end();
  }

  /// Goes in.
  OpenWiki open(WikiAccess access) throws NotDone;

  /// A wiki that was gone into, for one errand.
  interface OpenWiki {
    /// Looks whether pages can be put where the settings say; writes nothing.
    ///
    /// @throws NotDone with what is missing
    void look() throws NotDone;

    /// The page of this postmortem that was written before, when the answer to that was lost.
    ///
    /// @throws NotDone also where a page of somebody else has its name
    Optional<SeenPage> find(PageText page) throws NotDone;

    /// The page as it stands; empty where it was deleted.
    Optional<SeenPage> read(String key) throws NotDone;

    SeenPage create(PageText page) throws NotDone;

    /// Puts the text in the place of what stands there.
    ///
    /// @param now as it was read; a page that was changed since is left alone
    SeenPage update(SeenPage now, PageText page) throws NotDone;
  }
}
