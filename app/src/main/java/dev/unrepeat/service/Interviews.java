package dev.unrepeat.service;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Interview.Notes;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.secret.Masked;
import dev.unrepeat.secret.SecretLines;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.AuditStore;
import dev.unrepeat.store.InterviewStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Interviews about an incident, each between two people: whoever asked and whoever told.
///
/// To everybody else one that is not released does not exist, whatever their role; the audit log
/// keeps the deed, and neither what was said nor who said it.
public final class Interviews {
  private static final int MOST = 200;
  private static final String TOLD = "the person interviewed";

  private final Ledger ledger;
  private final InterviewStore interviews;
  private final AccountStore accounts;
  private final AuditStore audit;
  private final InterviewRelease releasing;

  public Interviews(
      Ledger ledger,
      InterviewStore interviews,
      AccountStore accounts,
      AuditStore audit,
      InterviewRelease releasing) {
    this.ledger = ledger;
    this.interviews = interviews;
    this.accounts = accounts;
    this.audit = audit;
    this.releasing = releasing;
  }

  /// What an interviewer writes down first.
  ///
  /// @param person an account by its address, or a name
  /// @param role their part in the response
  public record Plan(String person, String role, LocalDate heldOn, Said said) {}

  /// Notes with what their times do not say themselves.
  public record Said(String text, Optional<LocalDate> day, Optional<ZoneId> zone) {}

  /// Those that somebody may read; of released ones of others, what was released.
  public List<Interview> list(Viewer viewer, IncidentId id) {
    ledger.get(viewer, id);
    return ledger.read(() -> interviews.list(id, viewer.address(), MOST)).stream()
        .map(one -> one.isOf(viewer.address()) ? Optional.of(one) : one.asReleased())
        .flatMap(Optional::stream)
        .toList();
  }

  /// @throws Refused NOT_FOUND alike for what is not there and for what is private to others
  public Interview get(Viewer viewer, IncidentId id, long number) {
    ledger.get(viewer, id);
    return ledger.read(() -> seen(viewer, id, number));
  }

  /// Whether the person told can agree here; otherwise the interviewer says that they did.
  public boolean canAgree(Interview interview) {
    return interview
        .person()
        .address()
        .flatMap(address -> ledger.read(() -> accounts.findByAddress(address)))
        .filter(Account::active)
        .isPresent();
  }

  public Interview record(Viewer viewer, IncidentId id, Plan plan) {
    viewer.must(Role.AUTHOR, "record an interview");
    Refused.unless(
        !plan.heldOn().isAfter(today()),
        "The interview is dated %s, which is still to come.".formatted(plan.heldOn()));
    return ledger.beside(
        viewer,
        id,
        record -> {
          int number = interviews.next(id);
          Refused.unless(
              number <= MOST,
              "This incident has %d interviews, and more are not kept.".formatted(MOST));
          Interview made =
              new Interview(
                  number,
                  new NamedPerson(viewer.name(), Optional.of(viewer.address())),
                  known(record.postmortem().incident(), NamedPerson.of(plan.person())),
                  plan.role().strip(),
                  plan.heldOn(),
                  new Notes(1, masked(plan.said().text()), plan.said().day(), plan.said().zone()),
                  Optional.empty(),
                  Optional.empty(),
                  false);
          interviews.save(id, made);
          note(viewer.name(), "recorded an interview", id, number);
          return made;
        });
  }

  /// Whoever has an account is named by its address, so that they can read what is told of them.
  private NamedPerson known(Incident incident, NamedPerson typed) {
    Optional<Account> account = typed.address().flatMap(accounts::findByAddress);
    if (typed.address().isEmpty()) {
      accounts
          .findByName(typed.name())
          .ifPresent(one -> {
            throw new Refused(
                Refused.Reason.INVALID,
                "%s has an account here. Write the address, %s, so that they can read the notes and agree."
                    .formatted(one.name(), one.address()));
          });
    }
    if (account.isPresent() && incident.visibility() instanceof Visibility.Circle circle) {
      Refused.unless(
          circle.people().stream().anyMatch(account.get().address()::equalsIgnoreCase),
          "This incident is private, and %s is not in its circle, so could neither read the notes nor agree. Add them to the circle first."
              .formatted(account.get().address()));
    }
    return account
        .map(one -> new NamedPerson(one.name(), Optional.of(one.address())))
        .orElse(typed);
  }

