package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;

/// Walks every route of the API as everybody; whom each is for stands here once more.
class ApiAccessTest {
  /// What is not named here is for viewers when it reads and for authors when it writes.
  private static final List<String> WRITTEN_BY_VIEWERS =
      List.of(
          "addComment",
          "putComment",
          "removeComment",
          "replyToComment",
          "resolveComment",
          "reopenComment",
          "approvePostmortem",
          "returnPostmortem",
          "requestPostmortem",
          "turnAction",
          "putWeeklyList",
          "restReminders",
          "endRest",
          "revokeActionFeed",
          "putName",
          "revokeToken",
          "endSession",
          "answerMeeting",
          "lint");

  private static final List<String> READ_BY_AUTHORS =
      List.of(
          "getCircle",
          "listQuestions",
          "listSmallIncidents",
          "listInbox",
          "getTemplateOfPostmortem",
          "compareWithModelAnswer");

  /// Authors come as far as the service, so that a stranger to a circle learns nothing by them.
  private static final List<String> FOR_FACILITATORS =
      List.of(
          "approvePublicSummary",
          "withdrawPublicSummary",
          "waivePostmortem",
          "withdrawWaiver",
          "publishPostmortem",
          "publishToWiki",
          "closePostmortem",
          "reopenPostmortem",
          "putMeeting",
          "cancelMeeting",
          "turnAgenda",
          "lookAtEvent",
          "endMeeting",
          "commitProposals",
          "recordMinutes",
          "noteAttendance",
          "addTemplate",
          "previewTemplate",
          "putTemplateText",
          "restoreTemplateVersion",
          "retireTemplate",
          "bringTemplateBack",
          "putUsualTemplate");

