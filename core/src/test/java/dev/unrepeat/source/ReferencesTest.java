package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Triggered <https://t.pagerduty.example/incidents/Q1CHKOUT4821X|#4821>: CheckoutHighErrorRate ~ Q1CHKOUT4821X #4821 CheckoutHighErrorRate
          [#4821] DiskFull: orders-db ~ #4821 DiskFull
          DiskFull: orders-db ~ DiskFull
          [FIRING:1] DiskFull orders-db critical ~ DiskFull
          [RESOLVED] KubePodCrashLooping ~ KubePodCrashLooping
          alertname="DiskFull" ~ DiskFull
          alertname=up ~
          Deployment of checkout v2.3.1 to production ~ v2.3.1
          catalogue v5.9.0-rc.2, done ~ v5.9.0-rc.2
          v2.3.1. ~ v2.3.1
          Release https://github.example.com/t/checkout/releases/tag/v2.3.1 ~ v2.3.1
          see https://github.example.com/t/c/commit/ac20a6cfc3907f8d292a9ba9da3216d184365b6b. ~ ac20a6cfc3907f8d292a9ba9da3216d184365b6b ac20a6c
          https://github.example.com/t/c/actions/runs/91840388?x=1 ~ 91840388
          https://github.example.com/t/c/deployments/77310091 ~ 77310091
          merged ac20a6cf into main ~ ac20a6cf ac20a6c
          fingerprint 76c99492656e827b ~ 76c99492656e827b
          deploy-4711 started, run #512, release: 99 ~ 4711 #512 512
          Deployment 77310091 ~ 77310091
          """)
  void findsWhatAReportRefersTo(String text, String words) {
    Set<String> expected = words == null ? Set.of() : Set.of(words.split(" "));

    assertThat(References.inReport(text)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GitHub and PagerDuty are tools, JavaScript too",
        "1234567 of 89012345 requests, decade feedface",
        "colour &#39; a/b#12 x#3",
        "7f9c24e8-3b1a-4c5d-9e8f-0a1b2c3d4e5f",
        "a v1 b, v, version",
        "http:// https https:/ http",
        "",
      })
  void leavesOtherWords(String text) {
    assertThat(References.inReport(text)).isEmpty();
  }

  @Test
  void takesOnlyAddressesFromWhatAPersonSaid() {
    assertThat(
            References.inTalk(
                "since v2.3.1, see #12 at https://t.pagerduty.example/incidents/Q1CHKOUT4821X"))
        .containsExactly("Q1CHKOUT4821X");
  }

  @Test
  void neverThrows() {
    String[] parts = {
      "http",
      "://",
      "s://",
      "/incidents/",
      "#",
      "v1",
      ".",
      "deploy",
      " ",
      "-",
      "[FIRING",
      "]",
      "alertname",
      "=",
      "\"",
      "é",
      "ABC",
      "9",
      "/"
    };
    long seed = 3;
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(10); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      References.inReport(text.toString());
      References.inTalk(text.toString());
    }
  }
}
