package gongzhi.transparency.echo;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.files.Photos;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The echo wall (回音壁) of each community: drafted from what is so now, frozen when it is published,
 * committed to the public log, and posted on paper with a photo to show for it.
 */
@Component
public class EchoWall {

  /** What was forgotten longer than that hangs on no wall any more. */
  private static final int LATEST_MONTHS = 24;

  /** Under what name files know that they belong to a sheet. */
  static final String FILE_OWNER = "echo";

  private static final int CODE_BYTES = 4;
  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 200;

  private final EchoStore store;
  private final EchoSource source;
  private final TransparencyLog log;
  private final Photos photos;
  private final InstantSource clock;

  EchoWall(
      EchoStore store, EchoSource source, TransparencyLog log, Photos photos, InstantSource clock) {
    this.store = store;
    this.source = source;
    this.log = log;
    this.photos = photos;
    this.clock = clock;
  }

  /** What was published for this community and month. */
  public Optional<Published> find(AreaId community, YearMonth month) {
    return store.find(community, month);
  }

  /** What was published for these communities in a month. */
  public List<Published> of(Collection<AreaId> communities, YearMonth month) {
    return store.of(communities, month);
  }

  /** Months with a sheet of this community, the newest first. */
  public List<YearMonth> months(AreaId community) {
    return store.months(community);
  }

  /** The sheet as it would be published now, read with the rights of the program. */
  public EchoSheet draft(Area community, YearMonth month) {
    return source.draft(community, month);
  }

  /** The last month that has ended; a running one is not published. */
  public YearMonth lastMonth() {
    return YearMonth.from(clock.instant().atZone(WorkingCalendar.ZONE)).minusMonths(1);
  }

  /** The earliest month that can still be published. */
  public YearMonth firstMonth() {
    return lastMonth().minusMonths(LATEST_MONTHS);
  }

  /** How many open reports dispute this sheet. */
  public int disputes(Published sheet) {
    return source.disputes(sheet.community(), sheet.no());
  }

  /**
   * Freezes and publishes the sheet of a month that has ended.
   *
   * @throws Rejection (403) without the right to publish here, (409) for a running month or a
   *     second sheet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Published publish(Viewer by, Area community, YearMonth month) {
    by.require(Permission.PUBLISH, community.path());
    if (month.isAfter(lastMonth())) {
      throw Rejection.of("echo.month-not-over");
    }
    if (month.isBefore(firstMonth())) {
      throw Rejection.of("echo.month-too-old", LATEST_MONTHS);
    }
    Published sheet = frozen(by, community, month, source.draft(community, month));
    if (!store.insert(sheet, community, by.party())) {
      throw Rejection.of("echo.already-published");
    }
    return sheet;
  }

  /**
   * Keeps the photo of the sheet as it hangs there.
   *
   * @throws Rejection (422) without exactly one photo, (409) where one was sent before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void posted(Viewer by, Published sheet, Area community, List<String> sent) {
    by.require(Permission.PUBLISH, community.path());
    if (sent.size() != 1) {
      throw Rejection.invalid("echo.one-photo");
    }
    String photo = sent.getFirst();
    photos.attach(sent, FILE_OWNER, photo);
    if (!store.posted(sheet, photo, by.party(), clock.instant())) {
      throw Rejection.of("echo.already-posted");
    }
    Fact fact = fact("echo posted", community, sheet.no(), Map.of("photo", photo));
    log.append(fact.after(log.lastOf(fact.subject()).orElseThrow()));
  }

  /**
   * Takes the photo of a sheet down, because it shows what it should not; the reason is kept and
   * another photo may be sent.
   *
   * @throws Rejection (422) without a reason of 4 to 200 characters, (409) where no photo hangs
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeDown(Viewer by, Published sheet, Area community, String reason) {
    by.require(Permission.PUBLISH, community.path());
    String why = reason.strip();
    int length = why.codePointCount(0, why.length());
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      throw Rejection.invalid("echo.why-taken-down", SHORTEST_REASON, LONGEST_REASON);
    }
    if (sheet.photo() == null || !store.takeDown(sheet, why, by.party(), clock.instant())) {
      throw Rejection.of("echo.no-photo-hangs");
    }
    Fact fact =
        fact("echo photo taken down", community, sheet.no(), Map.of("photo", sheet.photo()));
    log.append(fact.after(log.lastOf(fact.subject()).orElseThrow()));
  }

  private Published frozen(Viewer by, Area community, YearMonth month, EchoSheet sheet) {
    String no = store.nextNumber(month);
    Map<String, Object> content =
        Map.of("no", no, "month", month.toString(), "by", by.party().value(), "sheet", sheet);
    Commitment commitment = log.append(fact("echo published", community, no, content));
    return new Published(
        0,
        community.id(),
        month,
        no,
        HexFormat.of().withUpperCase().formatHex(commitment.leafHash(), 0, CODE_BYTES),
        Objects.requireNonNull(commitment.code()),
        sheet,
        unit(by, community),
        clock.instant(),
        null,
        null);
  }

  private Fact fact(String type, Area community, String no, Map<String, Object> content) {
    Instant now = clock.instant();
    return new Fact(type, community.code(), "echo:" + no, now, content);
  }

  private static @Nullable PartyId unit(Viewer by, Area community) {
    return by.posts().stream()
        .filter(post -> community.path().startsWith(post.areaPath()))
        .map(Post::organisation)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
