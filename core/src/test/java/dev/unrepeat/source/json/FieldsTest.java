package dev.unrepeat.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Fields fields = new Fields();

  @Test
  void findsEachFieldWhetherThereAreFewOrMany() {
    for (int i = 0; i < 500; i++) {
      fields.put("n" + i, i);
      assertThat(fields.get("n" + i)).isEqualTo(i);
      assertThat(fields.get("n0")).isEqualTo(0);
      assertThat(fields.get("a.n" + i + ".b", 2, 3 + String.valueOf(i).length())).isEqualTo(i);
    }
    assertThat(fields.has("n500")).isFalse();
    List<String> names = new ArrayList<>();
    fields.forEach((name, value) -> names.add(name));
    assertThat(names).hasSize(500).startsWith("n0", "n1").endsWith("n499");
  }

  @Test
  void keepsTheLaterOfTwoValuesInThePlaceOfTheFirst() {
    fields.put("a", 1);
    fields.put("b", 2);
    fields.put("a", 3);

    List<Object> values = new ArrayList<>();
    fields.forEach((name, value) -> values.add(value));
    assertThat(values).containsExactly(3, 2);
  }
}
