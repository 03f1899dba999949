package gongzhi.transparency.notices;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices before they are published: written, looked through, published or thrown away. */
@Component
public class NoticeDrafts {

  /** A draft as it lies there; its ground is known by number. */
  record Row(
      long id,
      long area,
      String term,
      int days,
      String title,
      String body,
      @Nullable String replaces,
      @Nullable NoticeReplacement how) {}

  /** A draft, with its number. */
  public record Draft(long id, NewNotice text) {}

  private final NoticeDraftStore store;
  private final Notices notices;
  private final Areas areas;
  private final NoticeScreen screen;
  private final InstantSource clock;

  NoticeDrafts(
      NoticeDraftStore store,
      Notices notices,
      Areas areas,
      NoticeScreen screen,
      InstantSource clock) {
    this.screen = screen;
    this.store = store;
    this.notices = notices;
    this.areas = areas;
    this.clock = clock;
  }

  /** Drafts of this ground, the last changed first. */
  public List<Draft> on(Area ground) {
    return store.on(ground).stream().map(this::draft).toList();
  }

  /** The draft, if the viewer publishes there; any other looks as if it were not there. */
  public Draft get(Viewer viewer, long id) {
    return store
        .find(id)
        .map(this::draft)
        .filter(found -> viewer.may(Permission.PUBLISH, found.text().area().path()))
        .orElseThrow(() -> Rejection.notFound("posted.no-such-draft"));
  }

  /**
   * Keeps a draft that could be published as it is; says its number. Numbers of persons are hidden
   * in it, so that whoever looks it through sees what everybody will.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long keep(Viewer by, NewNotice text) {
    requirePublishable(by, text);
    return store.insert(screened(text), by.party(), clock.instant());
  }

  /** Writes it anew. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Viewer by, long id, NewNotice text) {
    get(by, id);
    requirePublishable(by, text);
    store.update(id, screened(text), by.party(), clock.instant());
  }

  /** Throws it away. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void discard(Viewer by, long id) {
    store.delete(get(by, id).id());
  }

  /** Publishes it: from now on nobody changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeNo publish(Viewer by, long id) {
    Draft draft = get(by, id);
    if (!store.delete(id)) {
      throw Rejection.notFound("posted.no-such-draft");
    }
    return notices.publish(by, draft.text());
  }

  private NewNotice screened(NewNotice text) {
    return new NewNotice(
        text.area(),
        text.term(),
        text.days(),
        screen.screened(text.title()),
        screen.screened(text.body()),
        text.replaces(),
        text.subject());
  }

  private void requirePublishable(Viewer by, NewNotice text) {
    by.require(Permission.PUBLISH, text.area().path());
    notices.check(text);
  }

  private Draft draft(Row row) {
    NewNotice.@Nullable Replaces replaces =
        row.replaces() == null || row.how() == null
            ? null
            : new NewNotice.Replaces(new NoticeNo(row.replaces()), row.how());
    Area area = areas.get(new AreaId(row.area()));
    return new Draft(
        row.id(),
        new NewNotice(area, row.term(), row.days(), row.title(), row.body(), replaces, ""));
  }
}
