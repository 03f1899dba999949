package gongzhi.cases.deeds;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with deeds: whoever serves the organisation that did it enters one, somebody else
 * who publishes or supervises on that ground publishes or refuses it.
 */
@Component
@Transactional
public class DeedBook {

  private static final int WORDS_MAX = 200;

  private final DeedStore store;
  private final Posts posts;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  DeedBook(DeedStore store, Posts posts, Areas areas, TransparencyLog log, InstantSource clock) {
    this.store = store;
    this.posts = posts;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** The organisations for which this viewer may enter deeds; needs no transaction. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Organisation> organisations(Viewer viewer) {
    if (!viewer.mayAnywhere(Permission.CASE_HANDLE)) {
      return List.of();
    }
    return viewer.organisations().stream()
        .flatMap(id -> posts.organisation(id).stream())
        .filter(one -> DeedLevel.of(areas.get(one.area()).level()).isPresent())
        .toList();
  }

  /** Whether this viewer may be the second person there. */
  public static boolean decides(Viewer viewer, Deed deed) {
    return !viewer.is(deed.enteredBy())
        && (viewer.may(Permission.PUBLISH, deed.areaPath())
            || viewer.may(Permission.CASE_SUPERVISE, deed.areaPath()));
  }

  /** Enters a deed; says its number. */
  public long enter(Viewer by, PartyId organisation, NewDeed deed) {
    deed.require(today(), false);
    return written(by, organisation, deed, null);
  }

  /** Enters what shall stand in the place of a published entry. */
  public long correct(Viewer by, long id, NewDeed deed) {
    Deed before = store.get(id);
    requireServes(by, before.organisation());
    if (before.state() != DeedState.PUBLISHED) {
      throw Rejection.of("deed.only-published-is-corrected");
    }
    deed.require(today(), true);
    return written(by, before.organisation(), deed, id);
  }

  /** Publishes it; the second person. */
  public void publish(Viewer by, long id) {
    Deed deed = decidable(by, id);
    store.decide(deed, DeedState.PUBLISHED, by.party(), clock.instant(), "");
    note("deed published", deed, Map.of());
  }

  /** Does not publish it, and says why. */
  public void refuse(Viewer by, long id, String words) {
    Deed deed = decidable(by, id);
    String said = words.strip();
    if (said.length() < 2 || said.length() > WORDS_MAX) {
      throw Rejection.invalid("deed.say-why-not", WORDS_MAX);
    }
    store.decide(deed, DeedState.REFUSED, by.party(), clock.instant(), said);
    note("deed refused", deed, Map.of("reason", said));
  }

  private long written(Viewer by, PartyId organisation, NewDeed deed, @Nullable Long corrects) {
    requireServes(by, organisation);
    Organisation own =
        posts.organisation(organisation).orElseThrow(() -> Rejection.invalid("deed.choose-unit"));
    DeedLevel level =
        DeedLevel.of(areas.get(own.area()).level())
            .orElseThrow(() -> Rejection.invalid("deed.choose-unit"));
    requireKnown(deed);
    long id =
        store.insert(deed, corrects, new DeedStore.By(own, level, by.party(), clock.instant()));
    note("deed entered", store.get(id), Map.of());
    return id;
  }

  private void requireServes(Viewer by, PartyId organisation) {
    if (organisations(by).stream().noneMatch(own -> own.id().equals(organisation))) {
      throw Rejection.invalid("deed.not-your-unit");
    }
  }

  private void requireKnown(NewDeed deed) {
    List<String> known = deed.caseNos().isEmpty() ? List.of() : store.known(deed.caseNos());
    deed.caseNos().stream()
        .filter(no -> !known.contains(no))
        .findFirst()
        .ifPresent(
            no -> {
              throw Rejection.invalid("deed.no-such-case", no);
            });
  }

  private Deed decidable(Viewer by, long id) {
    Deed deed = store.get(id);
    if (by.is(deed.enteredBy())) {
      throw Rejection.forbidden("deed.second-person");
    }
    if (!decides(by, deed)) {
      throw Rejection.forbidden("permission.missing", Permission.PUBLISH.name());
    }
    if (deed.state() != DeedState.PROPOSED) {
      throw Rejection.of("deed.decided-already");
    }
    return deed;
  }

  private void note(String type, Deed deed, Map<String, Object> more) {
    Map<String, Object> content = new TreeMap<>(more);
    content.put("deed", deed.id());
    content.put("organisation", deed.organisation().value());
    content.put("title", deed.title());
    content.put("fen", deed.amountFen());
    content.put("fund", deed.fund().name());
    content.put("done", deed.doneOn().toString());
    content.put("proof", deed.proof());
    if (deed.corrects() != null) {
      content.put("corrects", deed.corrects());
      content.put("why", deed.reason());
    }
    Area area = areas.get(deed.area());
    String code = areas.publicCode(area);
    String subject = "deed:" + deed.id();
    Fact fact = new Fact(type, code, subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
