package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a &lt;b&gt; &amp; c&nbsp;d&#39;s &#x2014; ~ a <b> & c d's —
          <p>one</p><p>two<br/>three</p> ~ one|two|three
          see <a href="https://a.example/x">the <b>page</b></a> ~ see the page (https://a.example/x)
          <a href='https://a.example/x'>https://a.example/x</a> ~ https://a.example/x
          <script>alert(1)</script>x<!-- y --> ~ x
          p99 < 3 s and > 1 s ~ p99 < 3 s and > 1 s
          """)
  void takesHtmlOff(String html, String plain) {
    assertThat(PlainText.ofHtml(html).replace('\n', '|')).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          The **error rate** is *high*, `5xx` ~ The error rate is high, 5xx
          [rolling back](https://ci.example/1) ~ rolling back (https://ci.example/1)
          # Title ~ Title
          pool_size_max of a_b * 3 * 4 ~ pool_size_max of a_b * 3 * 4
          > quoted ~ quoted
          """)
  void takesMarkdownOff(String markdown, String plain) {
    assertThat(PlainText.ofMarkdown(markdown)).isEqualTo(plain);
  }

  @Test
  void isNeverSlowAndNeverThrows() {
    String[] parts = {
      "<a href=\"http://", "<", ">", "**", "_", "[", "](", "&#", ";", "x", "\n", "`"
    };
    Random random = new Random(5);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int run = 0; run < 60; run++) {
            String part = parts[run % parts.length];
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3000; i++) {
              text.append(run < 12 ? part : parts[random.nextInt(parts.length)]);
            }
            PlainText.ofHtml(text.toString());
            PlainText.ofMarkdown(text.toString());
          }
        });
  }
}
