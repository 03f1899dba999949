package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;

import gongzhi.cases.Deeds.Deed;
import gongzhi.cases.levels.Levels;
import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.Parts;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people can do to the parts of a case and to its level. */
@Lazy
@Component
class PartDeeds {

  private final List<Deed> all;
  private final InstantSource clock;

  PartDeeds(Parts parts, Levels levels, InstantSource clock) {
    this.clock = clock;
    List<Cast> units =
        List.of(QIAN_PROPERTY_MANAGER, HAN_DEPARTMENT_HANDLER, CHEN_COMMUNITY_OFFICER);
    List<Cast> leads =
        List.of(CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER, QIAN_PROPERTY_MANAGER);
    all =
        List.of(
            new Deed("give part", leads, (a, r) -> parts.give(a, Deeds.unit(r), day(r))),
            of("take part", units, parts::take),
            of("part done", units, parts::report),
            of("return part", units, parts::giveBack),
            of("check part", leads, parts::check),
            new Deed("part again", leads, (a, r) -> parts.again(a, which(r), day(r))),
            of("cancel part", leads, parts::cancel),
            Deeds.deed("pass up", levels::passUp, CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER),
            Deeds.deed("hand down", levels::handDown, SUN_SUBDISTRICT_OFFICER));
  }

  List<Deed> all() {
    return all;
  }

  private static Deed of(String name, List<Cast> usual, ObjIntConsumer<Act> deed) {
    return new Deed(name, usual, (act, chance) -> deed.accept(act, which(chance)));
  }

  private static int which(RandomGenerator chance) {
    return chance.nextInt(1, 4);
  }

  private LocalDate day(RandomGenerator chance) {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
        .plusDays(chance.nextInt(-1, 6));
  }
}
