package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Whatever the pages can do, the API can: each route of theirs stands here with its twin, or with
/// the reason why it has none.
class TwinsTest {
  /// `page = operations`, or `page - reason`.
  private static final List<String> TABLE =
      List.of(
          "GET / - leads to the list",
          "GET /health - is for whoever watches the server",
          "GET /static/{fingerprint}/{*name} - files of the pages",
          "POST /theme - how pages look in one browser",
          "GET /incidents = listIncidents",
          "POST /incidents = recordIncident",
          "GET /incidents/new - an empty form",
          "GET /incidents/{id} = getIncident listEvents listMilestones listEvidence listClocks getCourse",
          "GET /incidents/{id}/facts = getFacts",
          "POST /incidents/{id}/facts = putFacts",
          "GET /incidents/{id}/answers = listQuestions",
          "POST /incidents/{id}/answers = answerTimes",
          "GET /incidents/{id}/events = listEvents",
          "POST /incidents/{id}/events = addEvidence addEvent",
          "GET /incidents/{id}/events/new - an empty form",
          "GET /incidents/{id}/events/{event} = getEvent",
          "POST /incidents/{id}/events/{event} = putEvent",
          "POST /incidents/{id}/clocks/{source} = setClock",
          "POST /incidents/{id}/evidence = addEvidence",
          "GET /incidents/{id}/evidence/{evidence} = getEvidence",
          "GET /incidents/{id}/evidence/{evidence}/content = getEvidenceContent",
          "GET /incidents/{id}/postmortem = getPostmortem",
          "GET /incidents/{id}/postmortem.md = getPostmortem",
          "GET /incidents/{id}/postmortem/markdown = getPostmortem getFindings",
          "GET /incidents/{id}/course = getCourse getPeople",
          "GET /incidents/{id}/course/changes = listChangesSinceApproval",
          "POST /incidents/{id}/people = putPeople",
          "POST /incidents/{id}/request = requestPostmortem",
          "POST /incidents/{id}/waiver = waivePostmortem",
          "POST /incidents/{id}/waiver/withdrawal = withdrawWaiver",
          "POST /incidents/{id}/coverage = coverIncident",
          "POST /incidents/{id}/coverage/{other}/removal = uncoverIncident",
          "POST /incidents/{id}/postmortem/submission = submitPostmortem",
          "POST /incidents/{id}/postmortem/approval = approvePostmortem",
          "POST /incidents/{id}/postmortem/return = returnPostmortem",
          "POST /incidents/{id}/postmortem/publication = publishPostmortem",
          "POST /incidents/{id}/postmortem/closure = closePostmortem",
          "POST /incidents/{id}/postmortem/reopening = reopenPostmortem",
          "GET /actions = listAllActions",
          "GET /actions.csv = listAllActions",
          "GET /actions/mine = listAllActions getActionFeed",
          "POST /actions/mine/feed - a token must not make a link that outlives it",
          "POST /actions/mine/feed/revocation = revokeActionFeed",
          "POST /actions/changes = changeActions",
          "POST /actions/sheet = takeActionSheet",
          "GET /feeds/{key}/actions.ics - for calendars, which know no token",
          "GET /feeds/{key}/actions.atom - for feed readers, which know no token",
          "GET /incidents/{id}/actions = listActions listWorkarounds getRecurrences",
          "POST /incidents/{id}/actions/workarounds = noteWorkaround",
          "POST /incidents/{id}/actions/workarounds/{number}/removal = removeWorkaround",
          "POST /incidents/{id}/actions/recurrence = confirmRecurrence",
          "POST /incidents/{id}/actions/recurrence/denial = denyRecurrence",
          "GET /incidents/{id}/actions/{action} = getAction",
          "POST /incidents/{id}/actions/{action}/ticket = followAction",
          "POST /incidents/{id}/actions/{action}/{turn} = turnAction",
          "GET /incidents/{id}/comments = listComments",
          "POST /incidents/{id}/comments = addComment",
          "POST /incidents/{id}/comments/{comment}/replies = replyToComment",
          "POST /incidents/{id}/comments/{comment}/text = putComment",
          "POST /incidents/{id}/comments/{comment}/removal = removeComment",
          "POST /incidents/{id}/comments/{comment}/resolution = resolveComment",
          "POST /incidents/{id}/comments/{comment}/reopening = reopenComment",
          "GET /incidents/{id}/interviews - interviews are private between two people; a program has no part in them",
          "GET /incidents/{id}/interviews/new - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews - interviews are private between two people; a program has no part in them",
          "GET /incidents/{id}/interviews/{number} - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews/{number}/text - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews/{number}/agreement - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews/{number}/agreement/withdrawal - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews/{number}/release - interviews are private between two people; a program has no part in them",
          "POST /incidents/{id}/interviews/{number}/withdrawal - interviews are private between two people; a program has no part in them",
          "GET /policy = getPolicy",
          "GET /waivers = listWaivers",
          "GET /batches = listSmallIncidents",
          "POST /batches = batchIncidents",
          "GET /incidents/{id}/writing = listParts listFactors listLessons listActions",
          "GET /incidents/{id}/writing/part = getPart",
          "POST /incidents/{id}/writing/part = putPart",
          "POST /incidents/{id}/writing/rows = addPart",
          "POST /incidents/{id}/writing/order = movePart",
          "POST /incidents/{id}/writing/removal = removePart",
          "GET /incidents/{id}/causes = getCauses listFactors",
          "GET /incidents/{id}/causes/{file} = getCauseFile",
          "POST /incidents/{id}/causes/factors = addPart",
          "POST /incidents/{id}/causes/order = moveFactor",
          "GET /incidents/{id}/live - a stream for open pages; a program asks with If-None-Match",
          "GET /incidents/{id}/history = listHistory getChange",
          "POST /incidents/{id}/history/lines/{line}/restoration = putBack",
          "POST /incidents/{id}/history/{version}/reversal = undoChange",
          "GET /incidents/{id}/score = getScore getReviewAnswers getOverruling",
          "POST /incidents/{id}/score/answers = putReviewAnswers",
          "POST /incidents/{id}/score/{criterion}/overruling = putOverruling",
          "POST /incidents/{id}/score/{criterion}/withdrawal = withdrawOverruling",
          "POST /incidents/{id}/milestones/acceptance = acceptMilestones",
          "GET /incidents/{id}/milestones/{kind} = getMilestone",
          "POST /incidents/{id}/milestones/{kind} = putMilestone",
          "POST /incidents/{id}/milestones/{kind}/acceptance = acceptMilestone",
          "POST /incidents/{id}/milestones/{kind}/removal = removeMilestone",
          "GET /incidents/{id}/circle = getCircle",
          "POST /incidents/{id}/circle = putCircle",
          "GET /sign-in - a program has a token",
          "POST /sign-in - a program has a token",
          "POST /sign-in/as - the door of the demo",
          "POST /sign-in/link - a program has a token",
          "GET /sign-in/single - a program has a token",
          "GET /sign-in/single/return - a program has a token",
          "POST /sign-out - a program revokes its token",
          "GET /links/{key} - for people who have no account yet, or no password",
          "POST /links/{key} - for people who have no account yet, or no password",
          "GET /new-password - for people who have no password",
          "POST /new-password - for people who have no password",
          "GET /account = getAccount getName listTokens listSessions listPasskeys",
          "POST /account/name = putName",
          "POST /account/password - whoever holds a token must not lock its owner out",
          "POST /account/tokens - a token must not make another that outlives it",
          "POST /account/tokens/{number}/revocation = revokeToken",
          "POST /account/sessions/{number}/end = endSession",
          "GET /people = listPeople listInvitations getPerson getRole",
          "POST /people/invitations = invite",
          "POST /people/invitations/{number}/withdrawal = withdrawInvitation",
          "POST /people/{account}/role = putRole",
          "POST /people/{account}/link = linkForNewPassword",
          "POST /people/{account}/deactivation = deactivateAccount",
          "POST /people/{account}/activation = activateAccount",
          "GET /audit = listAudit",
          "GET /audit.csv = listAudit",
          "GET /findings - an empty form",
          "POST /findings = lint",
          "GET /rules = listRules",
          "GET /rules/{id} = getRule",
          "GET /services = listServices",
          "GET /templates = listTemplates listUsualTemplates getUsualTemplate",
          "POST /templates = addTemplate previewTemplate",
          "GET /templates/new - an empty form",
          "POST /templates/usual = putUsualTemplate",
          "GET /templates/{name} = getTemplate",
          "GET /templates/{name}/text = getTemplateText",
          "POST /templates/{name}/text = putTemplateText previewTemplate",
          "GET /templates/{name}/versions = listTemplateVersions",
          "POST /templates/{name}/versions/{number}/restoration = restoreTemplateVersion",
          "POST /templates/{name}/retirement = retireTemplate",
          "POST /templates/{name}/return = bringTemplateBack",
          "GET /incidents/{id}/template = getTemplateOfPostmortem",
          "POST /incidents/{id}/template = putTemplateOfPostmortem",
          "POST /incidents/{id}/template/acceptance = acceptTemplateVersion",
          "POST /incidents/{id}/template/refusal = declineTemplateVersion",
          "GET /handbook - chapters for people to read",
          "GET /handbook/{chapter} - chapters for people to read",
          "GET /practice = getPractice",
          "POST /practice = beginPractice",
          "GET /incidents/{id}/practice = compareWithModelAnswer",
          "GET /incidents/{id}/meeting = getMeeting getMeetingAnswers listMeetingNotes",
          "POST /incidents/{id}/meeting = putMeeting",
          "POST /incidents/{id}/meeting/cancellation = cancelMeeting",
          "GET /incidents/{id}/meeting/invitation.ics = getMeetingInvitation",
          "GET /incidents/{id}/meeting/room = getRoom listMeetingNotes",
          "POST /incidents/{id}/meeting/room/item = turnAgenda endMeeting",
          "POST /incidents/{id}/meeting/room/event = lookAtEvent",
          "POST /incidents/{id}/meeting/notes = addMeetingNote",
          "POST /incidents/{id}/meeting/notes/{number}/text = putMeetingNote",
          "POST /incidents/{id}/meeting/notes/{number}/withdrawal = withdrawMeetingNote",
          "POST /incidents/{id}/meeting/commitment = commitProposals",
          "POST /incidents/{id}/meeting/minutes = recordMinutes",
          "POST /incidents/{id}/meeting/attendance = noteAttendance",
          "POST /incidents/{id}/meeting/answers = answerMeeting",
          "POST /sign-in/passkey/options - a program has a token",
          "POST /sign-in/passkey - a program has a token",
          "POST /account/passkeys/options - a browser and its authenticator make the key",
          "POST /account/passkeys - a browser and its authenticator make the key",
          "POST /account/passkeys/{number}/removal - whoever holds a token must not lock its owner out",
          "GET /find = listIncidents",
          "GET /incidents/{id}/mentions - completes what somebody types",
          "GET /incidents/{id}/images = listImages",
          "POST /incidents/{id}/images = addImage",
          "GET /incidents/{id}/images/{sha} = getImage",
          "GET /incidents/{id}/impact = getImpact listParts",
          "POST /incidents/{id}/impact/part = putPart",
          "POST /incidents/{id}/impact/rows = addPart",
          "POST /incidents/{id}/impact/removal = removePart",
          "POST /incidents/{id}/impact/series = addSeries");

  /// What the API has beside the pages.
  private static final Set<String> ITS_OWN =
      Set.of(
          "getOpenApi",
          "getReference",
          "getComment",
          "getMeetingNote",
          "getAction",
          "putPostmortem");

  @Test
  void eachPageHasItsTwinOrAReason() {
    Map<String, String> table = new LinkedHashMap<>();
    Set<String> twins = new TreeSet<>(ITS_OWN);
    for (String line : TABLE) {
      String[] sides = line.split(" [=-] ", 2);
      table.put(sides[0], sides[1]);
      if (line.contains(" = ")) {
        twins.addAll(List.of(sides[1].split(" ")));
      }
    }
    RunningServer server = RunningServer.shared();
    assertThat(table.keySet())
        .as("a page that is new needs a twin in the API, or a reason here")
        .containsExactlyInAnyOrderElementsOf(
            server.bean(Routes.class).table().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .toList());
    assertThat(server.bean(ApiRoutes.class).table().stream().map(ApiRoute::name).toList())
        .containsExactlyInAnyOrderElementsOf(twins);
  }
}
