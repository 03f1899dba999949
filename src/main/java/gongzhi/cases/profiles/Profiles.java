package gongzhi.cases.profiles;

import gongzhi.cases.profiles.ProfileStore.Written;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers of a community write down about its neighbourhoods (小区档案). An entry that turns out
 * wrong is followed by another one; it stays.
 */
@Component
@Transactional
public class Profiles {

  private final ProfileStore store;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  Profiles(ProfileStore store, Areas areas, TransparencyLog log, InstantSource clock) {
    this.store = store;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** Adds what is known of a neighbourhood; says the number of the entry. */
  public long add(Viewer by, Area neighbourhood, NewEntry entry) {
    requireKeeper(by, neighbourhood);
    entry.require(today());
    return written(by, neighbourhood, entry, null);
  }

  /** Says that a defect is mended or a plan is past, and from where that is known. */
  public void end(Viewer by, Area neighbourhood, long entry, NewEntry said) {
    requireKeeper(by, neighbourhood);
    Entry listed =
        store.of(neighbourhood.id()).open(said.fact()).stream()
            .filter(one -> one.id() == entry)
            .findFirst()
            .orElseThrow(() -> Rejection.of("profile.ended-already"));
    said.requireSaid(today());
    if (Objects.requireNonNull(said.asOf()).isBefore(listed.asOf())) {
      throw Rejection.invalid("profile.ends-after-it-began");
    }
    NewEntry end =
        new NewEntry(listed.fact(), listed.value(), said.words(), said.asOf(), said.source());
    written(by, neighbourhood, end, entry);
  }

  private static void requireKeeper(Viewer by, Area neighbourhood) {
    if (neighbourhood.level() != Level.NEIGHBOURHOOD || !neighbourhood.isCurrent()) {
      throw Rejection.notFound("profile.no-such-neighbourhood");
    }
    by.require(Permission.PUBLISH, neighbourhood.path());
  }

  private long written(Viewer by, Area where, NewEntry entry, @Nullable Long ends) {
    long id = store.insert(where, entry, ends, new Written(by.party(), clock.instant()));
    Map<String, Object> content = new TreeMap<>();
    content.put("entry", id);
    content.put("fact", entry.fact().name());
    content.put("value", entry.value());
    content.put("description", entry.words());
    content.put("day", String.valueOf(entry.asOf()));
    content.put("source", entry.source());
    if (ends != null) {
      content.put("ends", ends);
    }
    String subject = "neighbourhood:" + where.id();
    String code = areas.ancestor(where, Level.SUBDISTRICT).orElse(where).code();
    Fact fact = new Fact("neighbourhood entry", code, subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
    return id;
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
