package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Persons and encounters as text in the database. Thread-safe. */
final class Json {

  private final JsonMapper mapper = JsonMapper.shared();
  private final StoryCodec stories = new StoryCodec();

  String write(Person person) {
    return stories.toJson(person).toString();
  }

  String write(Encounter encounter) {
    return stories.toJson(encounter).toString();
  }

  String write(List<Cover> covers) {
    return mapper.writeValueAsString(covers);
  }

  List<Cover> covers(String json) {
    return List.of(mapper.readValue(json, Cover[].class));
  }

  Person person(String json) {
    return stories.person(mapper.readTree(json));
  }

  Encounter encounter(String json) {
    return stories.encounter(mapper.readTree(json));
  }
}
