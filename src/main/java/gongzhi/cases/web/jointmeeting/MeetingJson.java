package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.web.jointmeeting.MeetingSheet.Line;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sheet as data. */
@Component
class MeetingJson {

  private final JsonMapper json;

  MeetingJson(JsonMapper json) {
    this.json = json;
  }

  byte[] of(MeetingSheet sheet) {
    return json.writeValueAsBytes(plain(sheet));
  }

  /** Names of fields are English and stay. */
  private static Map<String, Object> plain(MeetingSheet sheet) {
    return Map.of(
        "community", sheet.name(),
        "next", sheet.when(),
        "sides", sheet.sides(),
        "neighbourhoods",
            sheet.grounds().stream()
                .map(
                    ground ->
                        Map.of(
                            "name", ground.name(),
                            "items", ground.lines().stream().map(MeetingJson::item).toList()))
                .toList());
  }

  private static Map<String, Object> item(Line line) {
    return Map.of(
        "no", line.no(),
        "title", line.title(),
        "why", line.why(),
        "reason", line.reason(),
        "attend", line.attend(),
        "so_far", line.so());
  }
}