  private static final String MEANT =
      "{\"factor\": \"F1\", \"earlier\": \"INC-1999-001\", \"earlier_factor\": \"F1\"}";

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("publishPostmortem", "{\"audiences\": [\"all\"], \"summary\": \"It failed.\"}"),
          Map.entry(
              "changeActions", "{\"actions\": [\"INC-1999-001/A1\"], \"due\": \"2026-12-01\"}"),
          Map.entry("takeActionSheet", "{\"csv\": \"action\\nINC-1999-001/A1\\n\"}"),
          Map.entry("followAction", "{\"key\": \"SHOP-1\"}"),
          Map.entry("noteWorkaround", "{\"text\": \"x\", \"expires\": \"2026-12-01\"}"),
          Map.entry("confirmRecurrence", MEANT),
          Map.entry("denyRecurrence", MEANT),
          Map.entry("confirmRelated", "{\"other\": \"INC-1999-001\"}"),
          Map.entry("denyRelated", "{\"other\": \"INC-1999-001\"}"),
          Map.entry("putPublicSummary", "{\"text\": \"x\"}"),
          Map.entry("approvePublicSummary", "{\"seen\": 1}"),
          Map.entry("withdrawPublicSummary", "{\"seen\": 1}"),
          Map.entry("waivePostmortem", "{\"because\": \"x\"}"),
          Map.entry("reopenPostmortem", "{\"reason\": \"x\"}"),
          Map.entry("returnPostmortem", "{\"reason\": \"x\"}"),
          Map.entry("addWebhook", WebhookWalk.BODY),
          Map.entry("putWebhook", WebhookWalk.BODY),
          Map.entry(
              "collectChannel",
              "{\"chat\": \"9\", \"channel\": \"inc\", \"from\": \"2026-03-02T14:00:00Z\", \"until\": \"2026-03-02T15:00:00Z\"}"),
          Map.entry("openChat", "{\"token\": \"xoxb-1\"}"),
          Map.entry("putChatPerson", "{\"account\": \"ines@tidewater.example\"}"),
          Map.entry("addChat", ChatWalk.CONNECTED),
          Map.entry("putChat", ChatWalk.SET),
          Map.entry("addIncomingWebhook", ArrivalWalk.WISHED),
          Map.entry("putIncomingWebhook", ArrivalWalk.SET),
          Map.entry("signIncomingWebhook", "{}"),
          Map.entry("attachCalls", "{\"calls\": [\"99999\"], \"incident\": \"INC-1999-001\"}"),
          Map.entry("recordCalls", "{\"calls\": [\"99999\"]}"),
          Map.entry("discardCalls", "{\"calls\": [\"99999\"]}"),
          Map.entry("addWiki", WikiWalk.CONNECTED),
          Map.entry("putWiki", WikiWalk.SET),
          Map.entry("openWiki", "{\"token\": \"x\"}"),
          Map.entry("publishToWiki", "{}"),
          Map.entry("addSource", PullWalk.CONNECTED),
          Map.entry("putSource", PullWalk.SET),
          Map.entry("openSource", "{\"token\": \"x\"}"),
          Map.entry("collectEvidence", PullWalk.WANTED),
          Map.entry("addTracker", TrackerWalk.CONNECTED),
          Map.entry("putTracker", TrackerWalk.SET),
          Map.entry("openTracker", "{\"token\": \"x\"}"),
          Map.entry("createTicket", "{\"tracker\": \"99999\"}"),
          Map.entry("addComment", "{\"text\": \"x\"}"),
          Map.entry("putComment", "{\"text\": \"x\"}"),
          Map.entry("replyToComment", "{\"text\": \"x\"}"),
          Map.entry("restReminders", "{\"until\": \"2099-01-01\", \"reason\": \"x\"}"),
          Map.entry("putWeeklyList", "{\"wanted\": true}"),
          Map.entry("putCircle", "{\"people\": []}"),
          Map.entry("coverIncident", "{\"incident\": \"INC-1999-001\"}"),
          Map.entry("addPart", "{\"sort\": \"lesson\", \"texts\": {\"text\": \"x\"}}"),
          Map.entry("moveFactor", "{\"factor\": \"F9\"}"),
          Map.entry("movePart", "{\"part\": \"L1\"}"),
          Map.entry("putPart", "{\"texts\": {\"text\": \"x\"}}"),
          Map.entry("addEvent", "{\"time\": \"2026-03-02 14:00 UTC\", \"text\": \"x\"}"),
          Map.entry("putEvent", "{\"text\": \"x\"}"),
          Map.entry("standTogether", "{\"standing\": \"folded\"}"),
          Map.entry("answerTimes", "{\"source\": \"slack\"}"),
          Map.entry("putReviewAnswers", "{\"answers\": []}"),
          Map.entry("putOverruling", "{\"level\": 3, \"reason\": \"x\"}"),
          Map.entry("putMeeting", MeetingWalk.PLAN),
          Map.entry("lookAtEvent", "{\"event\": \"E1\"}"),
          Map.entry("noteAttendance", "{\"came\": []}"),
          Map.entry("answerMeeting", "{\"learned\": \"Yes\", \"again\": \"Yes\"}"),
          Map.entry("addMeetingNote", "{\"text\": \"x\"}"),
          Map.entry("putMeetingNote", "{\"text\": \"x\"}"),
          Map.entry("addTemplate", "{\"text\": \"" + TemplateWalk.TEXT + "\"}"),
          Map.entry("previewTemplate", "{\"text\": \"" + TemplateWalk.TEXT + "\"}"),
          Map.entry("putTemplateText", "{\"text\": \"" + TemplateWalk.TEXT + "\"}"),
          Map.entry("putUsualTemplate", "{\"template\": \"full\"}"),
          Map.entry("putTemplateOfPostmortem", "{\"template\": \"full\"}"),
          Map.entry("acceptTemplateVersion", "{\"version\": 1}"),
          Map.entry("declineTemplateVersion", "{\"version\": 1}"),
          Map.entry(
              "putPeople",
              "{\"owner\": \"\", \"facilitator\": \"\", \"reporter\": \"\", \"authors\": [], \"reviewers\": [], \"attendees\": []}"),
          Map.entry(
              "putFacts",
              "{\"title\": \"x\", \"kind\": \"outage\", \"services\": [], \"tags\": [], \"detection\": {\"means\": \"alert\", \"by\": \"\"}}"));

  @TempDir private static Path folder;
  private static RunningServer server;
  private static String open;
  private static String closed;

  @BeforeAll
  static void record() {
    server = RunningServer.start(folder);
    Api ines = Api.of(server, RunningServer.AUTHOR);
    open = ines.incident("For everybody", "14:02 — alert fired\n14:09 — resolved");
    closed = ines.incident("Of a circle", "14:02 — alert fired\n14:09 — resolved");
    HttpResponse<String> made =
        ines.json(
            "PUT",
            closed + "/circle",
            "{\"people\": [\"" + RunningServer.AUTHOR + "\"]}",
            "If-Match",
            "*");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static List<ApiRoute> table() {
    return server.bean(ApiRoutes.class).table();
  }

  private static Role least(ApiRoute route) {
    boolean reads = route.method().equals(HttpMethod.GET);
    if (AdministratorOperations.ALL.contains(route.name())) {
      return Role.ADMINISTRATOR;
    }
    if (FOR_FACILITATORS.contains(route.name())) {
      return Role.FACILITATOR;
    }
    return reads
        ? READ_BY_AUTHORS.contains(route.name()) ? Role.AUTHOR : Role.VIEWER
        : WRITTEN_BY_VIEWERS.contains(route.name()) ? Role.VIEWER : Role.AUTHOR;
  }

  @Test
  void namesAreUsedOnce() {
    assertThat(table().stream().map(ApiRoute::name))
        .doesNotHaveDuplicates()
        .containsAll(WRITTEN_BY_VIEWERS)
        .containsAll(READ_BY_AUTHORS)
        .containsAll(AdministratorOperations.ALL)
        .containsAll(FOR_FACILITATORS)
        .containsAll(BODIES.keySet());
  }

  @TestFactory
  Stream<DynamicTest> eachRouteIsForThoseItIsFor() {
    Map<Role, Api> everybody = new EnumMap<>(Role.class);
    everybody.put(Role.VIEWER, Api.of(server, RunningServer.VIEWER));
    everybody.put(Role.AUTHOR, Api.of(server, RunningServer.AUTHOR));
    everybody.put(Role.FACILITATOR, Api.of(server, RunningServer.FACILITATOR));
    everybody.put(Role.ADMINISTRATOR, Api.of(server, RunningServer.ADMINISTRATOR));
    Api nobody = Api.anonymous(server);
    Api reading = new Api(server, server.token(RunningServer.ADMINISTRATOR, ApiToken.Scope.READ));
    return table().stream()
        .map(route ->
            DynamicTest.dynamicTest(
                route.name(),
                () -> {
                  assertThat(ask(nobody, route, target(route)).statusCode())
                      .as("nobody")
                      .isEqualTo(401);
                  boolean reads =
                      route.method().equals(HttpMethod.GET) || route.name().equals("lint");
                  int status = ask(reading, route, target(route)).statusCode();
                  assertThat(status == 401 || status == 403)
                      .as("a token that reads: " + status)
                      .isEqualTo(!reads);
                  everybody.forEach((role, api) -> walk(role, api, route));
                }));
  }

  /// Whoever may remove an incident shall find one to remove, and leave the others.
  private static String target(ApiRoute route) {
    return route.name().equals("removeIncident")
        ? Api.of(server, RunningServer.AUTHOR).incident("Recorded twice", "14:02 — alert fired")
        : open;
  }

  private static void walk(Role role, Api api, ApiRoute route) {
    var answered = assertThat(ask(api, route, target(route)).statusCode()).as(role + "");
    if (role.includes(least(route))) {
      answered.isNotIn(401, 403).isLessThan(500);
    } else {
      answered.isEqualTo(403);
    }
  }

  @TestFactory
  Stream<DynamicTest> aStrangerToTheCircleFindsNothing() {
    Api stranger = Api.of(server, RunningServer.STRANGER);
    return table().stream()
        .filter(route -> route.path().contains("/incidents/{id}"))
        .map(route ->
            DynamicTest.dynamicTest(
                route.name(),
                () -> {
                  HttpResponse<String> answer = ask(stranger, route, closed);
                  assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                  assertThat(answer.body()).doesNotContain("Of a circle");
                }));
  }

  @Test
  void nobodyLearnsWhoGaveWhichAnswerAboutAMeeting() {
    Api marta = Api.of(server, RunningServer.FACILITATOR);
    String meeting = marta.incident("Answered", "14:02 — alert fired") + "/meeting";
    List<String> came =
        List.of(RunningServer.ADMINISTRATOR, RunningServer.AUTHOR, RunningServer.VIEWER);
    String addresses = "[\"" + String.join("\", \"", came) + "\"]";
    marta.json(
        "PUT",
        meeting,
        "{\"start\": \"2026-10-20T14:30\", \"zone\": \"UTC\", \"invitees\": " + addresses + "}",
        "If-Match",
        "*");
    marta.json("POST", meeting + "/room/item", "{\"item\": \"opening\"}");
    marta.json("POST", meeting + "/room/end", "{}");
    marta.json("POST", meeting + "/attendance", "{\"came\": " + addresses + "}");
    String answers = meeting + "/answers";
    Api.problem(
        marta.json("POST", answers, "{\"learned\": \"No\", \"again\": \"No\"}"),
        409,
        "Those who came are asked");
    for (String address : came) {
      assertThat(marta.get(answers).body()).doesNotContain("\"count\":1");
      Api one = Api.of(server, address);
      HttpResponse<String> counted =
          one.json(
              "POST",
              answers,
              "{\"learned\": \"A little\", \"again\": \"No\"}",
              "Idempotency-Key",
              "meeting");
      assertThat(counted.statusCode()).as(counted.body()).isEqualTo(204);
      HttpResponse<String> again =
          one.json(
              "POST",
              answers,
              "{\"learned\": \"Yes\", \"again\": \"Yes\"}",
              "Idempotency-Key",
              "meeting");
      assertThat(again.headers().firstValue("Idempotency-Replayed"))
          .as("not even a fingerprint of the answer is kept, by which others could be told apart")
          .hasValue("true");
    }
    assertThat(marta.get(meeting).body()).contains("\"came\":true");
    assertThat(Api.of(server, RunningServer.VIEWER).get(meeting).body())
        .as("three equal answers would be those of the three who came")
        .contains("\"invitees\"")
        .doesNotContain("\"came\"");
    String told = marta.get(answers).body();
    assertThat(told)
        .contains("{\"answer\":\"A little\",\"count\":3}")
        .contains("{\"answer\":\"Yes\",\"count\":0}")
        .doesNotContain("tidewater");
    assertThat(marta.get(meeting.replace("/meeting", "/history")).body())
        .doesNotContain("A little");
  }

  private static HttpResponse<String> ask(Api api, ApiRoute route, String incident) {
    String path =
        route.path().substring(ApiRoute.ROOT.length()).replace("/incidents/{id}", incident);
    for (Map.Entry<String, String> name : PathWords.ALL.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    if (path.endsWith("/part")) {
      path += "?part=" + Api.encode("section Summary");
    }
    String method = route.method().name();
    if (route.method().equals(HttpMethod.GET)) {
      return api.get(path);
    }
    if (route.name().equals("putPostmortem")) {
      return api.send("PUT", path, "# x\n", "Content-Type", "text/markdown", "If-Match", "*");
    }
    if (route.name().equals("addEvidence")) {
      return api.send("POST", path, "14:05 — x", "Content-Type", "text/plain");
    }
    return api.json(method, path, BODIES.getOrDefault(route.name(), "{}"), "If-Match", "*");
  }
}
