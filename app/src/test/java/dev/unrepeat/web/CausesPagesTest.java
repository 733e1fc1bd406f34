package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The causes over real HTTP, as a browser without script sees and writes them.
class CausesPagesTest {
  private final Client client = Client.ofShared();
  private final String incident =
      client.incident("Hung from why to why", "14:02 — alert fired\n14:09 — resolved");
  private final String causes = incident + "/causes";

  private void factor(String statement, String below, String after) {
    HttpResponse<String> added =
        client.post(
            causes + "/factors",
            Map.of("statement", statement, "below", below, "after", after, "view", "whys"));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(Client.place(added)).contains("/causes?view=whys#why-F");
  }

  private void set(String factor, String... fields) {
    Map<String, String> form = new LinkedHashMap<>(Map.of("part", factor, "from", "whys"));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    HttpResponse<String> saved = client.post(incident + "/writing/part", form);
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(Client.place(saved)).contains("/causes?view=whys");
  }

  private HttpResponse<String> gate(String kind, String inputs) {
    return client.post(
        incident + "/writing/rows",
        Map.of("sort", "gate", "kind", kind, "inputs", inputs, "from", "fault-tree"));
  }

  private String page(String query) {
    HttpResponse<String> page = client.get(causes + query);
    assertThat(page.statusCode()).isEqualTo(200);
    RoutesTest.soundPage(page.body());
    return page.body();
  }

