package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/// The checkout outage of the sample company on the shared server.
final class Flagship {
  private Flagship() {}

  /// For example `/incidents/INC-2026-009`.
  static String address(Client client) {
    var link =
        Pattern.compile("<a href=\"(/incidents/INC-[^\"]+)\">Checkout fails")
            .matcher(client.get("/incidents?q=checkout+fails").body());
    assertThat(link.find()).as("the sample company has its checkout outage").isTrue();
    return link.group(1);
  }
}
