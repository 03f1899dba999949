package gongzhi.parties.notices;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of a notice as a JSON array, and back. */
@Component
final class WordList {

  private final JsonMapper json;

  WordList(JsonMapper json) {
    this.json = json;
  }

  String write(List<String> words) {
    return json.writeValueAsString(words);
  }

  List<String> read(String text) {
    return json.readValue(text, new TypeReference<List<String>>() {});
  }
}
