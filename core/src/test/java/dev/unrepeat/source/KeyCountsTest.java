package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyCountsTest {
  @Test
  void theFirstKeepsItsNameAndTheOthersGetTheirNumber() {
    KeyCounts keys = new KeyCounts(10);

    assertThat(keys.numbered("14:02 deploy")).isEqualTo("14:02 deploy");
    assertThat(keys.numbered("14:02 rollback")).isEqualTo("14:02 rollback");
    assertThat(keys.numbered("14:02 deploy")).isEqualTo("14:02 deploy #2");
    assertThat(keys.numbered("14:02 deploy")).isEqualTo("14:02 deploy #3");
  }

  @Test
  void whateverComesIsCountedAsAMapWouldCountIt() {
    Random random = new Random(42);
    KeyCounts keys = new KeyCounts(3_000);
    Map<String, Integer> counted = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String key = "key " + (int) Math.pow(random.nextInt(120), 2);
      if (random.nextInt(4) == 0) {
        key = "rare " + random.nextInt(20_000);
      }
      if (counted.size() > 3_000) {
        counted.clear();
      }
      int count = counted.merge(key, 1, Integer::sum);
      assertThat(keys.numbered(key)).isEqualTo(count == 1 ? key : key + " #" + count);
    }
  }
}
