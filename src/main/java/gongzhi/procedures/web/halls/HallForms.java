package gongzhi.procedures.web.halls;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form that registers a hall. */
@Component
class HallForms {

  private static final int AREAS_MAX = 60;

  private final Ground ground;
  private final Areas areas;

  HallForms(Ground ground, Areas areas) {
    this.ground = ground;
    this.areas = areas;
  }

  HallFormPage form(Viewer viewer, HallForm typed, Problems problems, Words words) {
    return new HallFormPage(
        mine(viewer)
            .map(
                area ->
                    Choice.plain(
                        area.id().toString(),
                        area.name(),
                        Objects.equals(area.id().value(), typed.area())))
            .toList(),
        line("name", typed.name(), problems, words).atMost(30),
        line("address", typed.address(), problems, words).atMost(60),
        line("hours", typed.hours(), problems, words).atMost(60),
        Field.area("about", words.of("halls.field.about"), HallForm.said(typed.about()), problems)
            .hint(words.of("halls.field.about-hint"))
            .maybe()
            .atMost(500));
  }

  /** The ground with this number, if the viewer may register halls there. */
  Area ground(Viewer viewer, @Nullable Long id) {
    return mine(viewer)
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-area"));
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "halls.say-name" -> "name";
      case "halls.say-address" -> "address";
      case "halls.say-hours" -> "hours";
      case "halls.say-about" -> "about";
      default -> "";
    };
  }

  private Stream<Area> mine(Viewer viewer) {
    return ground.of(viewer).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), below(top)))
        .filter(area -> area.isGeneral() && viewer.may(Permission.PUBLISH, area.path()))
        .limit(AREAS_MAX);
  }

  private Stream<Area> below(Area top) {
    Level level = top.level().isAbove(Level.COMMUNITY) ? Level.COMMUNITY : Level.NEIGHBOURHOOD;
    return areas.descendants(top, level, null, AREAS_MAX).stream();
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(name, words.of("halls.field." + name), HallForm.said(typed), problems);
  }
}
