package dev.unrepeat.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// How answers are written: names in `snake_case`, words of a list as `near-miss`, what is not said
/// left out. The same as the API writes them.
final class ToolJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .annotationIntrospector(new Words())
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private ToolJson() {}

  private static final class Words extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return EnumNamingStrategies.KebabCaseStrategy.class;
    }
  }

  static Map<String, Object> map(Record answer) {
    return MAPPER.convertValue(answer, new TypeReference<>() {});
  }

  static String text(Map<String, Object> answer) {
    return MAPPER.writeValueAsString(answer);
  }
}
