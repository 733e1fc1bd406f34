package dev.unrepeat.web.page;

import java.util.List;

/// The kinds of changes a page can report, each with its sentence.
public enum Deed {
  NOTHING(0),
  WEBHOOK_SAVED(0),
  WEBHOOK_TESTED(0),
  WEBHOOK_REMOVED(0),
  CHAT_CONNECTED(0),
  CHAT_SAVED(0),
  CHAT_TESTED(0),
  CHAT_REMOVED(0),
  CHANNEL_ASKED(0),
  EVIDENCE_ASKED(0),
  COLLECTION_STOPPED(0),
  SOURCE_SAVED(0),
  SOURCE_REMOVED(0),
  WIKI_SAVED(0),
  WIKI_REMOVED(0),
  WIKI_ASKED(0),
  WIKI_UNCHANGED(0),
  HOOK_SAVED(0),
  HOOK_REMOVED(0),
  SUBSCRIPTION_CONFIRMED(0),
  CALLS_ATTACHED(1),
  CALLS_DISCARDED(1),
  CALLS_RECORDED(0),
  TRACKER_SAVED(0),
  TRACKER_READ(0),
  TRACKER_REMOVED(0),
  REPLAYED(1),
  EVENT_SAVED(0),
  EVENTS_ADDED(2),
  MILESTONE_SET(0),
  MILESTONE_REMOVED(0),
  MILESTONES_ACCEPTED(1),
  FACTS_SAVED(0),
  CLOCK_SET(1),
  CLOCK_TAKEN_BACK(1),
  LINK_CONFIRMED(0),
  LINK_TAKEN_APART(0),
  GROUP_FOLDED(1),
  GROUP_SHOWN(1),
  EVIDENCE_READ(3),
  EVIDENCE_KNOWN(1),
  ANSWERED(2),
  OVERRULED(0),
  OVERRULING_WITHDRAWN(0),
  REVIEW_ANSWERED(0),
  PART_SAVED(0),
  PART_ADDED(0),
  PART_REMOVED(0),
  PUT_BACK(0),
  UNDONE(0),
  LINK_SENT(0),
  SIGNED_OUT(0),
  JOINED(0),
  NAME_CHANGED(0),
  PASSWORD_CHANGED(0),
  TOKEN_REVOKED(0),
  SESSION_ENDED(0),
  INVITATION_WITHDRAWN(0),
  ROLE_CHANGED(0),
  ACCOUNT_DEACTIVATED(0),
  ACCOUNT_ACTIVATED(0),
  VISIBILITY_CHANGED(0),
  INCIDENT_REMOVED(0),
  INCIDENT_RESTORED(0),
  PEOPLE_NAMED(0),
  SUBMITTED(0),
  APPROVED(0),
  RETURNED(0),
  PUBLISHED(0),
  CLOSED(0),
  REOPENED(0),
  ASKED_FOR(0),
  WAIVED(0),
  WAIVER_WITHDRAWN(0),
  COVERED(0),
  UNCOVERED(0),
  BATCHED(1),
  ACTION_TURNED(0),
  SUMMARY_SAVED(0),
  SUMMARY_APPROVED(0),
  SUMMARY_WITHDRAWN(0),
  REMINDERS_REST(0),
  REMINDERS_GO_ON(0),
  LIST_REFUSED(0),
  LIST_WANTED(0),
  FEED_REVOKED(0),
  WORKAROUND_NOTED(0),
  WORKAROUND_GONE(0),
  RECURRENCE_CONFIRMED(0),
  RECURRENCE_DENIED(0),
  RELATION_CONFIRMED(0),
  RELATION_DENIED(0),
  COMMENTED(0),
  COMMENT_CHANGED(0),
  USUAL_TEMPLATE_SET(0),
  TEMPLATE_SAVED(0),
  TEMPLATE_RETIRED(0),
  TEMPLATE_BACK(0),
  TEMPLATE_RESTORED(0),
  TEMPLATE_CHOSEN(0),
  TEMPLATE_TAKEN_OVER(0),
  TEMPLATE_DECLINED(0),
  PRACTICE_BEGUN(0),
  DECISION_NOTED(0),
  DECISION_CHANGED(0),
  AGENDA_SAVED(0),
  MEETING_CALLED(0),
  MEETING_CANCELLED(0),
  PROPOSALS_COMMITTED(0),
  MINUTES_RECORDED(0),
  ATTENDANCE_NOTED(0),
  MEETING_ANSWERED(0),
  PASSKEY_ADDED(0),
  PASSKEY_REMOVED(0),
  INTERVIEW_RECORDED(0),
  INTERVIEW_SAVED(0),
  INTERVIEW_AGREED(0),
  INTERVIEW_AGREEMENT_TAKEN_BACK(0),
  INTERVIEW_RELEASED(2),
  INTERVIEW_WITHDRAWN(0);

