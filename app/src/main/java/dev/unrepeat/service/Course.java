package dev.unrepeat.service;

import dev.unrepeat.course.GateSentence;
import dev.unrepeat.model.Approval;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.CourseStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The steps people take with a postmortem: hand in, approve, return, publish, close, reopen.
public final class Course {
  private static final int LONGEST_SUMMARY = 1_000;

  private final Ledger ledger;
  private final CourseStore courses;
  private final CourseReading reading;
  private final AccountNames accounts;

  public Course(Ledger ledger, CourseStore courses, CourseReading reading, AccountNames accounts) {
    this.ledger = ledger;
    this.courses = courses;
    this.reading = reading;
    this.accounts = accounts;
  }

  /// Names who works on it, and when the review meeting was; a name or address that is an account's
  /// is kept with both.
  ///
  /// @param seen the people that the person had before them
  public StoredRecord staff(
      Viewer viewer, IncidentId id, People seen, People people, Optional<LocalDate> reviewedOn) {
    return ledger.change(
        viewer,
        id,
        "named who works on it",
        before -> {
          People now = before.postmortem().people();
          People known = accounts.known(people);
          if (!now.equals(seen) && !now.equals(known)) {
            throw conflict("Somebody has named other people meanwhile.");
          }
          return before.postmortem().withPeople(known, reviewedOn);
        });
  }

  /// Hands the draft to its reviewers.
  public StoredRecord submit(Viewer viewer, IncidentId id) {
    return ledger.change(
        viewer,
        id,
        "handed it in for review",
        before -> {
          courses
              .covering(List.of(id), Optional.empty())
              .forEach(cover -> {
                throw Coverage.told(ledger, viewer, cover);
              });
          Postmortem after = before.postmortem().course().submit(viewer.name(), ledger.now());
          mustSignIn("owner", before.postmortem().people().owner());
          before.postmortem().people().reviewers().forEach(one -> mustSignIn("reviewer", one));
          took(viewer, id, CourseStep.Kind.SUBMISSION, "");
          return after;
        });
  }

  /// Agrees to it as it is: a named reviewer, or a facilitator.
  ///
  /// @param seen the version that the person has read
  public StoredRecord approve(Viewer viewer, IncidentId id, long seen) {
    // Worked out before the record is locked; found again inside unless somebody changes it.
    reading.gate(viewer, ledger.get(viewer, id));
    return ledger.changeByRule(
        viewer,
        id,
        "approved it",
        before -> {
          if (seen > 0 && before.versions().record() > seen) {
            throw conflict("It was changed while you were reading it. Look at what it says now.");
          }
          Approval yes = yes(viewer);
          Postmortem after = approved(viewer, before, yes);
          courses.setApprovedText(id, new ApprovedText(yes.by(), yes.at(), reading.text(before)));
          took(viewer, id, CourseStep.Kind.APPROVAL, "");
          return after;
        });
  }

  /// Why a yes of this viewer would be refused now, as they would be told, and who can give one;
  /// empty when it would count.
  public Optional<String> whyNotApprove(Viewer viewer, StoredRecord record) {
    try {
      approved(viewer, record, yes(viewer));
      return Optional.empty();
    } catch (Refused refused) {
      refused.passUnavailable();
      return Optional.of(refused.sentence());
    }
  }

  private Approval yes(Viewer viewer) {
    return new Approval(NamedPerson.text(viewer.name(), viewer.address()), ledger.now());
  }

  private Postmortem approved(Viewer viewer, StoredRecord before, Approval yes) {
    Postmortem postmortem = before.postmortem();
    Postmortem after = postmortem.course().approve(yes);
    mustReview(viewer, postmortem.people(), "approve a postmortem");
    mustSignIn("owner", postmortem.people().owner());
    if (postmortem.state() instanceof PostmortemState.InReview) {
      refuse("approved", sentences(reading.gate(viewer, before)));
    }
    return after;
  }

  /// Sends it back with a reason: a reviewer, a facilitator, or the owner.
  public StoredRecord giveBack(Viewer viewer, IncidentId id, String reason) {
    return ledger.changeByRule(
        viewer,
        id,
        "returned it to draft",
        before -> {
          People people = before.postmortem().people();
          Postmortem after = before.postmortem().course().returnToDraft();
          if (!NamedPerson.of(people.owner()).at(viewer.address())) {
            mustReview(viewer, people, "return a postmortem");
          }
          took(viewer, id, CourseStep.Kind.RETURN, reason);
          courses.forgetApprovedTexts(id);
          return after;
        });
  }