  /// Both may correct the notes; the agreement to others falls.
  ///
  /// @param edition the one the writer had before them
  public Interview write(Viewer viewer, IncidentId id, long number, int edition, Said said) {
    return change(
        viewer,
        id,
        number,
        edition,
        "changed an interview",
        before -> before.write(masked(said.text()), said.day(), said.zone()));
  }

  /// The person told agrees to what they read.
  public Interview agree(Viewer viewer, IncidentId id, long number, int edition) {
    return change(
        viewer,
        id,
        number,
        edition,
        "agreed to the release of an interview",
        before -> {
          if (!before.toldBy(viewer.address())) {
            throw forbidden("The person who told it agrees. You asked, and release it.");
          }
          return before.agree(today(), false);
        });
  }

  /// The interviewer says that somebody without an account has agreed.
  public Interview state(Viewer viewer, IncidentId id, long number, int edition, LocalDate on) {
    return change(
        viewer,
        id,
        number,
        edition,
        "stated the agreement to the release of an interview",
        before -> {
          if (!before.ledBy(viewer.address())) {
            throw forbidden("The interviewer says when somebody without an account agreed.");
          }
          if (canAgree(before)) {
            throw Refused.state("Whoever told it has an account here and agrees with it.");
          }
          Refused.unless(
              !on.isBefore(before.heldOn()) && !on.isAfter(today()),
              "They agreed between the interview and today. Check the date.");
          return before.agree(on, true);
        });
  }

  public Interview takeAgreementBack(Viewer viewer, IncidentId id, long number) {
    return change(viewer, id, number, 0, "took an agreement back", Interview::takeAgreementBack);
  }

  /// Takes it away, with all that was told; only before it is released.
  public void withdraw(Viewer viewer, IncidentId id, long number) {
    change(viewer, id, number, 0, "withdrew an interview", Interview::withdraw);
  }

  /// Puts what both agreed to onto the timeline; once more, it brings the events up to date.
  ///
  /// @param edition the one the interviewer had before them
  public IntakeReport release(Viewer viewer, IncidentId id, long number, int edition) {
    viewer.must(Role.AUTHOR, "release an interview");
    Interview released =
        change(
            viewer,
            id,
            number,
            edition,
            "released an interview",
            before -> {
              if (!before.ledBy(viewer.address())) {
                throw forbidden("The interviewer releases it, once you have agreed.");
              }
              return before.release(ledger.now());
            });
    return releasing.put(viewer, id, released);
  }

  private Interview change(
      Viewer viewer,
      IncidentId id,
      long number,
      int edition,
      String deed,
      UnaryOperator<Interview> change) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          Interview before = seen(viewer, id, number);
          if (!before.isOf(viewer.address())) {
            throw forbidden("An interview is changed by the two whose it is.");
          }
          if (edition != 0 && edition != before.notes().edition()) {
            throw new Refused(
                Refused.Reason.CONFLICT,
                "The notes were changed while you had them open. Nothing is saved yet; compare with what they say now, and save again.");
          }
          Interview after = change.apply(before);
          if (!after.equals(before)) {
            interviews.save(id, after);
            note(before.ledBy(viewer.address()) ? viewer.name() : TOLD, deed, id, after.number());
          }
          return after;
        });
  }

  private Interview seen(Viewer viewer, IncidentId id, long number) {
    return interviews
        .find(id, (int) Math.min(number, Integer.MAX_VALUE))
        .flatMap(one -> one.isOf(viewer.address()) ? Optional.of(one) : one.asReleased())
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no interview %d of %s here.".formatted(number, id)));
  }

  private void note(String by, String deed, IncidentId id, int number) {
    audit.append(
        new HistoryLine(
            ledger.now(), by, deed, "interview %d of %s".formatted(number, id), "", ""));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }

  private static String masked(String text) {
    SecretLines secrets = new SecretLines();
    return text.strip()
        .lines()
        .map(secrets::mask)
        .map(Masked::text)
        .collect(Collectors.joining("\n"));
  }

  private static Refused forbidden(String sentence) {
    return new Refused(Refused.Reason.FORBIDDEN, sentence);
  }
}
