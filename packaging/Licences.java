import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints each library of a bill of materials (CycloneDX) with its licences; one without ends it with exit code 1. */
class Licences {
  public static void main(String[] args) {
    TreeSet<String> lines = new TreeSet<>();
    List<String> without = new ArrayList<>();
    for (JsonNode component : JsonMapper.shared().readTree(Path.of(args[0])).path("components")) {
      if (component.path("group").asString().equals("io.chuangkou")) {
        continue;
      }
      String name = component.path("name").asString() + " " + component.path("version").asString();
      List<String> licences = new ArrayList<>();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        licences.add(
            choice.has("expression")
                ? choice.path("expression").asString()
                : licence.path("id").asString(licence.path("name").asString("")));
      }
      if (licences.isEmpty() || licences.contains("")) {
        without.add(name);
      }
      lines.add(name + ": " + String.join(" or ", licences));
    }
    lines.forEach(System.out::println);
    if (!without.isEmpty()) {
      System.err.println("no licence is told by " + without);
      System.exit(1);
    }
  }
}