  /// Makes it known to audiences, with a summary of one paragraph.
  public StoredRecord publish(
      Viewer viewer, IncidentId id, List<String> audiences, String summary, Edition edition) {
    return ledger.change(
        viewer,
        id,
        edition == Edition.FINAL
            ? "published the final edition"
            : "published a preliminary edition",
        before -> {
          viewer.must(Role.FACILITATOR, "publish a postmortem");
          String paragraph = paragraph(audiences, summary);
          Publication publication =
              new Publication(ledger.now(), viewer.name(), audiences, paragraph);
          Postmortem after = before.postmortem().course().publish(publication, edition);
          took(viewer, id, CourseStep.Kind.PUBLICATION, "");
          return after;
        });
  }

  private static String paragraph(List<String> audiences, String summary) {
    Refused.unless(
        !audiences.isEmpty(), "Name at least one audience, for example \"all of engineering\".");
    String paragraph = summary.strip();
    Refused.unless(
        !paragraph.isEmpty(), "Write the summary: what failed, for whom, and what will change.");
    Refused.unless(
        !paragraph.contains("\n\n") && paragraph.length() <= LONGEST_SUMMARY,
        "The summary is one paragraph of at most 1,000 characters. Leave the rest to the postmortem.");
    return paragraph;
  }

  /// Closes it; the refusal lists all that is missing.
  public StoredRecord close(Viewer viewer, IncidentId id) {
    reading.gate(viewer, ledger.get(viewer, id));
    return ledger.change(
        viewer,
        id,
        "closed it",
        before -> {
          viewer.must(Role.FACILITATOR, "close a postmortem");
          Postmortem postmortem = before.postmortem();
          if (postmortem.state() instanceof PostmortemState.Published) {
            refuse(
                "closed",
                Stream.concat(
                        postmortem.course().unsettled().stream().map(part -> part + "."),
                        sentences(reading.gate(viewer, before)).stream())
                    .toList());
          }
          Postmortem after = postmortem.course().close(viewer.name(), ledger.now());
          took(viewer, id, CourseStep.Kind.CLOSURE, "");
          return after;
        });
  }

  /// Opens a closed one again, with a reason.
  public StoredRecord reopen(Viewer viewer, IncidentId id, String reason) {
    return ledger.change(
        viewer,
        id,
        "reopened it",
        before -> {
          viewer.must(Role.FACILITATOR, "reopen a postmortem");
          Postmortem after = before.postmortem().course().reopen();
          took(viewer, id, CourseStep.Kind.REOPENING, reason);
          return after;
        });
  }

  private void took(Viewer viewer, IncidentId id, CourseStep.Kind kind, String reason) {
    courses.add(id, new CourseStep(kind, viewer.name(), ledger.now(), reason.strip()));
  }

  /// Whether somebody may approve or return it: a named reviewer, or a facilitator.
  public static boolean mayReview(Viewer viewer, People people) {
    return viewer.is(Role.FACILITATOR)
        || people.reviewers().stream().anyMatch(one -> NamedPerson.of(one).at(viewer.address()));
  }

  private static void mustReview(Viewer viewer, People people, String deed) {
    if (!mayReview(viewer, people)) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "To %s you have to be one of its reviewers, or a facilitator. Its owner can name you."
              .formatted(deed));
    }
  }

  /// Everybody can change their own name: who agrees is told apart by the address alone.
  private static void mustSignIn(String part, String person) {
    if (NamedPerson.of(person).address().isEmpty()) {
      throw Refused.state(
          "\"%s\", its %s, is written as a name only. Name the mail address of the account, so that the review knows who agrees."
              .formatted(person, part));
    }
  }

  private static List<String> sentences(List<GateSentence> gate) {
    return gate.stream().map(GateSentence::sentence).toList();
  }

  private static void refuse(String what, List<String> missing) {
    if (!missing.isEmpty()) {
      List<String> all = new ArrayList<>();
      all.add("It cannot be %s yet. Missing:".formatted(what));
      all.addAll(missing);
      throw Refused.state(String.join("\n", all));
    }
  }

  private static Refused conflict(String sentence) {
    return new Refused(
        Refused.Reason.CONFLICT,
        sentence + " Yours is not saved yet; look at both and save again.");
  }
}
