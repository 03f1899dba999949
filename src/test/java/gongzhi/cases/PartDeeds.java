package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;

import gongzhi.cases.Deeds.Deed;
import gongzhi.cases.levels.Levels;
import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.JointOrders;
import gongzhi.cases.parts.JointOrders.Piece;
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

  PartDeeds(Parts parts, JointOrders orders, Levels levels, InstantSource clock) {
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
            of("return part by law", units, (act, seq) -> parts.giveBack(act, seq, "权责清单")),
            new Deed(
                "begin order",
                leads,
                (a, r) -> orders.begin(a, clock.instant().plusSeconds(3600), pieces(r))),
            Deeds.deed("show to all", orders::show, HAN_DEPARTMENT_HANDLER, QIAN_PROPERTY_MANAGER),
            Deeds.deed("end order", orders::end, CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER),
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

  private List<Piece> pieces(RandomGenerator chance) {
    return List.of(
        new Piece(Deeds.unit(chance), "拆棚", day(chance)),
        new Piece(Deeds.unit(chance), "劝离", day(chance)));
  }

  private static int which(RandomGenerator chance) {
    return chance.nextInt(1, 4);
  }

  private LocalDate day(RandomGenerator chance) {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
        .plusDays(chance.nextInt(-1, 6));
  }
}
