package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Beginning;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.EmergencyBook;
import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.cases.emergency.Rosters;
import gongzhi.cases.web.SecondLook;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages on which an emergency is started. */
@Component
class StartPages {

  private static final int MOST = 400;

  private final EmergencyBook book;
  private final EmergencyWording wording;
  private final Rosters rosters;
  private final Ground ground;
  private final Areas areas;

  StartPages(
      EmergencyBook book, EmergencyWording wording, Rosters rosters, Ground ground, Areas areas) {
    this.book = book;
    this.wording = wording;
    this.rosters = rosters;
    this.ground = ground;
    this.areas = areas;
  }

  StartPage form(Viewer viewer, StartForm typed, Words words) {
    List<Area> grounds = grounds(viewer, Permission.EMERGENCY_START);
    List<Choice> kinds =
        grounds.stream()
            .findFirst()
            .map(area -> kinds(area, StartForm.text(typed.kind()), words))
            .orElseGet(List::of);
    return new StartPage(kinds, choices(grounds, typed.area()), typed);
  }

  /** Communities and subdistricts where the viewer may do this. */
  List<Area> grounds(Viewer viewer, Permission permission) {
    return ground.of(viewer).stream()
        .flatMap(
            served ->
                Stream.of(
                        Stream.of(served),
                        areas.descendants(served, Level.SUBDISTRICT, null, MOST).stream(),
                        areas.descendants(served, Level.COMMUNITY, null, MOST).stream())
                    .flatMap(all -> all))
        .filter(Emergencies::isGround)
        .filter(area -> viewer.may(permission, area.path()))
        .toList();
  }

  List<Choice> choices(List<Area> grounds, @Nullable Long chosen) {
    return grounds.stream()
        .map(
            area ->
                Choice.plain(
                    area.id().toString(), area.name(), Objects.equals(chosen, area.id().value())))
        .toList();
  }

  List<Choice> kinds(Area area, String chosen, Words words) {
    return book.of(area).plans().stream()
        .map(plan -> Choice.plain(plan.key(), words.of(plan.title()), plan.key().equals(chosen)))
        .toList();
  }

  /** Says whom it calls, where they go and what is lent, before anything happens. */
  ConfirmPage confirm(Beginning begun, StartForm typed, TimeWords times) {
    Words words = times.words();
    Plan plan = book.plan(begun.ground(), begun.kind());
    int buildings = areas.descendants(begun.ground(), Level.BUILDING, null, Areas.MOST).size();
    return new ConfirmPage(
        words.of("emergency.title-of", words.of(plan.title()), begun.ground().name()),
        EmergencyLists.DESK,
        EmergencyLists.DESK + "/start",
        begun.reason(),
        SecondLook.warnings(begun.reason(), words),
        List.of(
            words.of("emergency.effect.until", times.moment(begun.until())),
            words.of("emergency.effect.calls", rosters.called(begun.ground(), plan).size()),
            words.of("emergency.effect.buildings", buildings),
            words.of("emergency.effect.rights", wording.lent(begun.ground(), begun.kind(), words)),
            words.of("emergency.effect.public")),
        words.of("emergency.start-do"),
        typed);
  }
}
