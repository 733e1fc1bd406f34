package dev.unrepeat.service;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.MeetingTally;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.ReviewMeeting.Invitee;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.MeetingAnswerStore;
import dev.unrepeat.store.MeetingStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who came to a review meeting, and what they thought of it.
///
/// Answers are counted and never kept one by one, and sums are shown in groups of three: nobody can
/// see one person's answer arrive.
public final class MeetingAnswers {
  public static final int FEWEST = 3;

  private final Ledger ledger;
  private final MeetingStore meetings;
  private final MeetingAnswerStore answers;
  private final AccountStore accounts;
  private final Letterbox post;

  public MeetingAnswers(
      Ledger ledger,
      MeetingStore meetings,
      MeetingAnswerStore answers,
      AccountStore accounts,
      Letterbox post) {
    this.ledger = ledger;
    this.meetings = meetings;
    this.answers = answers;
    this.accounts = accounts;
    this.post = post;
  }

  /// What may be seen of the answers.
  ///
  /// @param given how many people have answered
  /// @param shown of them, those whose answers are in the sums; a multiple of three
  /// @param waits whether the viewer was there and has not answered yet
  public record Results(int given, int shown, List<MeetingTally> tallies, boolean waits) {}

  public Results of(Viewer viewer, StoredRecord record, ReviewMeeting meeting) {
    IncidentId id = record.postmortem().incident().id();
    return ledger.read(() -> {
      int given = answers.count(id);
      boolean waits =
          meeting.heldAt().isPresent()
              && meeting.attendedBy(viewer.address())
              && !answers.hasAnswered(id, viewer.address());
      return new Results(given, given - given % FEWEST, answers.shown(id), waits);
    });
  }

  /// Counts somebody's two answers, once.
  public IncidentId answer(Viewer viewer, IncidentId id, Map<MeetingQuestion, String> said) {
    return ledger.beside(
        viewer,
        id,
        record -> {
          ReviewMeeting meeting = held(id);
          if (!meeting.attendedBy(viewer.address())) {
            throw Refused.state(
                "Those who came are asked. If you did, ask the facilitator to note it.");
          }
          for (MeetingQuestion question : MeetingQuestion.values()) {
            Refused.unless(
                question.answers().contains(said.getOrDefault(question, "")),
                "\"%s\" has no answer yet. Choose one.".formatted(question.words()));
          }
          if (!answers.answered(id, viewer.address().toLowerCase(Locale.ROOT))) {
            throw Refused.state("You have answered already; each answer counts once.");
          }
          said.forEach((question, answer) -> answers.add(id, question, answer));
          if (answers.count(id) % FEWEST == 0) {
            answers.show(id);
          }
          return id;
        });
  }

  /// Notes who came, sends them the questions, and, where the facilitator wants it, names them in
  /// the record.
  ///
  /// @param came addresses of those invited, and of others who came
  public StoredRecord attend(Viewer viewer, IncidentId id, List<String> came, boolean named) {
    return ledger.changeByRule(
        viewer,
        id,
        "noted who came to the review meeting",
        before -> {
          Postmortem postmortem = before.postmortem();
          MeetingRights.mustLead(viewer, postmortem.people(), "note who came");
          ReviewMeeting meeting = held(id);
          List<String> addresses = came.stream().map(Account::address).distinct().sorted().toList();
          refuseStrangers(meeting, addresses);
          meetings.save(id, attended(meeting, addresses));
          MeetingLetters words =
              new MeetingLetters(postmortem, meeting, post.page("/incidents/" + id + "/meeting"));
          addresses.stream()
              .filter(one -> !meeting.attendedBy(one))
              .filter(one -> MeetingRights.mayHear(postmortem, one))
              .map(words::questions)
              .forEach(post::send);
          return named
              ? postmortem.withPeople(
                  with(postmortem.people(), names(addresses)),
                  Optional.of(meeting.start().toLocalDate()))
              : postmortem;
        });
  }

  private static void refuseStrangers(ReviewMeeting meeting, List<String> addresses) {
    List<String> others = addresses.stream().filter(one -> !meeting.invites(one)).toList();
    Refused.unless(
        others.isEmpty(), "Not invited, so not asked: %s.".formatted(String.join(", ", others)));
  }

  private static ReviewMeeting attended(ReviewMeeting one, List<String> came) {
    return new ReviewMeeting(
        one.uid(),
        one.start(),
        one.zone(),
        one.minutes(),
        one.place(),
        one.invitees().stream()
            .map(invitee -> new Invitee(invitee.address(), came.contains(invitee.address())))
            .toList(),
        one.sequence(),
        one.calledBy(),
        one.organizer(),
        one.changedAt(),
        one.standing(),
        one.inView(),
        one.turns());
  }

  /// As the accounts call them; an address stays where there is none.
  private List<String> names(List<String> addresses) {
    Map<String, String> known =
        accounts.listKnown(addresses).stream()
            .collect(Collectors.toMap(Account::address, Account::name));
    return addresses.stream().map(one -> known.getOrDefault(one, one)).toList();
  }

  private static People with(People people, List<String> attendees) {
    return new People(
        people.owner(),
        people.facilitator(),
        people.reporter(),
        people.authors(),
        people.reviewers(),
        attendees);
  }

  private ReviewMeeting held(IncidentId id) {
    ReviewMeeting meeting = meetings.find(id).orElseThrow(Meetings::none);
    if (meeting.heldAt().isEmpty()) {
      throw Refused.state("The review meeting is not over yet. End it first.");
    }
    return meeting;
  }
}
