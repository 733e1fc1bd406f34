package dev.unrepeat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterHtmlTest {
  @Test
  void makesOnlyAddressesOfThisServerLinks() {
    for (String home : new String[] {"https://pm.example.com", "https://pm.example.com/"}) {
      String html =
          LetterHtml.of(
              new Letter(
                      "ines@lumen.example",
                      "Actions",
                      """
                      Ours: https://pm.example.com/incidents/INC-2026-001

                      Not ours: https://pm.example.com.evil.test/sign-in
                      """)
                  .from(home));
      assertThat(html)
          .contains("href=\"https://pm.example.com/incidents/INC-2026-001\"")
          .contains("https://pm.example.com.evil.test/sign-in")
          .doesNotContain("href=\"https://pm.example.com.evil");
    }
  }
}