  @Test
  void anEmptyGraphSaysHowToBegin() {
    assertThat(page(""))
        .contains("5 Whys fits.", "Ask the first why", "There is no end yet.", "Not told yet.")
        .contains("as a statement about the system");
    assertThat(page("?view=fishbone")).contains("nothing found here yet");
    assertThat(page("?view=fault-tree")).contains("There is no gate yet.");
    assertThat(client.get(causes + "/fault-tree.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void aConditionIsAddedMovedAndTakenBack() {
    factor("Checkout had no free connection", "", "");
    factor("The pool allows 20 connections", "F1", "");
    factor("The release kept each connection", "F1", "");
    factor("Staging carts have one line", "F1", "F2");
    String page = page("?view=whys");
    assertThat(order(page)).isEqualTo("F1 F2<F1 F4<F1 F3<F1 ");
    assertThat(page).contains("class=\"drawing\"", "open end", "4 conditions in several branches");

    step("F4", "F1", "up");
    assertThat(order(page("?view=whys"))).isEqualTo("F1 F4<F1 F2<F1 F3<F1 ");
    step("F3", "F1", "in");
    assertThat(order(page("?view=whys"))).isEqualTo("F1 F4<F1 F2<F1 F3<F2 ");
    step("F2", "F1", "out");
    assertThat(order(page("?view=whys"))).isEqualTo("F1 F4<F1 F2 F3<F2 ");

    String undo =
        page("?view=whys")
            .replaceFirst(
                "(?s).*class=\"actions undo\" method=\"post\" action=\"([^\"]+)\".*", "$1");
    HttpResponse<String> undone = client.post(undo, Map.of("from", "whys"));
    assertThat(Client.place(undone)).contains("/causes?view=whys");
    assertThat(order(page("?view=whys"))).isEqualTo("F1 F4<F1 F2<F1 F3<F2 ");
  }

  private void step(String factor, String below, String step) {
    HttpResponse<String> moved =
        client.post(
            causes + "/order",
            Map.of("factor", factor, "below", below, "step", step, "view", "whys"));
    assertThat(moved.statusCode()).isEqualTo(303);
  }

  /// `F1 F2<F1` for F2 below F1.
  private static String order(String page) {
    StringBuilder order = new StringBuilder();
    Matcher rows = Pattern.compile("data-factor=\"(F\\d+)\" data-below=\"(F?\\d*)\"").matcher(page);
    while (rows.find()) {
      order.append(rows.group(1));
      order.append(rows.group(2).isEmpty() ? " " : "<" + rows.group(2) + " ");
    }
    return order.toString();
  }

  @Test
  void whatSomebodyDidIsAskedOn() {
    factor("The reviewer looked at the query alone", "", "");
    set("F1", "class", "human error");
    assertThat(page("?view=whys"))
        .contains("What somebody did is never the end.", "Why was it possible?")
        .contains("Why was it not caught?", "What would have stopped it?", "A branch stops at");
    factor("A change has a thousand lines", "F1", "");
    factor("No rule asks for small changes", "F1", "");
    factor("Nothing counts the connections", "F1", "");
    assertThat(page("?view=whys")).doesNotContain("What somebody did is never the end.");
  }

  @Test
  void aQuestionThatIsAnsweredIsFoldedAway() {
    factor("The reviewer looked at the query alone", "", "");
    set("F1", "class", "human error");
    assertThat(page("?view=whys")).contains("class=\"questions\" role=\"note\"");
    factor("A change has a thousand lines", "F1", "");
    assertThat(page("?view=whys"))
        .contains("Ask on about F1: 1 of 3 questions is answered", "What would have stopped it?")
        .doesNotContain("class=\"questions\" role=\"note\"");
  }

  @Test
  void theViewThatOpensDoesNotTurnWithWhatFits() {
    factor("The pool allows 20 connections", "", "");
    factor("Nobody watched the pool", "", "");
    String page = page("");
    assertThat(page).contains("data-view=\"whys\"", ">Fishbone</a> would fit.");
    assertThat(gate("and", "F1\nF2").statusCode()).isEqualTo(303);
    assertThat(page("")).contains("data-view=\"fault-tree\"");
  }

  @Test
  void aCategoryIsNamedWithTheBoneItHangsOn() {
    factor("The pool allows 20 connections", "", "");
    set("F1", "category", "technical");
    assertThat(page("?view=fishbone"))
        .contains("<option value=\"technical\" selected>Technical → Technology</option>")
        .contains("<option value=\"process\">Process</option>", "the name behind the arrow");
  }

  @Test
  void anOpenEndIsAnsweredInPlace() {
    factor("No alert watches the pool", "", "");
    factor("The pool allows 20 connections", "", "");
    assertThat(page("")).contains("What will be done about F1?", "What will be done about F2?");
    client.post(
        incident + "/writing/rows",
        Map.of("sort", "action", "what", "Watch the pool", "answers", "F1", "from", "whys"));
    set("F2", "refusal", "It grows in May", "refused by", "Ines Okafor");
    assertThat(page("?view=whys"))
        .contains("Each end is answered.", "answered by A1", "not acted on: It grows in May");
  }

  @Test
  void theTreeIsComputedAndSaysWhatItMeans() {
    factor("The release kept each connection", "", "");
    factor("The pool allows 20 connections", "", "");
    factor("Nobody watched", "", "");
    set("F1", "probability", "0.1", "confidence", "confirmed");
    set("F2", "probability", "0.2");
    set("F3", "probability", "0.3", "confidence", "confirmed");
    assertThat(gate("and", "F1\nF2").statusCode()).isEqualTo(303);
    HttpResponse<String> refused = gate("or", "G1\nF9");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("does not define: \"F9\"", ">\nG1\nF9</textarea>");
    assertThat(gate("or", "G1\nF3").statusCode()).isEqualTo(303);

    String page = page("?view=fault-tree");
    assertThat(page)
        .contains("One condition is enough alone: a single point of failure.", "0.314")
        .contains(
            "1, alone enough", "What happened", "Missing:</span> F2 The pool allows 20 connections")
        .contains("P(top | x) − P(top | not x)", "Fussell–Vesely");
    assertThat(page("?view=fault-tree&without=F3"))
        .contains(
            "1 of 2 combinations is left; the smallest takes 2 conditions (before: 1 condition).")
        .contains("Probability of the incident, P(top):</strong> 0.02");
    for (String file : new String[] {"fault-tree.svg", "fault-tree.dft", "fault-tree.xml"}) {
      assertThat(client.get(causes + "/" + file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(client.get(causes + "/whys.mmd").body()).startsWith("flowchart LR");
    assertThat(client.get(causes + "/fishbone.svg").body()).contains("<style>", "Fishbone:");
    assertThat(client.get(causes + "/nothing.svg").statusCode()).isEqualTo(404);
    assertThat(client.get(incident + "/writing").body()).contains("gate G2");
    assertThat(client.get(incident + "/postmortem.md").body())
        .contains("- **G1** and of F1, F2", "- **G2** or of G1, F3");
  }
}
