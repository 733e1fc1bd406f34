import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.marcnuri.helm.Helm;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.InputFormat;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Checks the Helm chart and the compose file:
///
/// `java Checked.java <chart> <folder of values> [<compose file> <its schema>]`
///
/// Helm itself renders the chart with each file of values; each thing that comes out is held against
/// what Kubernetes says of its kind, fields that it does not know among it. A file of values whose
/// name begins with `refused-` has to be refused.
class Checked {
  private static final String KUBERNETES = "v1.34.0";
  private static final String MODELS = "io.kubernetes.client.openapi.models.V1";

  private final Path chart;
  private boolean fine = true;

  private Checked(Path chart) {
    this.chart = chart;
  }

  public static void main(String[] args) throws Exception {
    Checked checked = new Checked(Path.of(args[0]));
    try (Stream<Path> values = Files.list(Path.of(args[1]))) {
      values.sorted().forEach(checked::chart);
    }
    if (args.length > 3) {
      checked.compose(Path.of(args[2]), Path.of(args[3]));
    }
    System.exit(checked.fine ? 0 : 1);
  }

  private void chart(Path values) {
    String name = values.getFileName().toString();
    boolean refused = name.startsWith("refused-");
    String yaml;
    try {
      yaml =
          new Helm(chart)
              .template()
              .withName("pm")
              .withKubeVersion(KUBERNETES)
              .withValuesFile(values)
              .call();
    } catch (IllegalStateException e) {
      tell(refused, name + " is refused: " + e.getMessage().strip().replaceAll("\\s+", " "));
      return;
    }
    tell(!refused, name + " is rendered");
    new Load(LoadSettings.builder().build())
        .loadAllFromString(yaml)
        .forEach(thing -> {
          if (thing instanceof Map<?, ?> map) {
            thing(name, map);
          }
        });
  }

  private void thing(String name, Map<?, ?> thing) {
    String kind = String.valueOf(thing.get("kind"));
    JsonElement json = new Gson().toJsonTree(thing);
    try {
      Class.forName(MODELS + kind).getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
      tell(true, name + ", " + kind + " is as Kubernetes wants it");
    } catch (ClassNotFoundException e) {
      System.out.println("NOT CHECKED  " + name + ", " + kind + ": no kind of Kubernetes itself");
    } catch (InvocationTargetException e) {
      tell(false, name + ", " + kind + ": " + e.getCause().getMessage());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compose(Path file, Path schema) throws Exception {
    // Its "id"s are of an older dialect than it says it is written in.
    Schema wanted =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(Files.readString(schema).replaceAll("\"(id|\\$schema)\": *\"[^\"]*\",", ""));
    Map<?, ?> compose =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    // The name of the project is younger than the schema that can be had.
    compose.remove("name");
    List<String> complaints =
        wanted.validate(new Gson().toJson(compose), InputFormat.JSON).stream()
            .map(Object::toString)
            .toList();
    tell(complaints.isEmpty(), file.getFileName() + " is as Compose wants it " + complaints);
  }

  private void tell(boolean well, String words) {
    fine &= well;
    System.out.println((well ? "ok           " : "FAILED       ") + words);
  }
}
