package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;

import gongzhi.cases.ending.CallBack;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.ending.Ratings;
import gongzhi.cases.moves.Act;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import gongzhi.cases.whistle.Whistles;
import gongzhi.parties.PartyId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Everything that people can do to a case, each tried by whoever comes along. */
@Lazy
@Component
class Deeds {

  /**
   * One thing to do.
   *
   * @param usual who would do it; others try as well
   */
  record Deed(String name, List<Cast> usual, BiConsumer<Act, RandomGenerator> run) {}

  private final List<Deed> all;

  Deeds(
      Triage triage,
      Handling handling,
      Decisions decisions,
      Reclassifying reclassifying,
      Closing closing,
      FollowUp followUp,
      Ratings ratings,
      Whistles whistles,
      TimeDeeds times,
      PartDeeds parts,
      ThreeDeeds three,
      Supervisions supervisions,
      Reminders reminders,
      InstantSource clock) {
    Cast li = LI_GRID_WORKER;
    Cast chen = CHEN_COMMUNITY_OFFICER;
    Cast qian = QIAN_PROPERTY_MANAGER;
    Cast sun = SUN_SUBDISTRICT_OFFICER;
    Cast wang = WANG_RESIDENT;
    Cast zhou = ZHOU_RETURN_VISITOR;
    Cast han = HAN_DEPARTMENT_HANDLER;
    List<Deed> ways =
        List.of(
            deed("take up", triage::takeUp, li),
            deed("verify", triage::verify, li),
            deed("fix", triage::fixOnSite, li),
            deed("study", triage::study, chen),
            new Deed("assign", List.of(chen, sun), (a, r) -> triage.assign(a, unit(r))),
            new Deed("helper", List.of(chen, sun), (a, r) -> triage.addHelper(a, unit(r))),
            deed("accept", handling::accept, qian, han, chen, sun),
            new Deed("transfer", List.of(chen, sun), (a, r) -> handling.transfer(a, unit(r))),
            deed("return", handling::giveBack, qian, han),
            deed("progress", handling::progress, qian, han),
            deed("helped", handling::helped, qian, han),
            deed("done", handling::reportDone, qian, han, chen, sun),
            deed("done again", handling::reportDone, qian, han, chen, sun),
            new Deed("explain", List.of(qian, han), (a, _) -> handling.explain(a, "以后再办")),
            new Deed(
                "start",
                List.of(qian, han),
                (a, r) ->
                    handling.start(a, clock.instant().plus(Duration.ofDays(r.nextInt(-2, 9))))),
            new Deed(
                "ask for time",
                List.of(qian, han),
                (a, r) -> decisions.askExtension(a, r.nextInt(0, 7))),
            deed("extend", decisions::extend, sun, ZHAO_SECRETARY),
            deed("refuse time", decisions::refuseExtension, sun, ZHAO_SECRETARY),
            new Deed("ask refusal", List.of(chen), (a, _) -> decisions.askRejection(a, "去法院")),
            deed("reject", decisions::reject, ZHAO_SECRETARY),
            deed("keep", decisions::refuseRejection, ZHAO_SECRETARY),
            deed(
                "supervise",
                a -> supervisions.supervise(a, null),
                WU_SUPERVISOR,
                XU_SUBDISTRICT_SECRETARY),
            deed("remind", reminders::remind, WU_SUPERVISOR, ZHAO_SECRETARY),
            deed("publish", decisions::publish, chen),
            new Deed(
                "reclassify",
                List.of(chen),
                (a, r) -> reclassifying.reclassify(a, category(r), null)),
            new Deed(
                "confirm", List.of(wang, LIU_RESIDENT), (a, r) -> closing.confirm(a, rating(r))),
            new Deed(
                "understand",
                List.of(wang, LIU_RESIDENT),
                (a, r) -> closing.understand(a, rating(r))),
            new Deed("reopen", List.of(wang, LIU_RESIDENT), (a, r) -> closing.reopen(a, rating(r))),
            deed("withdraw", closing::withdraw, wang, LIU_RESIDENT),
            deed("add", closing::add, wang, LIU_RESIDENT),
            deed("appeal", closing::appeal, wang, LIU_RESIDENT),
            new Deed(
                "hear solved", List.of(zhou, li), (a, _) -> followUp.heardSolved(a, Told.of(""))),
            new Deed(
                "hear understood",
                List.of(zhou),
                (a, _) -> followUp.heardUnderstood(a, Told.of("R-1"))),
            new Deed(
                "hear not", List.of(zhou, li), (a, _) -> followUp.heardNotSolved(a, Told.of(""))),
            new Deed(
                "attempt",
                List.of(zhou, li),
                (a, _) -> followUp.attempt(a, FollowUp.Attempt.CALL, "")),
            deed("verify end", followUp::confirmIndependently, zhou),
            new Deed(
                "call back", List.of(qian, han), (a, _) -> ratings.callBack(a, CallBack.PLANNED)),
            new Deed(
                "whistle",
                List.of(sun, XU_SUBDISTRICT_SECRETARY),
                (a, r) -> whistles.blow(a, WhistleKind.DAILY, List.of(unit(r), unit(r)))),
            deed("answer whistle", whistles::answer, qian, han),
            deed("decline whistle", whistles::decline, qian, han),
            new Deed(
                "report whistle", List.of(qian, han), (a, r) -> whistles.report(a, r.nextInt(7))),
            new Deed(
                "end whistle",
                List.of(sun, XU_SUBDISTRICT_SECRETARY),
                (a, r) -> whistles.end(a, marks(r))),
            deed("call off whistle", whistles::callOff, sun, XU_SUBDISTRICT_SECRETARY));
    all = Stream.of(ways, times.all(), parts.all(), three.all()).flatMap(List::stream).toList();
  }

  List<Deed> all() {
    return all;
  }

  static String category(RandomGenerator chance) {
    return pick(List.of(CaseFixtures.LAMP, "HB06", "CG06", "DL01", "UT09"), chance);
  }

  static <T> T pick(List<T> from, RandomGenerator chance) {
    return from.get(chance.nextInt(from.size()));
  }

  static Deed deed(String name, java.util.function.Consumer<Act> run, Cast... usual) {
    return new Deed(name, List.of(usual), (act, _) -> run.accept(act));
  }

  static PartyId unit(RandomGenerator chance) {
    return pick(List.of(Cast.Unit.values()), chance).id();
  }

  private static Rating rating(RandomGenerator chance) {
    return chance.nextBoolean() ? Rating.NONE : Rating.of(chance.nextInt(1, 6));
  }

  private static Map<PartyId, Integer> marks(RandomGenerator chance) {
    return Map.of(
        Cast.Unit.PROPERTY_COMPANY.id(), chance.nextInt(1, 6),
        Cast.Unit.URBAN_MANAGEMENT.id(), chance.nextInt(1, 6),
        Cast.Unit.SUBDISTRICT_OFFICE.id(), chance.nextInt(1, 6),
        Cast.Unit.RESIDENTS_COMMITTEE.id(), chance.nextInt(1, 6),
        Cast.Unit.OTHER_COMPANY.id(), chance.nextInt(1, 6),
        Cast.Unit.DISPATCH_CENTRE.id(), chance.nextInt(1, 6),
        Cast.Unit.PETITION_OFFICE.id(), chance.nextInt(1, 6));
  }
}
