package gongzhi.cases.web.special;

import gongzhi.cases.web.grids.PlanForm.Field;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.hosts.NewHost;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody asks for: a new special-purpose grid, another host for one, or its end. */
record SpecialForm(MultiValueMap<String, String> sent) {

  private static final String FIELDS =
      "kind|on|name|purpose|building|host|hostName|contact|basis|day";

  ChangeKind kind() {
    return switch (one("kind")) {
      case "HOST_SPECIAL" -> ChangeKind.HOST_SPECIAL;
      case "END_SPECIAL" -> ChangeKind.END_SPECIAL;
      default -> ChangeKind.BEGIN_SPECIAL;
    };
  }

  /** The community for a new one, else the special-purpose grid itself. */
  AreaId on() {
    String typed = one("on");
    if (!typed.matches("\\d{1,18}")) {
      throw Rejection.notFound("grid-change.not-a-special-grid");
    }
    return new AreaId(Long.parseLong(typed));
  }

  List<String> buildings() {
    return sent.getOrDefault("building", List.of());
  }

  String one(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
  }

  /** What everybody reads once it is in force. */
  String forEveryone() {
    return String.join("\n", one("name"), one("hostName"), one("purpose"), one("basis"));
  }

  /** All fields as they were sent, so that a second form can send them again. */
  List<Field> fields() {
    return sent.entrySet().stream()
        .filter(field -> field.getKey().matches(FIELDS))
        .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
        .toList();
  }

  /** What is meant; refuses what no plan can be made of. */
  Plan plan(Areas areas, GridChanges changes) {
    Area on = areas.get(on());
    Part part =
        kind() == ChangeKind.BEGIN_SPECIAL
            ? new Part(changes.freeSpecialCode(on), one("name"), List.of(), taken())
            : new Part(on.code(), on.name(), List.of(on.id()), List.of());
    return new Plan(kind(), List.of(part), day(), one("basis"));
  }

  /** Who shall answer for it; null for its end. */
  @Nullable NewHost host(Posts posts) {
    if (kind() == ChangeKind.END_SPECIAL) {
      return null;
    }
    String chosen = one("host");
    if (chosen.isEmpty()) {
      return new NewHost(null, one("hostName"), one("purpose"), one("contact"));
    }
    if (!chosen.matches("\\d{1,18}")) {
      throw Rejection.invalid("special.choose-host");
    }
    PartyId id = new PartyId(Long.parseLong(chosen));
    String name =
        posts
            .organisation(id)
            .map(Organisation::name)
            .orElseThrow(() -> Rejection.invalid("special.choose-host"));
    return new NewHost(id, name, one("purpose"), one("contact"));
  }

  private List<AreaId> taken() {
    return buildings().stream()
        .filter(id -> id.matches("\\d{1,18}"))
        .map(id -> new AreaId(Long.parseLong(id)))
        .distinct()
        .toList();
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(one("day"));
    } catch (DateTimeException _) {
      throw Rejection.invalid("grid-change.day-is-off");
    }
  }
}
