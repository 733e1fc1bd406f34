package dev.unrepeat.chat;

import dev.unrepeat.tracker.StandIn;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// A workflow of Teams on this machine: it takes a message with an Adaptive Card at its secret
/// address, answers 202, and refuses more than 28 KB.
public final class TeamsStandIn extends StandIn {
  private static final String PATH = "/workflows/4c1f7a6b2d/triggers/manual/paths/invoke";
  public static final String SIGNATURE = "q7dXb1mPz0wKcY3vTnRuHs8eLjFaGo2i";

  private final List<JsonNode> said = new CopyOnWriteArrayList<>();

  public String workflow() {
    return address() + PATH + "?api-version=2016-06-01&sig=" + SIGNATURE;
  }

  public List<JsonNode> said() {
    return List.copyOf(said);
  }

  @Override
  protected Answered answer(Asked asked) {
    if (!asked.path().equals(PATH) || !SIGNATURE.equals(asked.query().get("sig"))) {
      return new Answered(
          401, Map.of(), "{\"error\":{\"code\":\"DirectApiAuthorizationRequired\"}}");
    }
    if (asked.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 28 * 1024) {
      return new Answered(413, Map.of(), "");
    }
    said.add(asked.json());
    return new Answered(202, Map.of(), "");
  }
}