  private final int takes;

  Deed(int takes) {
    this.takes = takes;
  }

  /// How many numbers its sentence needs.
  int takes() {
    return takes;
  }

  String sentence(List<Long> n) {
    return switch (this) {
      case NOTHING -> "";
      case WEBHOOK_SAVED -> "The webhook is saved.";
      case WEBHOOK_TESTED -> "A test is on its way; the log shows in a moment what came of it.";
      case WEBHOOK_REMOVED -> "The webhook is removed.";
      case CHAT_CONNECTED -> "The chat is connected. Its secrets are not shown again.";
      case CHAT_SAVED -> "Saved.";
      case CHAT_TESTED -> "A test is on its way; how that went stands in the log.";
      case CHAT_REMOVED -> "The chat is removed; what was said there stays.";
      case CHANNEL_ASKED -> "The channel will be read; how far it is stands below.";
      case EVIDENCE_ASKED -> "The sources will be asked; how far each is stands below.";
      case COLLECTION_STOPPED -> "The collection is stopped.";
      case SOURCE_SAVED -> "The source is saved. Its token is not shown again.";
      case WIKI_SAVED -> "The wiki is saved. Its token is not shown again.";
      case WIKI_REMOVED -> "The wiki is removed; the pages there stay.";
      case WIKI_ASKED -> "It is on its way to the wiki; how that went stands below.";
      case WIKI_UNCHANGED -> "The wiki has just this text, so nothing was sent.";
      case SOURCE_REMOVED -> "The source is removed; evidence that came from it stays.";
      case HOOK_SAVED -> "The webhook is saved.";
      case HOOK_REMOVED -> "The webhook is removed; evidence that came from it stays.";
      case SUBSCRIPTION_CONFIRMED -> "The subscription is confirmed; calls come from now on.";
      case CALLS_ATTACHED -> Printing.count(n.getFirst(), "call") + " attached.";
      case CALLS_DISCARDED -> Printing.count(n.getFirst(), "call") + " discarded.";
      case CALLS_RECORDED -> "The incident is recorded. Say what it was, and which service it hit.";
      case TRACKER_SAVED -> "The tracker is saved.";
      case TRACKER_READ -> "The tracker was asked; how that went stands below.";
      case TRACKER_REMOVED -> "The tracker is removed; its tickets are where they were.";
      case REPLAYED -> Printing.count(n.getFirst(), "message") + " put on the way again.";
      case DECISION_NOTED ->
          "Recorded. It is carried on from review to review until it is settled.";
      case DECISION_CHANGED -> "Saved. What it said before is in the history below.";
      case AGENDA_SAVED -> "The agenda is saved.";
      case MEETING_CALLED -> "Saved. The calendar file holds day, place, agenda and timeline.";
      case MEETING_CANCELLED -> "The meeting is cancelled.";
      case PROPOSALS_COMMITTED -> "The proposals are action items now, to be accepted or declined.";
      case MINUTES_RECORDED -> "The notes stand in the document now.";
      case ATTENDANCE_NOTED -> "Noted who came.";
      case MEETING_ANSWERED -> "Thank you. Your answers are counted and not kept.";
      case PASSKEY_ADDED -> "The passkey is added; you can sign in with it from now on.";
      case PASSKEY_REMOVED -> "The passkey opens nothing any more.";
      case INTERVIEW_RECORDED -> "Kept, for the two of you alone.";
      case INTERVIEW_SAVED -> "Saved, for the two of you alone.";
      case INTERVIEW_AGREED -> "The agreement is kept. The interviewer can release it now.";
      case INTERVIEW_AGREEMENT_TAKEN_BACK -> "The agreement is taken back.";
      case INTERVIEW_RELEASED ->
          "Released. "
              + added(n.get(0))
              + (n.get(1) > 0
                  ? " " + Printing.count(n.get(1), "event") + " brought up to date."
                  : "");
      case INTERVIEW_WITHDRAWN -> "Withdrawn: nothing that was told is kept.";
      case PEOPLE_NAMED -> "Saved: the people are named.";
      case SUBMITTED -> "Handed in for review.";
      case APPROVED -> "Your approval is kept, with the text as it is now.";
      case RETURNED -> "Returned to its authors, with your reason.";
      case PUBLISHED -> "Published.";
      case CLOSED -> "Closed.";
      case REOPENED -> "Reopened.";
      case ASKED_FOR -> "Your wish is reason enough: a postmortem is required now.";
      case WAIVED -> "Waived. It stands in the list of waivers with your reason.";
      case WAIVER_WITHDRAWN -> "The waiver is withdrawn: the policy counts again.";
      case COVERED -> "This postmortem tells of that incident too now.";
      case UNCOVERED -> "That incident is taken out.";
      case BATCHED -> Printing.count(n.get(0), "incident") + " share this review now.";
      case SUMMARY_SAVED -> "Saved. It waits for the approval of somebody else.";
      case SUMMARY_APPROVED -> "Approved, with the text as it is now.";
      case SUMMARY_WITHDRAWN -> "The approval is taken back.";
      case REMINDERS_REST -> "The reminders of this action rest; the reason is kept.";
      case REMINDERS_GO_ON -> "The reminders of this action go on.";
      case LIST_REFUSED -> "No weekly list comes to you any more.";
      case LIST_WANTED -> "The weekly list comes to you again.";
      case ACTION_TURNED -> "The action is changed; its history keeps the step.";
      case FEED_REVOKED -> "The link opens nothing any more.";
      case WORKAROUND_NOTED -> "Noted. From the day after it must be gone, it is a finding.";
      case WORKAROUND_GONE -> "Noted: the workaround is gone.";
      case RECURRENCE_CONFIRMED ->
          "Both incidents are linked, and what had answered the cause is owed again.";
      case RECURRENCE_DENIED -> "Kept with your name; it is not proposed again.";
      case RELATION_CONFIRMED -> "Kept with your name; each of the two shows the other.";
      case RELATION_DENIED -> "Kept with your name; the pair is not proposed again.";
      case COMMENTED -> "Your comment is there.";
      case COMMENT_CHANGED -> "The comment is changed.";
      case USUAL_TEMPLATE_SET -> "New postmortems of this kind begin by that template now.";
      case TEMPLATE_SAVED ->
          "Saved. New postmortems begin by this version; open ones are offered it.";
      case TEMPLATE_RETIRED -> "Out of the choice. Postmortems that name it keep it.";
      case TEMPLATE_BACK -> "The template can be chosen again.";
      case TEMPLATE_RESTORED -> "The earlier version is saved again, as the newest.";
      case TEMPLATE_CHOSEN -> "The postmortem is written by that template now; no word was lost.";
      case TEMPLATE_TAKEN_OVER -> "The new version is taken over; no word was lost.";
      case TEMPLATE_DECLINED -> "The postmortem stays with its version.";
      case PRACTICE_BEGUN ->
          "This is your own copy. Nobody but you works on it. The model answer waits on the page Practice.";
      case EVENT_SAVED -> "The event is saved. What it said before is kept.";
      case EVENTS_ADDED ->
          added(n.get(0))
              + (n.get(1) > 0
                  ? " " + Printing.count(n.get(1), "line") + " without a time waits below."
                  : "");
      case MILESTONE_SET -> "The milestone is set.";
      case MILESTONE_REMOVED -> "The milestone is removed.";
      case MILESTONES_ACCEPTED -> Printing.count(n.get(0), "proposed milestone") + " accepted.";
      case FACTS_SAVED -> "Saved.";
      case CLOCK_SET -> "The clock is set; " + Printing.count(n.get(0), "event") + " moved.";
      case CLOCK_TAKEN_BACK ->
          "The clock is taken back; "
              + Printing.count(n.get(0), "event")
              + (n.get(0) == 1 ? " has its" : " have their")
              + " old time again.";
      case LINK_CONFIRMED -> "Kept: both tell the same happening.";
      case LINK_TAKEN_APART ->
          "Taken apart: each stands on the timeline for itself, and later evidence does not link them.";
      case GROUP_FOLDED -> Printing.count(n.get(0), "event") + " folded under one line.";
      case GROUP_SHOWN ->
          Printing.count(n.get(0), "event")
              + (n.get(0) == 1 ? " stands" : " stand")
              + " on the timeline now.";
      case EVIDENCE_READ ->
          added(n.get(0))
              + (n.get(1) > 0
                  ? " " + Printing.count(n.get(1), "event") + " were known already."
                  : "")
              + (n.get(2) > 0
                  ? " " + Printing.count(n.get(2), "event") + " wait for an answer."
                  : "");
      case EVIDENCE_KNOWN ->
          "This evidence was read before: "
              + Printing.count(n.get(0), "event")
              + " known already, nothing added.";
      case OVERRULED -> "Your level counts now; the computed one is kept beside it.";
      case OVERRULING_WITHDRAWN -> "Withdrawn: the computed level counts again.";
      case REVIEW_ANSWERED -> "The answers are saved.";
      case PART_SAVED -> "Saved. What it said before is in the history.";
      case PART_ADDED -> "Added.";
      case PART_REMOVED -> "Taken away. The history can bring it back.";
      case PUT_BACK -> "The earlier text is back. What it replaced is in the history.";
      case UNDONE -> "Undone. The history has both.";
      case LINK_SENT ->
          "If there is an account for this address, a letter with a link is on its way.";
      case SIGNED_OUT -> "You are signed out.";
      case JOINED -> "Welcome. This is where the incidents are.";
      case NAME_CHANGED -> "Your name is changed; what you did before keeps the old one.";
      case PASSWORD_CHANGED -> "The new password holds; other devices are signed out.";
      case TOKEN_REVOKED -> "The token opens nothing any more.";
      case SESSION_ENDED -> "That device is signed out.";
      case INVITATION_WITHDRAWN -> "The invitation is withdrawn.";
      case ROLE_CHANGED -> "The role is changed, from now on.";
      case ACCOUNT_DEACTIVATED -> "The account is deactivated; what it did stays.";
      case ACCOUNT_ACTIVATED -> "The account is active again.";
      case VISIBILITY_CHANGED -> "Saved who may see it.";
      case INCIDENT_REMOVED -> "The incident is removed; an administrator can bring it back.";
      case INCIDENT_RESTORED -> "The incident is back as it was.";
      case ANSWERED ->
          Printing.count(n.get(0), "event")
              + " joined the timeline."
              + (n.get(1) > 0 ? " " + Printing.count(n.get(1), "event") + " still wait." : "");
    };
  }

  private static String added(long events) {
    return events == 0
        ? "No event was added."
        : Printing.count(events, "event") + (events == 1 ? " was added." : " were added.");
  }
}
