package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.render.CommentHtml;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.CommentStore;
import dev.unrepeat.store.IncidentListStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The people whom comments name as `@ines@lumen.example`: who can be named, who is, and the letter
/// each gets once for a comment. Nobody is named who may not see the incident.
public final class Mentions {
  private static final int MOST = 20;
  private static final int MOST_ON_PAGE = 500;
  private static final int SUGGESTED = 8;

  private final Ledger ledger;
  private final AccountStore accounts;
  private final IncidentListStore incidents;
  private final CommentStore comments;
  private final Letterbox post;

  public Mentions(
      Ledger ledger,
      AccountStore accounts,
      IncidentListStore incidents,
      CommentStore comments,
      Letterbox post) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.incidents = incidents;
    this.comments = comments;
    this.post = post;
  }

  /// The first who may see the incident and whose address, name or last name begins like this.
  ///
  /// @throws Refused NOT_FOUND when the viewer may not see the incident
  public List<Account> suggest(Viewer viewer, IncidentId id, String typed) {
    return ledger.read(() -> {
      if (incidents.title(id, viewer.limitedTo()).isEmpty()) {
        throw new Refused(
            Refused.Reason.NOT_FOUND,
            "There is no incident " + id + " here. Look for it in the list of incidents.");
      }
      return accounts.listWhoSee(id, typed.strip().toLowerCase(Locale.ROOT), SUGGESTED);
    });
  }

  /// The name of each address named in comments on a record, as far as they may see it.
  Map<String, String> names(StoredRecord record, List<ReviewComment> said) {
    List<String> named =
        said.stream()
            .filter(one -> one.text().contains("@"))
            .flatMap(one -> CommentHtml.named(one.text()).stream())
            .distinct()
            .limit(MOST_ON_PAGE)
            .toList();
    return ledger.read(() -> listSeeing(record, named)).stream()
        .collect(Collectors.toMap(Account::address, Account::name));
  }

  /// Writes to those whom a comment names and who have no letter about it yet, in the transaction
  /// that keeps it.
  void tell(Viewer viewer, StoredRecord record, ReviewComment comment) {
    List<String> named = CommentHtml.named(comment.text());
    Refused.unless(
        named.size() <= MOST,
        "A comment can name %d people; this one names %d. Name those whose answer you need."
            .formatted(MOST, named.size()));
    if (!post.works() || named.isEmpty()) {
      return;
    }
    Incident incident = record.postmortem().incident();
    List<String> told = comments.listTold(incident.id(), comment.id());
    List<String> fresh =
        listSeeing(record, named).stream()
            .map(Account::address)
            .filter(address -> !told.contains(address) && !address.equals(viewer.address()))
            .toList();
    comments.insertTold(incident.id(), comment.id(), fresh, ledger.now());
    fresh.forEach(to -> post.send(letter(to, viewer, incident, comment)));
  }

  private List<Account> listSeeing(StoredRecord record, List<String> addresses) {
    return accounts.listKnown(addresses).stream()
        .filter(one -> addresses.contains(one.address()))
        .filter(one ->
            new Viewer(one.name(), one.address(), one.role())
                .maySee(record.postmortem().incident()))
        .toList();
  }

  private Letter letter(String to, Viewer viewer, Incident incident, ReviewComment comment) {
    String page = post.page("/incidents/%s/comments#%s".formatted(incident.id(), comment.id()));
    return new Letter(
            to,
            "%s named you in a comment on %s".formatted(viewer.name(), incident.id()),
            """
            Hello,

            %s named you in a comment on %s: %s.
            It is about: %s

            %s

            Read and answer it here:
            %s
            """
                .formatted(
                    viewer.name(),
                    incident.id(),
                    incident.title(),
                    comment.part().label(),
                    comment
                        .text()
                        .lines()
                        .map(line -> "> " + line)
                        .collect(Collectors.joining("\n")),
                    page))
        .about(Letter.Kind.COMMENT, incident.id().value());
  }
}
