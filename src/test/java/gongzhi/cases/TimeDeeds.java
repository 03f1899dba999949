package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;

import gongzhi.cases.Deeds.Deed;
import gongzhi.cases.clocks.Contacts;
import gongzhi.cases.clocks.Pauses;
import gongzhi.cases.ending.FollowUp.Attempt;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people can do about the time of a case: pauses, reminders, supervision, first contact. */
@Lazy
@Component
class TimeDeeds {

  private final List<Deed> all;

  TimeDeeds(Pauses pauses, Contacts contacts, Reminders reminders, Supervisions supervisions) {
    all =
        List.of(
            new Deed(
                "ask pause",
                List.of(QIAN_PROPERTY_MANAGER, HAN_DEPARTMENT_HANDLER),
                (a, r) -> pauses.ask(a, PauseCause.WEATHER, r.nextInt(0, 8))),
            Deeds.deed("pause", pauses::grant, ZHAO_SECRETARY, XU_SUBDISTRICT_SECRETARY),
            Deeds.deed("refuse pause", pauses::refuse, ZHAO_SECRETARY),
            Deeds.deed("resume", pauses::resume, QIAN_PROPERTY_MANAGER, HAN_DEPARTMENT_HANDLER),
            Deeds.deed("object to pause", pauses::object, WANG_RESIDENT, LIU_RESIDENT),
            Deeds.deed("keep pause", pauses::keep, ZHAO_SECRETARY, XU_SUBDISTRICT_SECRETARY),
            new Deed(
                "contact",
                List.of(CHEN_COMMUNITY_OFFICER, LI_GRID_WORKER, QIAN_PROPERTY_MANAGER),
                (a, r) -> contacts.record(a, Attempt.CALL, r.nextBoolean())),
            Deeds.deed("urge", reminders::remindAsReporter, WANG_RESIDENT, LIU_RESIDENT),
            Deeds.deed(
                "answer reminder",
                reminders::answer,
                QIAN_PROPERTY_MANAGER,
                CHEN_COMMUNITY_OFFICER),
            Deeds.deed(
                "answer supervision",
                supervisions::answer,
                QIAN_PROPERTY_MANAGER,
                CHEN_COMMUNITY_OFFICER),
            Deeds.deed("end supervision", supervisions::end, WU_SUPERVISOR),
            Deeds.deed("take over", supervisions::takeOver, XU_SUBDISTRICT_SECRETARY));
  }

  List<Deed> all() {
    return all;
  }
}
