package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;

import gongzhi.cases.Deeds.Deed;
import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.moves.Act;
import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.cases.threeparty.ThreeParties;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the three of a neighbourhood can do about a case on their board. */
@Lazy
@Component
class ThreeDeeds {

  private final List<Deed> all;

  ThreeDeeds(ThreeParties three, JointMeetings meetings) {
    List<Cast> sides =
        List.of(QIAN_PROPERTY_MANAGER, LIN_OWNERS_MEMBER, CHEN_COMMUNITY_OFFICER, ZHAO_SECRETARY);
    all =
        List.of(
            Deeds.deed("put on the board", three::put, CHEN_COMMUNITY_OFFICER, ZHAO_SECRETARY),
            of("answer a side", sides, three::answer),
            of("decline a matter", sides, three::decline),
            new Deed(
                "ask a side",
                sides,
                (act, chance) -> three.ask(act, Deeds.pick(List.of(OneOfThree.values()), chance))),
            Deeds.deed("owners speak", three::speak, LIN_OWNERS_MEMBER),
            Deeds.deed("send to the meeting", three::toMeeting, LIN_OWNERS_MEMBER, ZHAO_SECRETARY),
            Deeds.deed("put forward", meetings::put, CHEN_COMMUNITY_OFFICER, ZHAO_SECRETARY),
            Deeds.deed("take off the agenda", meetings::takeOff, CHEN_COMMUNITY_OFFICER),
            Deeds.deed("take off the board", three::takeOff, CHEN_COMMUNITY_OFFICER));
  }

  List<Deed> all() {
    return all;
  }

  private static Deed of(String name, List<Cast> usual, ObjIntConsumer<Act> deed) {
    return new Deed(name, usual, (act, chance) -> deed.accept(act, chance.nextInt(1, 5)));
  }
}
